import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit } from '../identity-number.ts';
import { builtInRules } from '../testing/rules.ts';
import { disposalOf, type DisposalQuestion } from './disposal-of.ts';

const rules = builtInRules();
const plain: DisposalQuestion = {
  retention: 'socialServices',
  on: '2026-11-02',
  lastNoteOn: '2021-11-02',
  person: { birthDate: '1966-04-10' },
  municipality: '0180',
};
const ask = (parts: Partial<DisposalQuestion> = {}) => disposalOf({ ...plain, ...parts }, rules);
const why = (parts: Partial<DisposalQuestion>) => ask(parts).keepReasons.map(({ key }) => key);
const number = (eight: string) => `${eight}980${checkDigit(`${eight.slice(2)}980`)}`;

describe('the days of a file in the social services', () => {
  it('are five years after the last note, and at the latest the end of the year after', () => {
    expect(ask()).toEqual({
      outcome: 'propose',
      eligibleOn: '2026-11-02',
      disposeBy: '2027-12-31',
      overdue: false,
      keepReasons: [],
      reasons: [
        { text: '5 år efter 2021-11-02: 2026-11-02.', law: 'SoL 16 kap., SoF 13:1', verified: false },
        { text: 'Senast kalenderåret därefter: 2027-12-31.', law: 'SoL 16 kap., SoF 13:1', verified: false },
      ],
    });
  });

  it('are not there a day earlier', () => {
    expect(ask({ on: '2026-11-01' })).toMatchObject({ outcome: 'notYet', eligibleOn: '2026-11-02' });
  });

  it('are overdue when the year after has ended', () => {
    expect(ask({ on: '2027-12-31' })).toMatchObject({ outcome: 'propose', overdue: false });
    expect(ask({ on: '2028-01-01' })).toMatchObject({ outcome: 'propose', overdue: true });
    expect(ask({ on: '2028-01-01', ongoingAppeal: true }).overdue).toBe(false);
  });

  it('count 29 February as the 28th', () => {
    expect(ask({ lastNoteOn: '2024-02-29' }).eligibleOn).toBe('2029-02-28');
  });

  it('count from the day it came in when nothing was ever noted', () => {
    const parts = { lastNoteOn: null, receivedOn: '2020-05-01', neverNoted: true };
    expect(ask(parts)).toMatchObject({ outcome: 'propose', eligibleOn: '2025-05-01' });
    expect(ask({ ...parts, neverNoted: false }).outcome).toBe('keepForNow');
    expect(ask({ ...parts, receivedOn: null }).outcome).toBe('keepForNow');
  });

  it('cannot be told when a note has no date that can be read, so it stays', () => {
    const { outcome, eligibleOn, disposeBy, overdue, reasons, keepReasons } = ask({ lastNoteOn: null });
    expect({ outcome, eligibleOn, disposeBy, overdue, reasons }).toEqual({
      outcome: 'keepForNow',
      eligibleOn: null,
      disposeBy: null,
      overdue: false,
      reasons: [],
    });
    expect(keepReasons).toEqual([
      {
        key: 'dateUnknown',
        text: 'Den senaste anteckningens datum går inte att läsa. Se efter i akten.',
        law: '',
        verified: true,
        forever: false,
      },
    ]);
  });
});

it('follows other schedules: LSS five years, health records ten', () => {
  expect(ask({ retention: 'lss' }).reasons[0]).toEqual({
    text: '5 år efter 2021-11-02: 2026-11-02.',
    law: 'LSS 21 c §, LSS-förordningen 12 §',
    verified: true,
  });
  expect(ask({ retention: 'healthRecord' })).toMatchObject({ outcome: 'notYet', eligibleOn: '2031-11-02' });
});

it('refuses a schedule that does not exist, or not on that day', () => {
  expect(() => ask({ retention: 'other' })).toThrow(
    /^Gallringsregeln other finns inte 2026-11-02. Skriv en av: socialServices, childPlacement,/,
  );
  expect(() => ask({ retention: 'healthRecord', on: '2008-06-30' })).toThrow(RangeError);
});

it('refuses a question of another shape', () => {
  expect(() => ask({ municipality: '180' })).toThrow('skrivs med fyra siffror');
});

describe('for ever', () => {
  it.each(['childPlacement', 'parenthood', 'adoption'])('everything of %s is kept', (retention) => {
    expect(ask({ retention })).toMatchObject({
      outcome: 'keepForever',
      eligibleOn: null,
      disposeBy: null,
      reasons: [],
      keepReasons: [{ key: 'never', forever: true }],
    });
  });

  it('a child’s placement keeps any file that its papers stand in', () => {
    const answer = ask({ retention: 'lss', childPlacement: true });
    expect(answer.outcome).toBe('keepForever');
    expect(answer.keepReasons).toEqual([
      {
        key: 'childPlacement',
        text: 'Handlingar om placering av barn gallras aldrig.',
        law: 'SoL 16:4, LSS 21 d §',
        verified: false,
        forever: true,
      },
    ]);
    expect(why({ retention: 'adoption', childPlacement: true })).toEqual(['never']);
    const bare = { ...rules, retention: rules.retention.filter(({ key }) => key === 'lss') };
    expect(
      disposalOf({ ...plain, retention: 'lss', childPlacement: true }, bare).keepReasons[0],
    ).toMatchObject({
      law: '',
      verified: false,
    });
  });

  it.each(['05', '15', '25'])('a person born on the %s is kept for research', (day) => {
    const answer = ask({ person: { birthDate: `1966-04-${day}` } });
    expect(answer).toMatchObject({ outcome: 'keepForever', eligibleOn: '2026-11-02' });
    expect(answer.keepReasons).toEqual([
      {
        key: 'birthDay',
        text: `Personen är född den ${Number(day)}: akten bevaras för forskning.`,
        law: 'SoF 13:1',
        verified: true,
        forever: true,
      },
    ]);
  });

  it('the day is read off the number where the register tells none, without the 60 of a coordination number', () => {
    const born = (identityNumber: string) => why({ person: { identityNumber } });
    expect(born(number('19660405'))).toEqual(['birthDay']);
    expect(born(number('19660406'))).toEqual([]);
    expect(born(number('19660465'))).toEqual(['birthDay']);
    expect(born(number('19660475'))).toEqual(['birthDay']);
    expect(born(number('19660485'))).toEqual(['birthDay']);
    expect(born(number('19660466'))).toEqual([]);
    expect(born('19660425T050')).toEqual(['birthDay']);
  });

  it('the register’s birth date goes before a number whose day was moved', () => {
    const moved = { birthDate: '1966-04-05', identityNumber: number('19660406') };
    expect(why({ person: moved })).toEqual(['birthDay']);
    expect(why({ person: { birthDate: '1966-04-06', identityNumber: number('19660405') } })).toEqual([]);
  });

  it.each([
    ['1480', 'kommun 1480'],
    ['0580', 'län 05'],
    ['0980', 'län 09'],
    ['2281', 'län 22'],
  ])('everything in %s is kept for research', (municipality, place) => {
    expect(ask({ municipality }).keepReasons).toEqual([
      {
        key: 'municipality',
        text: `Allt bevaras för forskning i ${place}.`,
        law: 'SoF 13:1',
        verified: true,
        forever: true,
      },
    ]);
    expect(ask({ municipality }).outcome).toBe('keepForever');
  });

  it.each(['0180', '1481', '1280', '2180'])('not in %s', (municipality) => {
    expect(why({ municipality })).toEqual([]);
  });

  it('research keeps no health records, and nothing before its row', () => {
    const born = { person: { birthDate: '1966-04-05' } };
    expect(why({ ...born, retention: 'healthRecord', municipality: '1480' })).toEqual([]);
    expect(why({ ...born, retention: 'lss', on: '2001-12-31', lastNoteOn: '1996-01-01' })).toEqual([]);
    expect(why({ ...born, retention: 'lss', on: '2002-01-01', lastNoteOn: '1996-01-01' })).toEqual([
      'birthDay',
    ]);
  });
});

describe('for now', () => {
  it.each([
    ['an appeal', { ongoingAppeal: true }, 'appeal', 'Ett överklagande pågår.'],
    ['a claim for damages', { damagesClaim: true }, 'damagesClaim', 'Ett krav på skadestånd pågår.'],
    ['a service that goes on', { openService: true }, 'openService', 'Personen har en insats som pågår.'],
    ['the ombudsman', { holds: [{ by: 'JO' as const }] }, 'hold', 'JO har begärt att akten bevaras.'],
    [
      'the inspectorate',
      { holds: [{ by: 'IVO' as const, reference: '8.5-1/2026' }] },
      'hold',
      'IVO har begärt att akten bevaras (8.5-1/2026).',
    ],
    ['the police', { holds: [{ by: 'police' as const }] }, 'hold', 'Polisen har begärt att akten bevaras.'],
    ['a court', { holds: [{ by: 'court' as const }] }, 'hold', 'Domstolen har begärt att akten bevaras.'],
    [
      'the auditors',
      { holds: [{ by: 'auditors' as const }] },
      'hold',
      'Revisorerna har begärt att akten bevaras.',
    ],
    [
      'another authority',
      { holds: [{ by: 'other' as const }] },
      'hold',
      'En myndighet har begärt att akten bevaras.',
    ],
  ])('%s holds it', (_, parts, key, text) => {
    const answer = ask(parts);
    expect(answer).toMatchObject({ outcome: 'keepForNow', eligibleOn: '2026-11-02' });
    expect(answer.keepReasons).toEqual([{ key, text, law: '', verified: true, forever: false }]);
  });

  it('data of the same person in a compilation hold it by the schedule’s law', () => {
    expect(ask({ retention: 'lss', keptInCompilation: true }).keepReasons).toEqual([
      {
        key: 'compilation',
        text: 'Andra uppgifter om personen finns kvar i en sammanställning.',
        law: 'LSS 21 c §, LSS-förordningen 12 §',
        verified: true,
        forever: false,
      },
    ]);
  });

  it('a birth date that nobody knows holds it, since the exemption cannot be judged', () => {
    const unknown = { person: { identityNumber: 'okänt' } };
    expect(ask(unknown)).toMatchObject({ outcome: 'keepForNow' });
    expect(ask(unknown).keepReasons).toEqual([
      {
        key: 'birthDateUnknown',
        text: 'Födelsedatum saknas: det går inte att avgöra om akten ska bevaras för forskning.',
        law: 'SoF 13:1',
        verified: true,
        forever: false,
      },
    ]);
    expect(why({ person: {} })).toEqual(['birthDateUnknown']);
    expect(why({ person: {}, retention: 'healthRecord' })).toEqual([]);
  });

  it('every reason is told, those for ever first', () => {
    expect(
      why({
        municipality: '1480',
        person: { birthDate: '1966-04-05' },
        childPlacement: true,
        ongoingAppeal: true,
        damagesClaim: true,
        openService: true,
        holds: [{ by: 'JO' }, { by: 'police' }],
        keptInCompilation: true,
      }),
    ).toEqual([
      'childPlacement',
      'municipality',
      'birthDay',
      'appeal',
      'damagesClaim',
      'openService',
      'hold',
      'hold',
      'compilation',
    ]);
  });
});

it('proposes nothing that anything holds, and nothing before its day (property)', () => {
  const date = fc
    .date({ min: new Date('2003-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  fc.assert(
    fc.property(
      date,
      date,
      date,
      fc.constantFrom('0180', '1480', '0580', '1280'),
      fc.boolean(),
      fc.boolean(),
      (on, lastNoteOn, birthDate, municipality, ongoingAppeal, childPlacement) => {
        const answer = ask({
          on,
          lastNoteOn,
          person: { birthDate },
          municipality,
          ongoingAppeal,
          childPlacement,
        });
        const kept = childPlacement || ongoingAppeal || ['1480', '0580'].includes(municipality);
        const selected = ['05', '15', '25'].includes(birthDate.slice(8));
        const ripe = on >= (answer.eligibleOn ?? '9999');
        expect(answer.outcome === 'propose').toBe(!kept && !selected && ripe);
        expect(answer.keepReasons.length > 0).toBe(kept || selected);
      },
    ),
  );
});
