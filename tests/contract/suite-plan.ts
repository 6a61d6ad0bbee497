import type { CaseId } from '@samla/case-model/ids';
import { describe, expect, test } from 'vitest';
import { caseId, personOf, today, worker } from './fixture.ts';
import { addNote, command, DeviceCopy, send, type World } from './suite-world.ts';
import { day, item, openingHelpers, planCommands, type Args } from './plan-commands.ts';

const { submit, complete, event, document, decision, adjust, close } = planCommands;

export function planContract(world: () => World): void {
  const { service, opened, ready, refuses, accepts } = openingHelpers(world);

  describe('the plan of a case', () => {
    test('is followed from the first form to the closing, and read back the same', async () => {
      const id = await opened(worker.two);
      await accepts(worker.two, submit(id, 'intake', 'register'));
      await accepts(worker.two, submit(id, 'inquiry', 'investigate'));
      await accepts(worker.two, document(id, 'certificate'));
      await accepts(worker.two, event(id, 'served'));
      await accepts(worker.manager, adjust(id, '2027-06-01'));
      await accepts(worker.two, decision(id, 'granted'));
      await accepts(worker.two, close(id));
      const copy = await DeviceCopy.of(service(worker.two));
      expect(copy.record(id).map(({ seq, body }) => [seq, body.kind])).toEqual([
        ...[
          [1, 'caseOpened'],
          [2, 'formSubmitted'],
          [3, 'formSubmitted'],
          [4, 'documentRegistered'],
        ],
        ...[
          [5, 'eventRecorded'],
          [6, 'deadlineAdjusted'],
          [7, 'decisionMade'],
          [8, 'caseClosed'],
        ],
      ]);
      expect(copy.cases.get(id)?.version).toBe(8);
      expect(copy.record(id).at(6)?.body).toMatchObject({
        ...{ law: ['SoL 11:1'], decidedBy: { level: 'D1', name: worker.two.name, reference: null } },
      });
      await refuses(worker.two, complete(id, 'greet'), 'caseClosed', 'avslutat');
    });

    test('a task whose sentry waits is refused with the plan’s own words and paragraph', async () => {
      const id = await opened(worker.two);
      const early = await refuses(
        worker.two,
        submit(id, 'inquiry', 'investigate'),
        'notOpenYet',
        'Anmälan ska vara',
      );
      expect(early.law).toBe('SoL 19:1');
      await refuses(worker.two, complete(id, 'nowhere'), 'unknownItem', 'finns inte i ärendets plan');
      await refuses(worker.two, event(id, 'nowhere'), 'unknownItem', 'finns inte');
      await refuses(worker.two, document(id, 'nowhere'), 'unknownItem', 'finns inte');
      await accepts(worker.two, submit(id, 'intake', 'register'));
      await refuses(worker.two, submit(id, 'intake', 'register'), 'alreadyDone', 'redan gjord');
      await accepts(worker.two, complete(id, 'greet'));
      await accepts(worker.two, complete(id, 'greet'));
      await refuses(worker.two, complete(id, 'greet', day('2026-11-03')), 'futureDate', 'framtiden');
    });

    test('a form must be as complete as its task asks', async () => {
      const id = await opened(worker.two);
      await accepts(worker.two, submit(id, 'intake', 'register', { level: 'draft', values: {} }));
      await refuses(
        worker.two,
        submit(id, 'inquiry', 'investigate', { level: 'draft', values: {} }),
        ...(['formNotComplete', 'kräver att formuläret är helt ifyllt'] as const),
      );
      await refuses(worker.two, complete(id, 'investigate'), 'formNotComplete', 'formuläret lämnas in');
      const empty = await refuses(
        worker.two,
        submit(id, 'inquiry', 'investigate', { values: {} }),
        'formNotComplete',
      );
      expect(empty.findings?.map(({ path }) => path)).toEqual(['words']);
      await accepts(worker.two, submit(id, 'intake', null, { level: 'draft', values: {} }));
      const wrong = { words: 'Ord', count: 'många' };
      const faulty = await refuses(
        worker.two,
        submit(id, 'inquiry', 'investigate', { values: wrong }),
        'formFaulty',
      );
      expect(faulty.findings?.map(({ path }) => path)).toEqual(['count']);
      await accepts(worker.two, submit(id, 'inquiry', 'investigate'));
      const lesser = submit(id, 'inquiry', null, { level: 'draft', values: {} });
      await refuses(worker.two, lesser, 'formNotComplete', 'kräver att formuläret är helt ifyllt');
      await accepts(worker.two, submit(id, 'inquiry', null));
    });

    test('a form bears any characters, but for those that no text can', async () => {
      const id = await opened(worker.two);
      const words = 'a\0b\ud800 \u0001 👩🏽‍⚕️';
      await accepts(worker.two, submit(id, 'intake', 'register', { values: { words } }));
      const copy = await DeviceCopy.of(service(worker.two));
      expect(copy.record(id).at(-1)?.body).toMatchObject({ values: { words: 'ab\ufffd \u0001 👩🏽‍⚕️' } });
    });

    test('a document that the task waits for is asked for', async () => {
      const id = await ready(worker.two, { without: 'document' });
      await refuses(worker.two, decision(id, 'granted'), 'documentMissing', 'Läkarintyg');
    });

    test('an event is recorded once where it happens once, and with its time where hours count', async () => {
      const id = await opened(worker.two);
      await accepts(worker.two, event(id, 'served'));
      await refuses(worker.two, event(id, 'served'), 'alreadyDone', 'redan registrerad');
      await refuses(worker.two, event(id, 'executed'), 'reasonNeeded', 'klockslag');
      await accepts(worker.two, event(id, 'executed', { statedAt: '09:15' as never }));
    });

    test('a decision needs its delegation, its reasons and its outcome', async () => {
      const id = await ready(worker.two);
      const beyond = await refuses(
        worker.two,
        decision(id, 'rejected'),
        'notDelegated',
        'Din delegation räcker inte',
      );
      expect(beyond.law).toBe('SoL 11:1');
      await refuses(worker.two, decision(id, 'maybe'), 'unknownOutcome', 'Bifall, Avslag');
      await refuses(worker.two, decision(id, 'granted', { reasons: ' ' }), 'reasonNeeded', 'skälen');
      await refuses(worker.two, decision(id, 'granted', { validFrom: today }), 'periodFaulty', 'gäller inte');
      await accepts(worker.manager, decision(id, 'rejected'));
    });

    test('what the board decides is recorded with its minutes', async () => {
      const id = await ready(worker.two);
      const care = (body: Args<'makeDecision'>['body']) =>
        decision(id, 'applied', { decision: item('care'), task: null, body });
      await refuses(worker.manager, care(null), 'notDelegated', 'Beslutet fattas av');
      const board = { level: 'D6' as const, name: 'Stadsdelsnämnden', reference: '' };
      await refuses(worker.manager, care(board), 'bodyNeedsReference', 'protokoll');
      await accepts(worker.two, care({ ...board, reference: '§ 12, 2026-11-02' }));
    });

    test('a deadline is extended by who may, to a later day', async () => {
      const id = await opened(worker.two);
      await refuses(worker.two, adjust(id, '2027-06-01'), 'notDelegated', 'Din delegation räcker inte');
      await refuses(worker.manager, adjust(id, '2026-12-01'), 'deadlineCannot', '2027-03-02');
      await refuses(
        worker.manager,
        adjust(id, null, { change: 'pause' }),
        'deadlineCannot',
        'kan inte pausas',
      );
      const other = adjust(id, '2027-06-01', { deadline: item('nowhere') });
      await refuses(worker.manager, other, 'unknownDeadline', 'ingen sådan frist');
      await accepts(worker.manager, adjust(id, '2027-06-01'));
    });

    test('a deadline that counts from the person’s birth runs from the day that her number tells', async () => {
      const id = await opened(worker.two);
      const age = (until: string) => adjust(id, until, { deadline: item('age') });
      // born 12 March 1962
      expect(personOf(caseId.twos).identityNumber).toMatch(/^19620312/);
      await refuses(worker.two, age('2027-03-12'), 'deadlineCannot', 'senare än 2027-03-12');
      const unsaid = adjust(id, '2027-03-13', { deadline: item('age'), reason: ' ' });
      await refuses(worker.two, unsaid, 'reasonNeeded', 'protokollets datum och paragraf');
      await accepts(worker.two, age('2027-03-13'));
    });

    test('a case is closed when its plan lets it go', async () => {
      const id = await opened(worker.two);
      const early = await refuses(worker.two, close(id), 'closingBlocked', 'Beslut ska vara fattat');
      expect(early.law).toBe('FL 12 §');
      await refuses(worker.two, close(id, { reason: 'tired' }), 'unknownItem', 'Ärendet är klart');
    });

    test('the same command twice is done once, and answered the same', async () => {
      const id = await opened(worker.two);
      const one = submit(id, 'intake', 'register');
      const first = await accepts(worker.two, one);
      expect(await send(service(worker.two), one)).toEqual(first);
      expect(await world().entries(id)).toHaveLength(2);
    });
  });

  describe('those named on a case', () => {
    const name = (
      on: CaseId,
      who: { id: typeof worker.two.id },
      more: Partial<Args<'nameParticipant'>> = {},
    ) =>
      command('nameParticipant', on, {
        workerId: who.id,
        role: 'coWorker',
        reason: 'Medhandläggare',
        ...more,
      });
    const release = (on: CaseId, who: { id: typeof worker.two.id }) =>
      command('releaseParticipant', on, { workerId: who.id });

    test('see it from then on, and no longer when they are released', async () => {
      const id = await opened(worker.two);
      const elder = await DeviceCopy.of(service(worker.elder));
      await accepts(worker.two, name(id, worker.elder));
      await elder.sync();
      expect(elder.caseIds()).toContain(id);
      await refuses(worker.two, name(id, worker.elder), 'alreadyNamed', worker.elder.name);
      await accepts(worker.two, name(id, worker.elder, { role: 'decider' }));
      await accepts(worker.elder, release(id, worker.elder));
      const [page] = await elder.sync();
      expect(page?.lost).toEqual([id]);
      await refuses(worker.two, release(id, worker.elder), 'notNamed', 'finns inte på ärendet');
    });

    test('to decide bring their delegation from their own unit of the board', async () => {
      const id = await ready(worker.two);
      await accepts(worker.two, name(id, worker.elder));
      await refuses(worker.elder, decision(id, 'granted'), 'notDelegated', 'Din delegation räcker inte');
      const own = name(id, worker.elder, { role: 'decider' });
      await refuses(worker.elder, own, 'notDelegated', 'inte utse dig själv');
      await accepts(worker.two, name(id, worker.elder, { role: 'decider' }));
      await refuses(worker.elder, decision(id, 'rejected'), 'notDelegated', 'Din delegation räcker inte');
      await accepts(worker.elder, decision(id, 'granted'));
      expect((await world().entries(id)).at(-1)?.body).toMatchObject({
        decidedBy: { level: 'D1', name: worker.elder.name },
      });
    });

    test('for the meeting write on as before, where they work with the case beside', async () => {
      const id = await opened(worker.two);
      await accepts(worker.two, name(id, worker.child, { role: 'boardMember' }));
      await accepts(worker.child, addNote(id));
      await accepts(worker.two, name(id, worker.elder, { role: 'boardMember' }));
      await refuses(worker.elder, addNote(id), 'notDelegated', 'kan läsa ärendet');
    });

    test('are of the same board, and are named with a reason', async () => {
      const id = await opened(worker.two);
      await refuses(worker.two, name(id, worker.guardian), 'workerNotInUnit', 'inget uppdrag under nämnden');
      await refuses(worker.two, name(id, worker.former), 'workerNotInUnit', 'inget uppdrag under nämnden');
      await refuses(worker.two, name(id, worker.elder, { reason: ' ' }), 'reasonNeeded', 'Ange varför');
    });
  });
}
