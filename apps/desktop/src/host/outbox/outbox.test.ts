/* Long because the outbox may lose nothing: every state and every way out of it has its test. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '@samla/api-client/limits';
import type { Command, Outcome } from '@samla/case-model/command';
import type { CommandId, DeviceId, EntryId } from '@samla/case-model/ids';
import { epochOf, instantOf, type Instant } from '@samla/case-model/time';
import { openWorkInMemory } from '../store/open-work.ts';
import { isStorageError } from '../store/database.ts';
import { caseId, idOf } from '../testing/city.ts';
import { countsOf, deliveryOf, freshlyWaiting, type Item, type ItemStatus, type Queue } from './item.ts';
import { failing } from './failing.ts';
import { needsYouList } from './needs-you.ts';
import { nextBatch, nextTryAt } from './next-batch.ts';
import { Outbox } from './outbox.ts';
import { reduce, type OutboxEvent } from './reduce.ts';

const at = '2026-11-02T08:00:00.000Z' as Instant;
const commandId = (name: string) => idOf(`command ${name}`) as CommandId;

function note(
  name: string,
  options: { case?: string; seq?: number; on?: string[]; text?: string } = {},
): Command {
  return {
    id: commandId(name),
    deviceId: idOf('device') as DeviceId,
    seq: options.seq ?? 1,
    argsVersion: 1,
    aggregate: { kind: 'case', id: caseId(options.case ?? 'a') },
    dependsOn: (options.on ?? []).map(commandId),
    baseVersions: {},
    happenedAt: at,
    clientVersion: '0.1.0',
    name: 'addNote',
    args: { heading: 'Samtal', text: options.text ?? name, eventOn: null, backdatingReason: null },
  };
}
const queueOf = (...items: [Command, ItemStatus?][]): Queue =>
  new Map(items.map(([command, status = freshlyWaiting]) => [command.id, { command, storedAt: at, status }]));
const after = (queue: Queue, ...events: OutboxEvent[]) => events.reduce(reduce, queue);
const idsOf = (batch: Command[]) => batch.map(({ id }) => id);
const statusOf = (queue: Queue, name: string) => queue.get(commandId(name))?.status;
const taken = (...names: string[]): OutboxEvent => ({ kind: 'taken', ids: names.map(commandId) });
const accepted = { kind: 'accepted', version: 2, recordedAt: at } as const;
const answeredWith = (outcome: Outcome): OutboxEvent => ({
  kind: 'answered',
  results: new Map([[commandId('x'), outcome]]),
  at,
  laterNotBefore: () => 0,
});
const fault = (final: Extract<OutboxEvent, { kind: 'faulted' }>['final'] = failing): OutboxEvent => ({
  kind: 'faulted',
  notBefore: (faults) => faults * 1000,
  final,
  at,
});

describe('what happens to a text', () => {
  it('reads Sparat här, Skickas, Skickat, and is gone only when a pull has brought it', () => {
    let queue = after(new Map(), { kind: 'stored', command: note('x'), at });
    const seen = () => [...queue.values()].map((item) => deliveryOf(queue, item));
    expect(seen()).toEqual(['savedHere']);
    queue = after(queue, taken('x'));
    expect(seen()).toEqual(['sending']);
    const outcome = { kind: 'accepted', version: 2, recordedAt: at } as const;
    queue = after(queue, {
      kind: 'answered',
      results: new Map([[commandId('x'), outcome]]),
      at,
      laterNotBefore: () => 0,
    });
    expect(seen()).toEqual(['sent']);
    expect(nextBatch(queue, 0)).toEqual([]);
    queue = after(queue, { kind: 'arrived', ids: [commandId('x')] });
    expect(seen()).toEqual([]);
  });

  it('waits again under the same id when nobody answered, and that is not a try', () => {
    const queue = after(queueOf([note('x')]), taken('x'), { kind: 'unanswered' });
    expect(statusOf(queue, 'x')).toEqual(freshlyWaiting);
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('x')]);
  });

  it('needs the worker when it is refused or when someone was first, and stays', () => {
    const refused = { kind: 'refused', code: 'caseClosed', reason: 'Avslutat.', law: null } as const;
    const queue = after(queueOf([note('x')]), taken('x'), {
      kind: 'answered',
      results: new Map([[commandId('x'), refused]]),
      at,
      laterNotBefore: () => 0,
    });
    expect(statusOf(queue, 'x')).toEqual({ ...refused, at });
  });

  it('is put off when the server says later, or says nothing of it', () => {
    const queue = after(queueOf([note('x')], [note('y')]), taken('x', 'y'), {
      kind: 'answered',
      results: new Map([[commandId('x'), { kind: 'later' }]]),
      at,
      laterNotBefore: () => 500,
    });
    expect(nextBatch(queue, 499)).toEqual([]);
    expect(nextTryAt(queue, 0)).toBe(500);
    expect(nextBatch(queue, 500)).toHaveLength(2);
  });
});

describe('a service that keeps saying "not now"', () => {
  const later: OutboxEvent = {
    kind: 'answered',
    results: new Map(),
    at,
    laterNotBefore: (laters) => laters * 1000,
  };

  it('is asked more seldom each time', () => {
    let queue = queueOf([note('x')]);
    for (const wait of [1000, 2000, 3000]) {
      queue = after(queue, taken('x'), later);
      expect(nextTryAt(queue, 0)).toBe(wait);
    }
  });

  it('is asked for the first of a case only, and what stands behind it goes with it', () => {
    const queue = after(queueOf([note('x')], [note('y', { seq: 2 })]), taken('x', 'y'), later);
    expect(nextBatch(queue, 999)).toEqual([]);
    expect(statusOf(queue, 'y')).toEqual(freshlyWaiting);
    expect(idsOf(nextBatch(queue, 1000))).toEqual(['x', 'y'].map(commandId));
  });
});

describe('a clock that is put back', () => {
  it('puts nothing off for longer than a wait may last', () => {
    const day = 24 * 3_600_000;
    const queue = after(queueOf([note('x')]), taken('x'), {
      kind: 'answered',
      results: new Map([[commandId('x'), { kind: 'later' }]]),
      at,
      laterNotBefore: () => day + 500,
    });
    expect(nextBatch(queue, day)).toEqual([]);
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('x')]);
    expect(nextTryAt(queue, 0)).toBeNull();
  });
});

describe('a text that the server breaks on', () => {
  it('is found by sending each of its batch alone, and then holds up its own case only', () => {
    const texts = [note('x', { seq: 1 }), note('y', { seq: 2 }), note('z', { seq: 3, case: 'b' })];
    let queue = after(queueOf(...texts.map((text): [Command] => [text])), taken('x', 'y', 'z'), fault());
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('x')]);
    queue = after(queue, taken('x'), fault());
    // x waits; y is of the same case and comes after it; z goes on
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('z')]);
    expect(idsOf(nextBatch(after(queue, { kind: 'arrived', ids: [commandId('z')] }), 999))).toEqual([]);
    expect(idsOf(nextBatch(queue, 1000))).toEqual([commandId('x')]);
  });

  it('is parked when sending again is no use, and the rest of its case goes on', () => {
    let queue = after(queueOf([note('x')], [note('y', { seq: 2 })]), taken('x'));
    queue = after(queue, fault({ reason: 'Fel form.', after: 1, over: 0 }));
    expect(statusOf(queue, 'x')).toMatchObject({ kind: 'parked', reason: 'Fel form.', at });
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('y')]);
    const again = after(queue, { kind: 'again', id: commandId('x'), as: null, at });
    expect(idsOf(nextBatch(again, 0))).toEqual([commandId('x')]);
  });
});

describe('what the service could not take', () => {
  const told = (queue: Queue) =>
    needsYouList(
      queue,
      () => null,
      () => ({ playbook: null, names: {} }),
    ).map(({ findings }) => findings);

  it('says which field is wrong, when the service named one of what the worker wrote', () => {
    const queue = (field: string | null) =>
      after(queueOf([note('x')]), taken('x'), fault({ reason: 'Fel form.', after: 1, over: 0, field }));
    expect(told(queue('commands.0.args.heading'))).toEqual([
      [{ path: 'heading', message: 'Ta tillbaka till utkast och rätta fältet.' }],
    ]);
    expect(told(queue('commands.0.seq'))).toEqual([[]]);
    expect(told(queue(null))).toEqual([[]]);
  });

  it('carries the faults of a form to the worker, and an older row that has none is told of without', () => {
    const findings = [{ path: 'costs.0.amount', message: 'För stort.' }];
    const refusal = { kind: 'refused', code: 'formFaulty', reason: 'Fel i formuläret.', law: null } as const;
    const results = new Map([[commandId('x'), { ...refusal, findings }]]);
    const answered = { kind: 'answered', results, at, laterNotBefore: () => 0 } as const;
    expect(told(after(queueOf([note('x')]), taken('x'), answered))).toEqual([findings]);
    expect(told(queueOf([note('x'), { ...refusal, at }]))).toEqual([[]]);
  });
});

describe('a text that the server fails on while it answers for others', () => {
  const hour = 3_600_000;
  const failedAt = (hours: number): OutboxEvent => ({
    kind: 'answered',
    results: new Map([[commandId('x'), { kind: 'later', fault: true }]]),
    at: instantOf(epochOf(at) + hours * hour),
    laterNotBefore: (times, why) => (why === 'fault' ? times * 60_000 : 0),
  });
  const failing = (times: number, hours: number) => {
    let queue = queueOf([note('x')], [note('y', { seq: 2 })]);
    for (let n = 0; n < times; n++) {
      queue = after(queue, taken('x', 'y'), failedAt((n / (times - 1)) * hours));
    }
    return queue;
  };

  it('waits longer each time, first in its case', () => {
    const queue = failing(2, 1);
    expect(nextTryAt(queue, 0)).toBe(120_000);
    expect(nextBatch(queue, 119_999)).toEqual([]);
    expect(idsOf(nextBatch(queue, 120_000))).toEqual([commandId('x')]);
  });

  it('is told to the worker after ten tries in some hours, and the rest of its case goes on', () => {
    expect(statusOf(failing(9, 5), 'x')).toMatchObject({ kind: 'waiting' });
    expect(statusOf(failing(12, 2), 'x')).toMatchObject({ kind: 'waiting' });
    const queue = failing(10, 4);
    expect(statusOf(queue, 'x')).toMatchObject({ kind: 'parked' });
    const [told] = needsYouList(
      queue,
      () => null,
      () => ({ playbook: null, names: {} }),
    );
    expect(told?.reason).toMatch(/^Servern kunde inte ta emot .* Försök igen/);
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('y')]);
  });

  it('is told of at once when she has sent it again and it fails again', () => {
    const again = after(failing(10, 4), { kind: 'again', id: commandId('x'), as: null, at });
    expect(idsOf(nextBatch(again, 0))).toEqual([commandId('x')]);
    expect(statusOf(after(again, taken('x'), failedAt(5)), 'x')).toMatchObject({ kind: 'parked' });
  });

  it('counts its tries over restarts', () => {
    const db = openWorkInMemory();
    const stored: OutboxEvent = { kind: 'stored', command: note('x'), at };
    new Outbox(db, () => undefined).apply(stored);
    for (let n = 0; n < 10; n++) {
      const outbox = new Outbox(db, () => undefined);
      outbox.apply(taken('x'));
      outbox.apply(failedAt(n / 2));
    }
    const { queue } = new Outbox(db, () => undefined);
    expect(statusOf(queue, 'x')).toMatchObject({ kind: 'parked', failed: { times: 10, since: at } });
    db.close();
  });

  it('is read as an older program wrote it', () => {
    const db = openWorkInMemory();
    new Outbox(db, () => undefined).apply({ kind: 'stored', command: note('x'), at });
    const older = { kind: 'waiting', faults: 0, laters: 0, alone: false, notBefore: null, confirms: null };
    db.prepare('update command set status = ?').run(JSON.stringify(older));
    expect(statusOf(new Outbox(db, () => undefined).queue, 'x')).toEqual(freshlyWaiting);
    db.prepare('update command set status = ?').run(JSON.stringify({ kind: 'parked', reason: 'Fel.', at }));
    const { queue } = new Outbox(db, () => undefined);
    const again = after(queue, { kind: 'again', id: commandId('x'), as: null, at });
    expect(statusOf(again, 'x')).toEqual({ ...freshlyWaiting, alone: true });
    db.close();
  });
});

describe('what leans on a text', () => {
  const stopped: ItemStatus = { kind: 'parked', reason: 'Fel form.', at };

  it('is held while that needs the worker, and nothing else is', () => {
    const queue = queueOf(
      [note('x'), stopped],
      [note('y', { seq: 2, on: ['x'] })],
      [note('z', { seq: 3, on: ['y'] })],
      [note('other', { seq: 4 })],
    );
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('other')]);
  });

  it('says what is to be handled first, whatever has become of it, and nothing where that needs nobody', () => {
    const refused: ItemStatus = { kind: 'refused', code: 'dependencyRefused', reason: '', law: null, at };
    const queue = queueOf(
      [note('first')],
      [note('x', { seq: 2, on: ['first'] }), stopped],
      [note('y', { seq: 3, on: ['x'] })],
      [note('z', { seq: 4, on: ['y', 'x'] }), refused],
      [note('gone', { seq: 5, on: ['handled'] }), stopped],
    );
    const told = needsYouList(
      queue,
      () => null,
      () => ({ playbook: null, names: {} }),
    ).map(({ commandId: id, kind, waitsFor }) => [id, kind, waitsFor]);
    expect(told).toEqual([
      [commandId('x'), 'parked', null],
      [commandId('y'), 'leaning', commandId('x')],
      [commandId('z'), 'refused', commandId('x')],
      [commandId('gone'), 'parked', null],
    ]);
  });

  it('is told of while that needs the worker, in turn too, and goes on by itself afterwards', () => {
    const parked: ItemStatus = { kind: 'parked', reason: 'Går inte.', at };
    const queue = queueOf(
      [note('x'), parked],
      [note('y', { seq: 2, on: ['x'] })],
      [note('z', { seq: 3, on: ['y'] })],
      [note('other', { seq: 4 })],
    );
    const told = (of: Queue) =>
      needsYouList(
        of,
        () => null,
        () => ({ playbook: null, names: {} }),
      ).map(({ commandId: id }) => id);
    expect(told(queue)).toEqual(['x', 'y', 'z'].map(commandId));
    expect(countsOf(queue)).toEqual({ waiting: 1, sending: 0, needsYou: 3 });
    const again = after(queue, { kind: 'again', id: commandId('x'), as: null, at });
    expect(told(again)).toEqual([]);
    expect(countsOf(again)).toEqual({ waiting: 4, sending: 0, needsYou: 0 });
  });

  it('follows it to its new id', () => {
    const correction: Command = {
      ...note('y', { seq: 2, on: ['x'] }),
      name: 'correctNote',
      args: {
        noteId: commandId('x') as string as EntryId,
        heading: 'Samtal',
        text: 'rätt',
        reason: 'fel namn',
      },
    };
    const queue = after(queueOf([note('x'), stopped], [correction]), {
      kind: 'again',
      id: commandId('x'),
      as: note('new', { seq: 3 }),
      at,
    });
    expect(queue.get(commandId('y'))?.command).toMatchObject({
      dependsOn: [commandId('new')],
      args: { noteId: commandId('new') },
    });
    expect(idsOf(nextBatch(queue, 0))).toEqual([commandId('new')]);
    const outcome = { kind: 'accepted', version: 1, recordedAt: at } as const;
    const accepted = after(queue, taken('new'), {
      kind: 'answered',
      results: new Map([[commandId('new'), outcome]]),
      at,
      laterNotBefore: () => 0,
    });
    expect(idsOf(nextBatch(accepted, 0))).toEqual([commandId('y')]);
  });

  it('leans no more on what is taken back: a service that never heard of that would let it wait for ever', () => {
    const back = (name: string) => ({ kind: 'takenBack', id: commandId(name), at }) as const;
    const queue = queueOf(
      [note('x'), stopped],
      [note('y', { seq: 2, on: ['x'] })],
      [note('z', { seq: 3, on: ['x', 'y'] })],
    );
    const left = after(queue, back('y'), back('x'));
    expect([...left.values()].map(({ command }) => command.dependsOn)).toEqual([[]]);
    expect(statusOf(left, 'z')).toMatchObject({ kind: 'refused', code: 'dependencyRefused' });
    const as = { ...note('z2', { seq: 4 }), dependsOn: left.get(commandId('z'))?.command.dependsOn ?? [] };
    const again = after(left, { kind: 'again', id: commandId('z'), as, at });
    expect(idsOf(nextBatch(again, 0))).toEqual([commandId('z2')]);
  });

  it('leans no more on what is taken back when it is parked itself, and goes under its own id again', () => {
    const queue = queueOf([note('x'), stopped], [note('y', { seq: 2, on: ['x'] }), stopped]);
    const left = after(queue, { kind: 'takenBack', id: commandId('x'), at });
    expect(statusOf(left, 'y')).toEqual(stopped);
    const again = after(left, { kind: 'again', id: commandId('y'), as: null, at });
    expect(nextBatch(again, 0)).toEqual([note('y', { seq: 2 })]);
  });

  it('is handed to the worker when that is taken back', () => {
    const queue = after(queueOf([note('x'), stopped], [note('y', { seq: 2, on: ['x'] })]), {
      kind: 'takenBack',
      id: commandId('x'),
      at,
    });
    expect(statusOf(queue, 'y')).toMatchObject({ kind: 'refused', code: 'dependencyRefused' });
  });
});

describe('a batch', () => {
  const status: fc.Arbitrary<ItemStatus> = fc.oneof(
    { weight: 5, arbitrary: fc.constant<ItemStatus>(freshlyWaiting) },
    fc.record({
      kind: fc.constant('waiting' as const),
      failed: fc.constantFrom(null, { times: 2, since: at }),
      laters: fc.nat(3),
      alone: fc.boolean(),
      notBefore: fc.option(fc.integer({ min: 0, max: 20 })),
      confirms: fc.constant(null),
    }),
    fc.constant<ItemStatus>({ kind: 'sending', was: freshlyWaiting }),
    fc.constant<ItemStatus>({ kind: 'accepted', version: 1, recordedAt: at }),
    fc.constant<ItemStatus>({ kind: 'parked', reason: '', at }),
    fc.constant<ItemStatus>({ kind: 'refused', code: 'caseClosed', reason: '', law: null, at }),
  );
  const queue = fc
    .array(
      fc.record({
        case: fc.constantFrom('a', 'b', 'c', 'd'),
        status,
        on: fc.option(fc.nat(30)),
        long: fc.boolean(),
      }),
      {
        maxLength: 90,
      },
    )
    .map((rows): Queue =>
      queueOf(
        ...rows.map((row, index): [Command, ItemStatus] => [
          note(`n${index}`, {
            case: row.case,
            seq: index + 1,
            on: row.on !== null && row.on < index ? [`n${row.on}`] : [],
            text: row.long ? 'å'.repeat(20_000) : 'kort',
          }),
          row.status,
        ]),
      ),
    );

  it('is within the bounds of the contract and holds nothing that has to wait', () => {
    fc.assert(
      fc.property(queue, (items) => {
        const batch = nextBatch(items, 10);
        expect(batch.length).toBeLessThanOrEqual(limits.pushCommands);
        expect(Buffer.byteLength(JSON.stringify(batch))).toBeLessThan(limits.requestBytes * 0.9);
        for (const { id } of batch) {
          const found = items.get(id)?.status;
          expect(found?.kind).toBe('waiting');
          if (found?.kind === 'waiting') {
            expect(found.notBefore ?? 0).toBeLessThanOrEqual(10);
            if (found.alone) expect(batch).toHaveLength(1);
          }
        }
      }),
    );
  });

  it('keeps the order of each case and puts nothing before what it leans on', () => {
    fc.assert(
      fc.property(queue, (items) => {
        const batch = nextBatch(items, 10);
        const sent = new Set<CommandId>();
        for (const command of batch) {
          for (const id of command.dependsOn) {
            expect(sent.has(id) || items.get(id)?.status.kind === 'accepted').toBe(true);
          }
          sent.add(command.id);
          for (const [id, earlier] of items) {
            if (id === command.id) break;
            if (earlier.command.aggregate.id !== command.aggregate.id || sent.has(id)) continue;
            const { kind } = earlier.status;
            const passed =
              ['accepted', 'parked', 'refused'].includes(kind) || leansOnUnsent(items, earlier, sent);
            expect(passed, `${kind} was overtaken`).toBe(true);
          }
        }
      }),
    );
  });

  it('is never held up by another case', () => {
    fc.assert(
      fc.property(queue, (items) => {
        const alone = new Map([...items].filter(([, { command }]) => command.aggregate.id === caseId('a')));
        const withoutLinks = new Map(
          [...alone].map(([id, item]) => [id, { ...item, command: { ...item.command, dependsOn: [] } }]),
        );
        const others = new Map([...items].filter(([, { command }]) => command.aggregate.id !== caseId('a')));
        const first = nextBatch(withoutLinks, 10)[0];
        const stuck = new Map([...others].map(([id, item]) => [id, { ...item, status: sending }]));
        expect(nextBatch(new Map([...stuck, ...withoutLinks]), 10)[0]).toEqual(first);
      }),
    );
  });
});

const sending: ItemStatus = { kind: 'sending', was: freshlyWaiting };

function leansOnUnsent(items: Queue, item: Item, sent: ReadonlySet<CommandId>): boolean {
  return item.command.dependsOn.some((id) => {
    const on = items.get(id);
    return on !== undefined && on.status.kind !== 'accepted' && !sent.has(id);
  });
}

describe('the outbox on disk', () => {
  it('has every text again after a kill, under the id that it may have been sent with', () => {
    const db = openWorkInMemory();
    const first = new Outbox(db, () => undefined);
    first.apply({ kind: 'stored', command: note('x'), at });
    first.apply(taken('x'));
    const second = new Outbox(db, () => undefined);
    expect([...second.queue.values()]).toEqual([
      { command: note('x'), storedAt: at, status: freshlyWaiting },
    ]);
    expect(second.nextSeq()).toBe(2);
    db.close();
  });

  it.each([
    ['for the first time', []],
    [
      'once more, after a service had lost it',
      [answeredWith(accepted), { kind: 'missed', ids: [commandId('x')] }],
    ],
  ] as const)('sends and waits again without the disk, %s', (_name, before) => {
    const db = openWorkInMemory();
    const outbox = new Outbox(db, () => undefined);
    outbox.apply([{ kind: 'stored', command: note('x'), at }, taken('x'), { kind: 'unanswered' }]);
    for (const event of before) outbox.apply([taken('x'), event]);
    const stood = outbox.queue.get(commandId('x'));
    db.pragma('query_only = ON');
    outbox.apply(taken('x'));
    outbox.apply({ kind: 'unanswered' });
    expect(outbox.queue.get(commandId('x'))).toEqual(stood);
    db.close();
  });

  it('says so when the disk is full, and neither keeps nor loses anything by it', () => {
    const db = openWorkInMemory();
    const outbox = new Outbox(db, () => undefined);
    db.exec(
      "insert into draft (key, content, saved_at) values ('note:a', 'utkast', '2026-11-02T08:00:00.000Z')",
    );
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true }) as number}`);
    const stored: OutboxEvent = { kind: 'stored', command: note('x', { text: 'å'.repeat(20_000) }), at };
    const deleteDraft = () => void db.exec('delete from draft');
    let thrown: unknown;
    try {
      outbox.apply(stored, deleteDraft);
    } catch (error) {
      thrown = error;
    }
    expect(isStorageError(thrown)).toBe(true);
    expect(outbox.queue.size).toBe(0);
    expect(db.prepare('select content from draft').pluck().get()).toBe('utkast');
    expect(new Outbox(db, () => undefined).queue.size).toBe(0);
    db.close();
  });
});
