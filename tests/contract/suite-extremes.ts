import { apiErrorSchema } from '@samla/api-client/errors';
import { pullInput, pushInput, type PullInput, type PushInput } from '@samla/api-client/schemas';
import type { CaseService } from '@samla/api-client/service';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseId, entryId, suiteClock, unit, worker } from './fixture.ts';
import { days, odd, openings, planIntents } from './extreme-commands.ts';
import { openCommand } from './plan-commands.ts';
import { newDevice, newId, type World } from './suite-world.ts';

// Input that the schemas let through is the service's to answer, however odd: with an answer or an error of the union.

const someCase = fc.constantFrom(...Object.values(caseId), newId());
const times = fc.constantFrom('1900-01-01T00:00:00Z', '2026-11-02T08:00:00.123Z', '2999-12-31T23:59:59.999Z');
const heading = odd.map((text) => `A${text}`.slice(0, 200));
const intent = fc.oneof(
  fc.record({
    name: fc.constant('addNote'),
    args: fc.record({ heading, text: odd, eventOn: fc.option(days), backdatingReason: fc.option(odd) }),
  }),
  fc.record({
    name: fc.constant('correctNote'),
    args: fc.record({ heading, text: odd, reason: odd, noteId: fc.constantFrom(entryId.richNote, newId()) }),
  }),
  fc.record({
    name: fc.constant('assignCase'),
    args: fc.record({
      workerId: fc.option(fc.constantFrom(...Object.values(worker).map(({ id }) => id), newId())),
      unitId: fc.constantFrom(...Object.values(unit), newId()),
      ground: fc.option(odd),
    }),
  }),
  fc.record({ name: fc.constant('addWatch'), args: fc.record({ dueOn: days, text: odd }) }),
  fc.record({
    name: fc.constant('completeWatch'),
    args: fc.record({ watchId: fc.constantFrom(entryId.richWatch, entryId.richDone, newId()) }),
  }),
);
const pushesOf = (intents: fc.Arbitrary<{ name: string; args: unknown }>, cases: fc.Arbitrary<string>) =>
  fc
    .record({
      ...{ intent: intents, on: cases, waits: fc.boolean(), happenedAt: times },
      seq: fc.constantFrom(1, Number.MAX_SAFE_INTEGER),
      assignment: fc.constantFrom(0, 1, 2, Number.MAX_SAFE_INTEGER),
    })
    .map(({ intent: { name, args }, on, seq, assignment, happenedAt, waits }): PushInput => {
      const deviceId = newDevice();
      const command = {
        ...{ id: newId(), deviceId, seq, name, args, argsVersion: 1, aggregate: { kind: 'case', id: on } },
        ...{ dependsOn: waits ? [newId()] : [], baseVersions: { assignment }, happenedAt },
        clientVersion: '99999.0.99999',
      };
      const reads = [{ id: newId(), caseId: on, happenedAt }];
      return pushInput.parse({ deviceId, commands: [command], reads });
    });
const digits = fc.constantFrom('0', '1', '000', String(2n ** 63n - 1n));
const cursors = fc.option(
  fc.record({ scope: fc.constantFrom(0, 1, Number.MAX_SAFE_INTEGER), tx: digits, seq: digits }),
);

export function extremesContract(world: () => World): void {
  const service = () => world().service(worker.two.subject);

  /** An answer, or an error of the union that is no fault. */
  async function answers(call: Promise<unknown>): Promise<void> {
    const error: unknown = await call.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    if (error === null) return;
    const shape = apiErrorSchema.safeParse((error as { shape?: unknown }).shape);
    expect(shape.data?.code ?? String(error)).toMatch(/^(badInput|resyncNeeded|notFound)$/);
  }

  describe('whatever the schemas let through is answered', () => {
    test('commands and reads of any words, dates and numbers, twice alike', async () => {
      await fc.assert(
        fc.asyncProperty(pushesOf(intent, someCase), async (input) => {
          const first = await service().push(input);
          expect((await service().push(input)).results).toEqual(first.results);
        }),
        { numRuns: 60 },
      );
      const entries = await world().entries(caseId.rich);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, at) => at + 1));
    });

    test('commands of the plan, and openings, twice alike and never left for later', async () => {
      const inquiry = openCommand();
      await service().push({ deviceId: inquiry.deviceId, commands: [inquiry], reads: [] });
      const id = inquiry.aggregate.id;
      const plan = pushesOf(planIntents, fc.constantFrom(id, id, id, caseId.twos, caseId.guardian2));
      const opening = pushesOf(openings, fc.constant(id).map(newId));
      await fc.assert(
        fc.asyncProperty(fc.oneof({ weight: 3, arbitrary: plan }, opening), async (input) => {
          const first = await service().push(input);
          expect((await service().push(input)).results).toEqual(first.results);
          const waits = (input.commands[0]?.dependsOn.length ?? 0) > 0;
          expect(first.results[0]?.outcome.kind === 'later').toBe(waits);
        }),
        { numRuns: 120 },
      );
      const entries = await world().entries(id);
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_entry, at) => at + 1));
    });

    test('what was written is what the next pull brings', async () => {
      const device = newDevice();
      const text = '\u0001 \ufffe \\u0000 "\\" 👩🏽‍⚕️ \ufffd';
      const one = pushInput.parse({
        ...{ deviceId: device, reads: [] },
        commands: [
          {
            ...{
              id: newId(),
              deviceId: device,
              seq: 1,
              name: 'addNote',
              argsVersion: 1,
              dependsOn: [],
              baseVersions: {},
            },
            ...{
              aggregate: { kind: 'case', id: caseId.twos },
              happenedAt: suiteClock.now(),
              clientVersion: '0.1.0',
            },
            args: { heading: text, text: `${text}\0\ud800`, eventOn: null, backdatingReason: null },
          },
        ],
      });
      expect((await service().push(one)).results[0]?.outcome.kind).toBe('accepted');
      expect((await world().entries(caseId.twos)).at(-1)?.body).toMatchObject({
        heading: text,
        text: `${text}\ufffd`,
      });
    });

    test('cursors of any numbers', async () => {
      const deviceId = newDevice();
      await service().registerDevice(deviceId);
      const pulls = fc.record({ deviceId: fc.constantFrom(deviceId, newDevice()), cursor: cursors });
      await fc.assert(
        fc.asyncProperty(pulls, (input) =>
          answers(service().pull(pullInput.parse(input) satisfies PullInput)),
        ),
        { numRuns: 40 },
      );
    });

    test('identity numbers of any characters', async () => {
      const written = fc.oneof(
        fc.string({ unit: 'binary', minLength: 10, maxLength: 13 }),
        fc.string({ unit: fc.constantFrom(...'0123456789-+ TR'), minLength: 10, maxLength: 13 }),
      );
      const lookUp = (identityNumber: string): ReturnType<CaseService['lookUpPerson']> =>
        service().lookUpPerson({ identityNumber, purpose: 'newCase' });
      await fc.assert(
        fc.asyncProperty(written, (number) => answers(lookUp(number))),
        { numRuns: 60 },
      );
    });
  });
}
