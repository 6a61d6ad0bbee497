import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Command, Intent, Outcome } from '@samla/case-model/command';
import type { CommandId, DeviceId, EntryId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { Drafts } from '../drafts/drafts.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { caseId, personId, unitId } from '../testing/city.ts';
import { seededRandom } from '../testing/ports.ts';
import { TestTime } from '../testing/time.ts';
import { envelope, sawAssignment, type EnvelopeContext } from './envelope.ts';
import { failing } from './failing.ts';
import { isUnsent, needsYou, waitsForWorker } from './item.ts';
import { nextBatch } from './next-batch.ts';
import { Outbox } from './outbox.ts';
import type { Later } from './reduce.ts';
import { resolve } from './resolve.ts';
import { sendAnew } from './send-again.ts';

/*
 * Nothing in the outbox may wait for ever: whatever has happened, a service that answers again brings each command to
 * its answer, and what it does not take is the worker's to handle.
 */

type Answer = Outcome | Later;
type How = 'again' | 'toDraft' | 'overTheirs' | 'discard';

/** A service as the outbox knows it: receipts by id, what leans on the unknown waits, what leans on a refusal is refused. */
class Service {
  #receipts = new Map<CommandId, { readonly text: string; readonly outcome: Outcome }>();
  #entries = new Set<string>();
  #backup = { receipts: this.#receipts, entries: this.#entries };
  #count = 0;
  /** answers of its own mood, used up in turn; then it says yes to what it can */
  moods: ('refused' | 'conflict' | 'later' | 'fails')[] = [];
  /** what it fails on, each time, also when all else works again */
  readonly #failsOn = new Set<CommandId>();

  backUp(): void {
    this.#backup = { receipts: new Map(this.#receipts), entries: new Set(this.#entries) };
  }

  putBack(): void {
    const { receipts, entries } = this.#backup;
    [this.#receipts, this.#entries] = [new Map(receipts), new Set(entries)];
  }

  has(id: string): boolean {
    return this.#entries.has(id);
  }

  push(commands: readonly Command[]): Map<CommandId, Answer> {
    const results = new Map<CommandId, Answer>();
    const waiting = new Set<string>();
    for (const command of commands) {
      const { id } = command.aggregate;
      const answer = waiting.has(id) ? ({ kind: 'later' } as const) : this.#answer(command);
      if (answer.kind === 'later') waiting.add(id);
      results.set(command.id, answer);
    }
    return results;
  }

  #answer(command: Command): Answer {
    const text = JSON.stringify(command);
    const known = this.#receipts.get(command.id);
    if (known) return known.text === text ? known.outcome : refused('sameIdOtherContent');
    const needed = command.dependsOn.map((id) => this.#receipts.get(id)?.outcome.kind);
    const outcome = needed.some((kind) => kind !== undefined && kind !== 'accepted')
      ? refused('dependencyRefused')
      : needed.includes(undefined)
        ? ({ kind: 'later' } as const)
        : this.#decide(command);
    if (outcome.kind === 'later') return outcome;
    this.#receipts.set(command.id, { text, outcome });
    if (outcome.kind === 'accepted') this.#entries.add(command.id);
    return outcome;
  }

  #decide(command: Command): Answer {
    const mood = this.moods.shift();
    if (mood === 'fails') this.#failsOn.add(command.id);
    if (this.#failsOn.has(command.id)) return { kind: 'later', fault: true };
    if (mood === 'later') return { kind: 'later' };
    if (mood === 'refused') return refused('caseClosed');
    if (mood === 'conflict' && command.name === 'assignCase') return { kind: 'conflict', base: 1, theirs };
    const noteId = command.name === 'correctNote' ? command.args.noteId : null;
    if (noteId !== null && !this.#entries.has(noteId)) return refused('unknownNote');
    return { kind: 'accepted', version: ++this.#count, recordedAt: at };
  }
}

const at = '2026-11-02T08:00:00.000Z' as Instant;
const theirs = { version: 7, workerId: null, workerName: null, unitId: unitId('north'), unitName: 'Norra' };
const refused = (code: Extract<Outcome, { kind: 'refused' }>['code']) =>
  ({ kind: 'refused', code, reason: 'Nej.', law: null }) as const;

/** One machine with its outbox on a disk, and the service; a line between them that a test breaks. */
class World {
  readonly db = openWorkInMemory();
  readonly service = new Service();
  readonly time = new TestTime();
  readonly drafts = new Drafts(this.db, this.time);
  outbox = new Outbox(this.db, () => undefined);
  readonly #random = seededRandom('never stuck');

  get context(): EnvelopeContext {
    const { outbox, time: clock } = this;
    const random = this.#random;
    return { outbox, clock, random, deviceId: 'device' as DeviceId, clientVersion: '0.1.0' };
  }

  write(intent: Intent, name: string): void {
    const base = sawAssignment(intent.name === 'assignCase' ? 1 : null);
    const command = envelope(caseId(name), intent, base, this.context);
    this.outbox.apply({ kind: 'stored', command, at });
  }

  /** The newest of a sort in a case, whatever became of it. */
  newest(name: string, sort: Command['name']): Command | undefined {
    return this.outbox
      .ofCase(caseId(name))
      .map(({ command }) => command)
      .findLast((command) => command.name === sort);
  }

  /** @param end how it ends: with its answer, without one, without the request, or with a fault */
  push(end: 'answer' | 'noAnswer' | 'noRequest' | 'fault' | 'final'): number {
    const { outbox, service } = this;
    const now = Date.parse(this.time.now());
    const batch = nextBatch(outbox.queue, now);
    outbox.apply({ kind: 'taken', ids: batch.map(({ id }) => id) });
    if (end === 'noRequest') outbox.apply({ kind: 'unanswered' });
    else if (end === 'fault' || end === 'final') {
      const final = end === 'final' ? { reason: 'Fel.', after: 1, over: 0 } : failing;
      const notBefore = (times: number) => now + times * 1000;
      outbox.apply({ kind: 'faulted', notBefore, final, at: this.time.now() });
    } else {
      const results = service.push(batch);
      if (end === 'noAnswer') outbox.apply({ kind: 'unanswered' });
      else
        outbox.apply({
          ...{ kind: 'answered', results, at: this.time.now() },
          laterNotBefore: (times) => now + times * 1000,
        });
    }
    return batch.length;
  }

  pull(): void {
    const { queue } = this.outbox;
    const before = [...queue.values()].filter(({ status }) => status.kind === 'accepted');
    const ids = [...queue.keys()].filter((id) => this.service.has(id));
    this.outbox.apply({ kind: 'arrived', ids });
    const missed = before.map(({ command }) => command.id).filter((id) => this.outbox.queue.has(id));
    this.outbox.apply({ kind: 'missed', ids: missed });
  }

  restart(): void {
    this.outbox = new Outbox(this.db, () => undefined);
  }

  resolve(which: number, how: How): void {
    const hers = [...this.outbox.queue.values()].filter((item) => waitsForWorker(this.outbox.queue, item));
    const item = hers[which % Math.max(1, hers.length)];
    if (!item) return;
    const { command } = item;
    const answer = resolve({ commandId: command.id, how }, this.drafts, this.context, () => null);
    // an opening that was taken back is sent again from its form
    const isKept = how === 'toDraft' && answer.kind === 'done' && this.outbox.queue.has(command.id);
    if (!isKept || command.name !== 'openCase' || !needsYou(item.status)) return;
    const { name, args, aggregate } = command;
    const again = envelope(aggregate.id, { name, args }, {}, this.context);
    sendAnew(command.id, again, this.drafts, this.context, () => this.drafts.sent('newCase', false));
  }

  /** Everything works again but for what the service itself fails on, until nothing moves. */
  settle(): void {
    this.service.moods = [];
    for (let round = 0; round < 1000; round++) {
      this.time.advance(3_600_000);
      this.push('answer');
      this.pull();
      if (this.stuck.length === 0) return;
    }
  }

  get stuck(): string[] {
    const { queue } = this.outbox;
    return [...queue.values()]
      .filter((item) => isUnsent(item.status) && !waitsForWorker(queue, item))
      .map(({ command, status }) => `${command.name} ${status.kind} on ${command.dependsOn.length}`);
  }
}

type Act = (world: World) => void;
const open = (name: string): Intent => ({
  name: 'openCase',
  args: {
    ...{ typeKey: 'children.report' as never, definitionHash: 'x', unitId: unitId('north'), workerId: null },
    ...{ person: { kind: 'known', personId: personId(name) }, receivedOn: '2026-11-02' as never },
    ...{ receivedAt: null, channel: 'phone', backdatingReason: null, reopeningMotive: null },
    definitionHash: 'f'.repeat(64),
  },
});
const where = fc.constantFrom('a', 'b');
const write = fc.tuple(where, fc.constantFrom('addNote', 'correctNote', 'assignCase', 'openCase'));
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 8,
    arbitrary: write.map(([name, sort]): Act => (world) => {
      if (sort === 'openCase') {
        if (world.outbox.ofCase(caseId(name)).length === 0) world.write(open(name), name);
      } else if (sort === 'addNote') {
        const args = { heading: 'Samtal', text: 'Text.', eventOn: null, backdatingReason: null };
        world.write({ name: sort, args }, name);
      } else if (sort === 'assignCase') {
        world.write({ name: sort, args: { workerId: null, unitId: unitId('north'), ground: 'Skäl.' } }, name);
      } else {
        const noteId = world.newest(name, 'addNote')?.id as string as EntryId | undefined;
        if (noteId === undefined) return;
        world.write({ name: sort, args: { noteId, heading: 'Samtal', text: 'Rätt.', reason: 'Fel.' } }, name);
      }
    }),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom('answer', 'answer', 'noAnswer', 'noRequest', 'fault', 'final').map(
      (end): Act =>
        (world) =>
          void world.push(end as 'answer'),
    ),
  },
  { weight: 3, arbitrary: fc.constant<Act>((world) => world.pull()) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom<World['service']['moods'][number]>('refused', 'refused', 'conflict', 'later', 'fails')
      .map(
        (mood): Act =>
          (world) =>
            void world.service.moods.push(mood),
      ),
  },
  {
    weight: 5,
    arbitrary: fc.tuple(fc.nat(5), fc.constantFrom<How>('again', 'toDraft', 'overTheirs', 'discard')).map(
      ([which, how]): Act =>
        (world) =>
          world.resolve(which, how),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 1, max: 20 }).map(
      (s): Act =>
        ({ time }) =>
          time.advance(s * 1000),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Act>((world) => world.restart()) },
  { weight: 1, arbitrary: fc.constant<Act>(({ service }) => service.backUp()) },
  { weight: 1, arbitrary: fc.constant<Act>(({ service }) => service.putBack()) },
  // a sign-out and the next sign-in: the store is closed in the middle of whatever was under way
  {
    weight: 1,
    arbitrary: fc.constant<Act>((world) => {
      const batch = nextBatch(world.outbox.queue, Date.parse(world.time.now()));
      world.outbox.apply({ kind: 'taken', ids: batch.map(({ id }) => id) });
      world.restart();
    }),
  },
);

it('lets nothing wait for ever, whatever has happened, and what the worker handles goes on too', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 80, size: 'max' }), (acts) => {
      const world = new World();
      try {
        for (const one of acts) one(world);
        world.settle();
        expect(world.stuck, 'after the service is back').toEqual([]);
        // she sends everything once more, then lets go of what is still not taken
        for (const how of ['again', 'overTheirs', 'discard'] as const) {
          for (let item = 0; item < 60; item++) world.resolve(item, how);
          world.settle();
          expect(world.stuck, how).toEqual([]);
        }
        for (let item = 0; item < 60; item++) world.resolve(0, 'discard');
        expect([...world.outbox.queue.values()].map(({ status }) => status.kind)).toEqual([]);
      } finally {
        world.db.close();
      }
    }),
    { numRuns: 300 },
  );
});
