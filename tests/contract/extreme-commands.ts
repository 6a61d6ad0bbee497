import fc from 'fast-check';
import { caseId, fixture, personOf, unit, worker } from './fixture.ts';
import { inquiryType } from './fixture-plan.ts';
import { newId } from './suite-world.ts';

// Every command in any words, dates and numbers that its schema lets through.

export const odd = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '\u0001\u001f',
    '\ufffe\uffff',
    '\0',
    '\ud800',
    "'; drop table person; --",
    '%s %n',
    '\\u0000',
    '👩🏽‍⚕️',
    'å'.repeat(400),
  ),
);
export const days = fc.constantFrom('0000-01-01', '0001-12-31', '2026-11-02', '2028-02-29', '9999-12-31');
const times = fc.option(fc.constantFrom('00:00', '23:59'));
const workers = fc.constantFrom(...Object.values(worker).map(({ id }) => id), newId());
const units = fc.constantFrom(...Object.values(unit), newId());
const words = fc.constantFrom(
  'register',
  'investigate',
  'decide',
  'grant',
  'served',
  'certificate',
  'inquiry',
  'nowhere',
);
const values = fc.dictionary(
  fc.oneof(fc.constantFrom('words', 'count', '__proto__', 'constructor'), fc.string({ maxLength: 10 })),
  fc.oneof(odd, fc.constantFrom(null, true, -1, 1e308, 2 ** 60), fc.array(odd, { maxLength: 3 })),
  { maxKeys: 4 },
);
const of = <T>(name: string, args: Record<string, fc.Arbitrary<T>>) =>
  fc.record({ name: fc.constant(name), args: fc.record<unknown>(args) });

/** The commands of the plan, for an inquiry. */
export const planIntents = fc.oneof(
  of<unknown>('submitForm', {
    ...{ form: fc.constantFrom('intake', 'inquiry', 'nowhere'), task: fc.option(words) },
    ...{ level: fc.constantFrom('draft', 'decision'), values, statedOn: days },
  }),
  of<unknown>('completeTask', { task: words, statedOn: days, note: fc.option(odd) }),
  of<unknown>('recordEvent', { event: words, statedOn: days, statedAt: times, note: fc.option(odd) }),
  of<unknown>('registerDocument', { document: words, receivedOn: days, note: fc.option(odd) }),
  of<unknown>('makeDecision', {
    ...{
      decision: fc.constantFrom('grant', 'care'),
      outcome: fc.constantFrom('granted', 'applied', 'maybe'),
    },
    ...{ task: fc.option(words), decidedOn: days, text: odd, reasons: odd, validFrom: fc.option(days) },
    ...{ validTo: fc.option(days), amountOre: fc.option(fc.constantFrom(0, Number.MAX_SAFE_INTEGER)) },
    body: fc.option(fc.record({ level: fc.constantFrom('D1', 'D6', 'DC'), name: odd, reference: odd })),
  }),
  of<unknown>('adjustDeadline', {
    ...{ deadline: words, change: fc.constantFrom('extend', 'pause', 'resume'), on: days },
    ...{ until: fc.option(days), reason: odd },
  }),
  of<unknown>('nameParticipant', {
    ...{ workerId: workers, role: fc.constantFrom('coWorker', 'decider', 'boardMember'), reason: odd },
  }),
  of<unknown>('releaseParticipant', { workerId: workers }),
  of<unknown>('closeCase', {
    reason: fc.constantFrom('done', 'nowhere'),
    closedOn: days,
    note: fc.option(odd),
  }),
);

const hashes = fixture.definitions.map(({ hash }) => hash);

/** Opening a case of any type, person, unit and day. */
export const openings = of<unknown>('openCase', {
  typeKey: fc.constantFrom(inquiryType.key as string, 'financial.support', 'children.nothing'),
  definitionHash: fc.constantFrom(...hashes, '0'.repeat(64)),
  person: fc.oneof(
    fc.record({
      kind: fc.constant('known'),
      personId: fc.constantFrom(personOf(caseId.twos).id, personOf(caseId.guardian2).id, newId()),
    }),
    fc.record({
      kind: fc.constant('register'),
      identityNumber: fc.constantFrom(
        personOf(caseId.guardian2).identityNumber ?? '',
        '199901019803',
        '\0'.repeat(10),
      ),
    }),
  ),
  ...{ unitId: units, workerId: fc.option(workers), receivedOn: days, receivedAt: times },
  channel: fc.constantFrom('letter', 'sdk'),
  ...{ backdatingReason: fc.option(odd), reopeningMotive: fc.option(odd) },
});
