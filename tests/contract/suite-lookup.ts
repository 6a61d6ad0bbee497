import { describe, expect, test } from 'vitest';
import { personLookupOutput } from '@samla/api-client/schemas';
import { caseId, personOf, worker } from './fixture.ts';
import { errorCode, type World } from './suite-world.ts';

export function lookupContract(world: () => World): void {
  const lookUp = (who: { subject: string }, identityNumber: string) =>
    world().service(who.subject).lookUpPerson({ identityNumber, purpose: 'newCase' });

  describe('person lookup', () => {
    test('gives register facts by the exact number, and not whether the person is known to some unit', async () => {
      const { givenName, familyName, identityNumber, deceasedOn } = personOf(caseId.elderly1);
      const answer = await lookUp(worker.two, identityNumber ?? '');
      expect(answer).toEqual({
        person: { givenName, familyName, identityNumber, protection: 'none', deceasedOn },
      });
      expect(personLookupOutput.parse(answer)).toEqual(answer);
    });

    test('reads the number as people write it', async () => {
      const number = personOf(caseId.twos).identityNumber ?? '';
      const short = number.slice(2);
      for (const written of [
        `${number.slice(0, 8)}-${number.slice(8)}`,
        short,
        `${short.slice(0, 6)}-${short.slice(6)}`,
      ]) {
        expect((await lookUp(worker.two, written)).person?.identityNumber).toBe(number);
      }
    });

    test('answers the same to every worker, whoever has the case', async () => {
      const number = personOf(caseId.guardian2).identityNumber ?? '';
      expect(await lookUp(worker.two, number)).toEqual(await lookUp(worker.guardian, number));
    });

    test('of a number that nobody has is empty', async () => {
      expect(await lookUp(worker.two, '199901019803')).toEqual({ person: null });
    });

    test('a plus sign means a hundred years or more', async () => {
      const short = (personOf(caseId.twos).identityNumber ?? '').slice(2);
      expect(await lookUp(worker.two, `${short.slice(0, 6)}+${short.slice(6)}`)).toEqual({ person: null });
    });

    test('what is no number is bad input, and names the field but not the value', async () => {
      for (const written of ['abcdefghij', '1980-01-01-1', '          ', '12345678901', "1' or '1'='1"]) {
        expect(await errorCode(lookUp(worker.two, written))).toBe('badInput');
      }
    });

    test('needs an assignment today', async () => {
      expect(await errorCode(lookUp(worker.former, personOf(caseId.twos).identityNumber ?? ''))).toBe(
        'noAssignment',
      );
    });

    test('is logged with its purpose, also when nobody was found', async () => {
      const protectedPerson = personOf(caseId.protectedTwos);
      await lookUp(worker.two, protectedPerson.identityNumber ?? '');
      await lookUp(worker.two, '199901019803');
      const rows = (await world().log()).filter(({ action }) => action === 'person.lookUp');
      expect(rows).toHaveLength(2);
      const common = { workerId: worker.two.id, purpose: 'newCase', clientVersion: '0.1.0', caseId: null };
      expect(rows[0]).toMatchObject({ ...common, personId: protectedPerson.id, protected: true });
      expect(rows[1]).toMatchObject({ ...common, personId: null, protected: false });
    });
  });
}
