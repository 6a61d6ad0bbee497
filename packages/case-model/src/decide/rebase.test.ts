import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEntry, fold, withAssignment, type CaseState } from '../case-state.ts';
import { planOf } from '../case/plan.ts';
import type { Command } from '../command.ts';
import { decide, type Decision, type DecideContext } from '../decide.ts';
import type { Entry } from '../entry.ts';
import { permitRules, permitType } from '../testing/permit.ts';
import {
  bodyOf,
  commandOf,
  entryOf,
  testColleague,
  testContext,
  testFacts,
  testToday,
  testUnit,
} from '../testing/record.ts';

const facts = testFacts(permitType, permitRules);
const opened = entryOf(bodyOf({ kind: 'caseOpened', typeKey: 'adults.permit', receivedOn: '2026-10-12' }), 1);

/** Anything that a worker may try, in order or out of it. */
const maker = fc.constantFrom<() => Command>(
  () =>
    commandOf('submitForm', {
      ...{
        form: 'application',
        task: 'register',
        level: 'decision',
        values: { weight: 1 },
        statedOn: testToday,
      },
    }),
  () => commandOf('completeTask', { task: 'listen', statedOn: testToday, note: null }),
  () => commandOf('registerDocument', { document: 'noise', receivedOn: testToday, note: null }),
  () => commandOf('recordEvent', { event: 'withdrawn', statedOn: testToday, statedAt: null, note: null }),
  ...['granted', 'rejected'].map(
    (outcome) => () =>
      commandOf('makeDecision', {
        ...{ decision: 'permit', outcome, task: 'decide', decidedOn: testToday, body: null },
        ...{ text: 'Beslut', reasons: 'Skäl', validFrom: null, validTo: null, amountOre: null },
      }),
  ),
  ...['pause', 'resume'].map(
    (change) => () =>
      commandOf('adjustDeadline', { deadline: 'answer', change, on: testToday, until: null, reason: 'Skäl' }),
  ),
  () => commandOf('nameParticipant', { workerId: testColleague, role: 'coWorker', reason: 'Skäl' }),
  () => commandOf('releaseParticipant', { workerId: testColleague }),
  () => commandOf('closeCase', { reason: 'done', closedOn: testToday, note: null }),
  ...[1, 2].map(
    (assignment) => () =>
      commandOf(
        'assignCase',
        { workerId: testColleague, unitId: testUnit, ground: null },
        { baseVersions: { assignment } },
      ),
  ),
);
const step = fc.oneof(
  fc.record({ kind: fc.constant('mine' as const), make: maker }),
  fc.record({ kind: fc.constant('theirs' as const), make: maker }),
  fc.record({ kind: fc.constantFrom('send' as const, 'pull' as const) }),
);

const me = testContext(['D0', 'D1', 'D2', 'D3']);
const colleague = testContext(['D0', 'D1'], { me: { workerId: testColleague, name: 'Bo Ek' } });

/** The case in one place: its record and the row's assignment. */
interface Place {
  readonly state: CaseState;
  readonly entries: readonly Entry[];
}
const start: Place = { state: fold(facts, [opened]), entries: [opened] };

/** What a command makes of a place; nothing when it is refused. */
function carriedOut({ state, entries }: Place, command: Command, context: DecideContext): [Place, Decision] {
  const decision = decide(state, command, context);
  if (decision.kind !== 'accepted') return [{ state, entries }, decision];
  const made = decision.entries.map(({ id, body }, at) => entryOf(body, entries.length + at + 1, id));
  let next = made.reduce(applyEntry, state);
  if (decision.assignment) next = withAssignment(next, decision.assignment);
  return [{ state: next, entries: [...entries, ...made] }, decision];
}

/** What a host makes of the server's record: everything folded anew. */
function pulled({ state, entries }: Place): Place {
  return { state: fold({ ...facts, assignment: state.assignment }, entries), entries };
}

/** What the host shows: what the server sent, then what waits. */
function local(base: Place, pending: readonly Command[]): Place {
  return pending.reduce((place, command) => carriedOut(place, command, me)[0], base);
}

describe('commands that wait at a host while a colleague’s are accepted', () => {
  test('are answered by the server as by a host that has just pulled, and both end in the same state', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let server = start;
        let base = start;
        let pending: Command[] = [];
        const send = () => {
          const [first, ...rest] = pending;
          if (!first) return;
          const [asSeen, expected] = carriedOut(server, first, me);
          base = pulled(server);
          const [next, answer] = carriedOut(base, first, me);
          expect(answer).toEqual(expected);
          expect(next).toEqual(asSeen);
          server = next;
          pending = rest;
        };
        for (const one of steps) {
          if (one.kind === 'mine') {
            const command = one.make();
            // the host answers at once, over what it has and what waits
            if (carriedOut(local(base, pending), command, me)[1].kind === 'accepted') pending.push(command);
          } else if (one.kind === 'theirs') server = carriedOut(server, one.make(), colleague)[0];
          else if (one.kind === 'send') send();
          else base = pulled(server);
        }
        while (pending.length > 0) send();
        expect(local(pulled(server), pending).state).toEqual(server.state);
      }),
    );
  });

  test('end where the server ends when nobody came between', () => {
    fc.assert(
      fc.property(fc.array(maker, { maxLength: 20 }), fc.nat(20), (makers, sent) => {
        const commands = makers.map((make) => make());
        const server = local(start, commands);
        expect(local(local(start, commands.slice(0, sent)), commands.slice(sent))).toEqual(server);
      }),
    );
  });
});

describe('whatever is tried', () => {
  test('no task that does not recur is done twice, and nothing in a closed case is open', () => {
    const recurring = new Set(['tidy', 'review']);
    fc.assert(
      fc.property(fc.array(fc.tuple(maker, fc.boolean()), { maxLength: 40 }), (tried) => {
        let place = start;
        for (const [make, mine] of tried) {
          [place] = carriedOut(place, make(), mine ? me : colleague);
          for (const [task, times] of place.state.file.tasks) {
            if (!recurring.has(task)) expect(times).toHaveLength(1);
          }
          const plan = planOf(place.state);
          if (!place.state.closed) continue;
          expect(plan?.tasks.filter(({ status }) => status === 'active' || status === 'available')).toEqual(
            [],
          );
        }
      }),
    );
  });

  test('deciding changes nothing and answers the same again', () => {
    fc.assert(
      fc.property(fc.array(maker, { maxLength: 12 }), maker, (before, make) => {
        const { state } = local(
          start,
          before.map((one) => one()),
        );
        const kept = structuredClone(state);
        const command = make();
        expect(decide(state, command, me)).toEqual(decide(state, command, me));
        expect(state).toEqual(kept);
      }),
    );
  });
});
