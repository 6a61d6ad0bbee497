import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Behaviour } from '@samla/api-client/fake/network';
import { caseId, unitId, workerId } from '../testing/city.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { draftOf } from '../testing/draft-of.ts';

/*
 * The promise of the outbox: any sequence of failures, restarts and edits ends with every text
 * on the server exactly once, or with the worker.
 */

const cases = ['a', 'b', 'c'] as const;

/** One thing that happens to a worker, her network or her machine. */
type Act =
  | { kind: 'write'; case: (typeof cases)[number]; draft: boolean }
  | { kind: 'correct'; case: (typeof cases)[number] }
  | { kind: 'network'; behaviour: Behaviour; path: 'sync.push' | 'sync.pull' | 'session.current' }
  | { kind: 'outage'; on: boolean }
  | { kind: 'wait'; seconds: number }
  | { kind: 'kill' }
  | { kind: 'restart' }
  | { kind: 'expire' }
  | { kind: 'signIn' }
  | { kind: 'resolve'; how: 'again' | 'toDraft' }
  | { kind: 'move'; case: (typeof cases)[number]; to: 'north' | 'south' };

const message = 'Ett fel för provet.';
const behaviour: fc.Arbitrary<Behaviour> = fc.constantFrom<Behaviour>(
  { kind: 'dropRequest' },
  { kind: 'dropResponse' },
  { kind: 'dropResponse' },
  { kind: 'status', status: 503, retryAfter: '3' },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 504 },
  { kind: 'status', status: 408 },
  { kind: 'status', status: 429, retryAfter: '2' },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 200 },
  { kind: 'status', status: 200, json: '{"result":"ok"}' },
  { kind: 'status', status: 401, json: '{"message":"Unauthorized"}' },
  { kind: 'status', status: 403, json: '{"message":"Forbidden"}' },
  { kind: 'status', status: 413, json: '{"message":"Request Entity Too Large"}' },
  { kind: 'status', status: 503, json: '{"message":"Service Unavailable"}', retryAfter: '3' },
  { kind: 'apiError', error: { code: 'unavailable', message } },
  { kind: 'apiError', error: { code: 'internal', message, errorId: 'e1' } },
  { kind: 'apiError', error: { code: 'tooMany', message, retryAfterSeconds: 1 } },
  { kind: 'apiError', error: { code: 'badInput', message, field: 'commands.0' } },
  { kind: 'apiError', error: { code: 'tooLarge', message } },
  { kind: 'apiError', error: { code: 'notFound', message } },
  { kind: 'apiError', error: { code: 'noAssignment', message } },
  { kind: 'apiError', error: { code: 'signInNeeded', message } },
  { kind: 'apiError', error: { code: 'clientTooOld', message, least: '9.0.0' } },
  { kind: 'apiError', error: { code: 'resyncNeeded', message } },
);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      case: fc.constantFrom(...cases),
      draft: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('correct' as const), case: fc.constantFrom(...cases) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('network' as const),
      behaviour,
      path: fc.constantFrom(
        'sync.push' as const,
        'sync.push' as const,
        'sync.pull' as const,
        'session.current' as const,
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('outage' as const), on: fc.boolean() }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 90 }) }),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'kill' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'restart' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ kind: 'expire' }) },
  { weight: 2, arbitrary: fc.constant<Act>({ kind: 'signIn' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('resolve' as const),
      how: fc.constantFrom('again' as const, 'toDraft' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      case: fc.constantFrom(...cases),
      to: fc.constantFrom('north' as const, 'south' as const),
    }),
  },
);

class Run {
  readonly texts: string[] = [];
  /** notes that were corrected; a note sent anew has another id */
  readonly corrected = new Set<string>();
  /** nobody answers, as long as it lasts */
  outage = false;
  readonly rig: Rig;
  readonly machine: Machine;

  constructor(with_: Rig, machine: Machine) {
    this.rig = with_;
    this.machine = machine;
    machine.network.behave(() => (this.outage ? { kind: 'dropRequest' } : { kind: 'pass' }));
  }

  async do(act: Act): Promise<void> {
    const {
      machine,
      rig: { time, city },
    } = this;
    const { service } = machine.host;
    switch (act.kind) {
      case 'write':
        return this.write(act.case, act.draft);
      case 'correct':
        return this.correct(act.case);
      case 'network':
        return machine.network.once(act.behaviour, act.path);
      case 'outage':
        this.outage = act.on;
        return;
      case 'wait':
        time.advance(act.seconds * 1000);
        return rest();
      case 'kill':
        return machine.kill();
      case 'restart':
        return machine.restart();
      case 'expire':
        return machine.authenticator.expire();
      case 'signIn':
        return machine.authenticator.signInAs('amina');
      case 'resolve': {
        const [item] = await service.needsYou();
        if (item) await service.resolve({ commandId: item.commandId, how: act.how });
        return;
      }
      case 'move':
        return city.moveCase(caseId(act.case), {
          unitId: unitId(act.to),
          workerId: act.to === 'north' ? workerId('amina') : workerId('cilla'),
        });
    }
  }

  async write(name: string, withDraft: boolean): Promise<void> {
    const { service } = this.machine.host;
    const text = `Text nummer ${this.texts.length + 1}.`;
    const key = `note:${caseId(name)}`;
    const args = { heading: 'Samtal', text, eventOn: null, backdatingReason: null };
    const standing = await draftOf(service, key);
    // a form that already holds a text is written on, as a worker would
    if (standing) return;
    if (withDraft) await service.saveDraft({ key, content: JSON.stringify(args) });
    const answer = await service.submit({
      caseId: caseId(name),
      intent: { name: 'addNote', args },
      baseAssignment: null,
      draftKey: withDraft ? key : null,
    });
    if (answer.kind === 'queued') this.texts.push(text);
    else expect(await this.inDrafts(text)).toBe(withDraft);
  }

  /** Corrects the newest note as it is seen, which may be one that is not sent yet. */
  async correct(name: string): Promise<void> {
    const { service } = this.machine.host;
    const seen = await service.getCase(caseId(name));
    if (seen.kind !== 'case') return;
    const note = seen.case.timeline.find(({ entry }) => entry.body.kind === 'noteAdded');
    if (!note) return;
    const text = `Text nummer ${this.texts.length + 1}.`;
    const args = { noteId: note.entry.id, heading: 'Samtal', text, reason: 'Skrivfel' };
    const intent = { name: 'correctNote', args } as const;
    const answer = await service.submit({
      caseId: caseId(name),
      intent,
      baseAssignment: null,
      draftKey: null,
    });
    if (answer.kind !== 'queued') return;
    this.texts.push(text);
    this.corrected.add(note.entry.id);
  }

  /** Everything works again, and time passes. */
  async settle(): Promise<void> {
    const {
      machine,
      rig: { time },
    } = this;
    this.outage = false;
    machine.network.behave(() => ({ kind: 'pass' }));
    machine.authenticator.signInAs('amina');
    for (let minute = 0; minute < 40; minute++) {
      await rest();
      time.advance(61_000);
      const { outbox, sync } = machine.state();
      if (sync.kind === 'online' && outbox.waiting + outbox.sending === 0 && minute > 3) break;
    }
    await until(() => machine.state().sync.kind === 'online');
  }

  async inDrafts(text: string): Promise<boolean> {
    const notes = cases.flatMap((name) => this.rig.city.entriesOf(caseId(name)).map(({ id }): string => id));
    const keys = [
      ...cases.map((name) => `note:${caseId(name)}`),
      ...[...notes, ...this.corrected].flatMap((id) =>
        cases.map((name) => `correction:${caseId(name)}:${id}`),
      ),
    ];
    for (const key of keys) {
      const draft = await draftOf(this.machine.host.service, key);
      if (draft?.content.includes(text)) return true;
    }
    return false;
  }

  onServer(text: string): number {
    return cases
      .flatMap((name) => [...this.rig.city.entriesOf(caseId(name))])
      .filter(({ body }) => 'text' in body && body.text === text).length;
  }

  async check(): Promise<void> {
    const waiting = await this.machine.host.service.needsYou();
    for (const text of this.texts) {
      const times = this.onServer(text);
      const withHer = waiting.some(({ intent }) => 'text' in intent.args && intent.args.text === text);
      const places = { text, onServer: times, needsYou: withHer, draft: await this.inDrafts(text) };
      expect(places, 'somewhere').toSatisfy(() => times === 1 || places.needsYou || places.draft);
      expect(times, 'never twice').toBeLessThanOrEqual(1);
    }
    // and what the worker sees is what the server has, each once
    for (const name of cases) {
      const seen = await this.machine.host.service.getCase(caseId(name));
      if (seen.kind !== 'case') continue;
      const ids = seen.case.timeline.map(({ entry }) => entry.id);
      expect(new Set(ids).size).toBe(ids.length);
      const sent = seen.case.timeline
        .filter(({ delivery }) => delivery === 'sent')
        .map(({ entry }) => entry.id);
      expect([...sent].reverse()).toEqual(this.rig.city.entriesOf(caseId(name)).map(({ id }) => id));
    }
  }
}

/** Until nothing moves without time passing. */
async function rest(): Promise<void> {
  for (let turn = 0; turn < 25; turn++) await new Promise((resolve) => setImmediate(resolve));
}

describe('the outbox', () => {
  it(
    'brings every text to the server exactly once, or keeps it with the worker',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 30 }), async (acts) => {
          const made = rig(cases.map((name) => ({ name })));
          const machine = await made.machine('amina');
          await machine.quiet();
          const run = new Run(made, machine);
          for (const one of acts) {
            await run.do(one);
            await rest();
          }
          await run.settle();
          await run.check();
          await machine.stop();
        }),
        { numRuns: 50 },
      );
    },
  );
});
