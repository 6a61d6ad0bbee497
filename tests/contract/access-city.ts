import { createHash } from 'node:crypto';
import type { CityFixture, SeedAssignment, SeedCase } from '@samla/api-client/fake/fixture';
import type { Role } from '@samla/api-client/schemas';
import {
  accessProfileKeySchema,
  type AccessProfileKey,
  type FormKey,
} from '@samla/case-model/definition/keys';
import { formSchema, type Form } from '@samla/case-model/definition/form';
import type { AreaKey, CaseTypeKey, Definition } from '@samla/case-model/definition';
import type { EntryBody, ParticipantRole } from '@samla/case-model/entry';
import type { BoardId, CaseId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import { checkDigit } from '@samla/case-model/identity-number';
import { testCaseType, testRulebook } from '@samla/case-model/testing/definitions';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { seedId } from './fixture.ts';

// A city with one case of every access profile in every situation, and a worker of every kind that the profiles tell
// apart. Invented people only.

export const profiles = accessProfileKeySchema.options;

/** How a case stands: with its worker or nobody's yet, of a person in the open or with protected data. */
export const situations = ['assigned', 'unassigned', 'protected', 'protectedUnassigned'] as const;
export type Situation = (typeof situations)[number];

const board = { own: seedId('b0', 1) as BoardId, foreign: seedId('b0', 2) as BoardId };
export const unit = {
  /** where the cases are */
  own: seedId('c0', 1) as UnitId,
  other: seedId('c0', 2) as UnitId,
  foreign: seedId('c0', 3) as UnitId,
  /** has an accepted order on every case */
  performer: seedId('c0', 4) as UnitId,
  /** has been sent an order on every case, and has not accepted it */
  asked: seedId('c0', 5) as UnitId,
};

const area = 'elderly' as AreaKey;
const since = '2024-01-01' as PlainDate;

/** Workers by what they are to the cases: unit and role, and as what they are named on every case. */
const sketches = {
  named: ['own', 'caseWorker', null],
  colleague: ['own', 'caseWorker', null],
  manager: ['own', 'unitManager', null],
  ownPerformer: ['own', 'performer', null],
  coWorker: ['other', 'caseWorker', 'coWorker'],
  decider: ['other', 'unitManager', 'decider'],
  other: ['other', 'caseWorker', null],
  otherManager: ['other', 'unitManager', null],
  foreign: ['foreign', 'caseWorker', null],
  foreignNamed: ['foreign', 'caseWorker', 'coWorker'],
  performer: ['performer', 'performer', null],
  performerStaff: ['performer', 'caseWorker', null],
  performerManager: ['performer', 'unitManager', null],
  asked: ['asked', 'performer', null],
  member: ['own', 'boardMember', 'boardMember'],
  memberAsCoWorker: ['own', 'boardMember', 'coWorker'],
  memberUnnamed: ['own', 'boardMember', null],
  /** named, but without an assignment today */
  former: ['own', 'caseWorker', 'coWorker'],
} as const satisfies Record<string, readonly [keyof typeof unit, Role, ParticipantRole | null]>;
export type Who = keyof typeof sketches;
export const everyone = Object.keys(sketches) as Who[];

export const workerOf = (who: Who) => ({
  id: seedId('d0', everyone.indexOf(who) + 1) as WorkerId,
  subject: `${who.toLowerCase()}000`,
  name: `Åsa ${who}`,
});

export function caseIdOf(profile: AccessProfileKey, situation: Situation): CaseId {
  return seedId('e0', profiles.indexOf(profile) * 10 + situations.indexOf(situation) + 1) as CaseId;
}

const personIdOf = (situation: Situation) => seedId('a0', situations.indexOf(situation) + 1) as PersonId;

/** Words that stand in the inquiry alone. */
export const inquiryWords = 'Utredningens hemlighet';

const form = (audience: Form['audience']): Form =>
  formSchema.parse({
    ...{ key: `${audience}Form`, name: audience, classification: 'sensitive', audience },
    sections: [
      {
        key: 'text',
        name: 'Text',
        fields: [{ key: 'words', name: 'Ord', type: 'longText', required: 'always' }],
      },
    ],
  });
const types = profiles.map((access) =>
  testCaseType({
    ...{ key: typeKeyOf(access), name: access, access },
    forms: [form('file'), form('order'), form('performer')],
    plan: {
      stages: [
        {
          ...{ key: 'investigation', name: 'Utredning', phase: 'investigation' },
          tasks: (['file', 'order', 'performer'] as const).map((audience) => ({
            ...{ key: `${audience}Task`, name: audience, form: `${audience}Form`, repeats: true },
          })),
        },
      ],
    },
  }),
);
const definitions = [
  ...types.map((content) => defined('caseType', content)),
  defined('area', { key: area, name: 'Äldre', letter: 'Ä', order: 1, code: 'ALD' }),
  defined('rulebook', testRulebook()),
];

function typeKeyOf(profile: AccessProfileKey): CaseTypeKey {
  return `elderly.${profile.replace('-', '').toLowerCase()}` as CaseTypeKey;
}

function defined<K extends Definition['kind']>(
  kind: K,
  content: Extract<Definition, { kind: K }>['content'],
): Definition {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return { kind, hash, content } as Definition;
}

function assignments(): SeedAssignment[] {
  return everyone.map((who, at) => ({
    ...{ id: seedId('d1', at), workerId: workerOf(who).id, unitId: unit[sketches[who][0]], areas: [area] },
    ...{ role: sketches[who][1], validFrom: since },
    validTo: who === 'former' ? ('2026-10-31' as PlainDate) : null,
  }));
}

/** Who is named on every case beside its worker. */
const participants = everyone.flatMap((who) => {
  const role = sketches[who][2];
  return role === null ? [] : [{ workerId: workerOf(who).id, role }];
});

function seedCase(profile: AccessProfileKey, situation: Situation): SeedCase {
  const id = caseIdOf(profile, situation);
  const at = '2026-10-05T08:30:00.000Z' as Instant;
  const statedOn = '2026-10-05' as PlainDate;
  const submitted = (audience: Form['audience'], words: string): EntryBody => ({
    ...{ kind: 'formSubmitted', form: `${audience}Form` as FormKey, task: null, level: 'draft' },
    ...{ values: { words }, statedOn },
  });
  const bodies: EntryBody[] = [
    {
      ...{
        kind: 'caseImported',
        stage: 'investigation',
        receivedOn: '2026-09-01' as PlainDate,
        decidedOn: null,
      },
      ...{ closedOn: null, deadline: null, amountOre: null },
    },
    submitted('file', inquiryWords),
    submitted('order', 'Beställningens ord'),
    submitted('performer', 'Utförarens ord'),
  ];
  const number = profiles.indexOf(profile) * 10 + situations.indexOf(situation) + 1;
  return {
    ...{
      id,
      number: `ALD-2026-${String(number).padStart(4, '0')}`,
      typeKey: typeKeyOf(profile),
      areaKey: area,
    },
    ...{ personId: personIdOf(situation), unitId: unit.own, disposalProposedOn: null, participants },
    orders: [
      { performerUnitId: unit.performer, state: 'accepted' },
      { performerUnitId: unit.asked, state: 'sent' },
    ],
    workerId: situation === 'assigned' || situation === 'protected' ? workerOf('named').id : null,
    entries: bodies.map((body, index) => ({
      ...{ id: seedId('f0', number * 10 + index) as EntryId, recordedAt: at, happenedAt: at },
      ...{ authorId: null, authorName: 'x', body },
    })),
  };
}

export const accessCity: CityFixture = {
  boards: [
    { id: board.own, name: 'Stadsdelsnämnden' },
    { id: board.foreign, name: 'Den andra nämnden' },
  ],
  units: (Object.keys(unit) as (keyof typeof unit)[]).map((name) => ({
    ...{ id: unit[name], code: name, name },
    boardId: name === 'foreign' ? board.foreign : board.own,
    kind: name === 'performer' || name === 'asked' ? 'performer' : 'orderer',
  })),
  workers: everyone.map(workerOf),
  assignments: assignments(),
  definitions,
  persons: situations.map((situation, at) => ({
    ...{ id: personIdOf(situation), givenName: 'Alva', familyName: `Ödegran ${situation}` },
    identityNumber: `1961010198${String(at)}${String(checkDigit(`61010198${String(at)}`))}`,
    protection: at < 2 ? 'none' : 'secrecyMark',
    ...{ deceasedOn: null, address: 'Provgatan 1', phone: '' },
  })),
  cases: profiles.flatMap((profile) => situations.map((situation) => seedCase(profile, situation))),
};
