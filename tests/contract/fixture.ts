/* Long because it is one world: every suite and store must mean the same persons, units and cases. */
import { createHash } from 'node:crypto';
import type { Area, AreaKey, CaseTypeContent, CaseTypeKey, Definition } from '@samla/case-model/definition';
import { testCaseType } from '@samla/case-model/testing/definitions';
import { inquiryType, rulebook } from './fixture-plan.ts';
import { checkDigit } from '@samla/case-model/identity-number';
import type { EntryBody } from '@samla/case-model/entry';
import type { BoardId, CaseId, EntryId, PersonId, UnitId, WorkerId } from '@samla/case-model/ids';
import { instantOf, type Clock, type Instant, type PlainDate } from '@samla/case-model/time';
import type {
  CityFixture,
  SeedAssignment,
  SeedCase,
  SeedEntry,
  SeedPerson,
} from '@samla/api-client/fake/fixture';
import type { Protection } from '@samla/api-client/schemas';

// Longer than 300 lines: one city, told in one place.
// A small city of invented people: two boards, four units, six workers, and a case of every sort that the walls tell
// apart. Identity numbers have serials 980-989, which are given to nobody.

/** Every world of the contract suite runs at this hour: Monday 2 November 2026, 10:00 in Stockholm. */
export const suiteClock: Clock = { now: () => instantOf(Date.UTC(2026, 10, 2, 9)) };
export const today = '2026-11-02' as PlainDate;

/** A made-up id of its own kind: `group` keeps the kinds apart, `number` the things of a kind. */
export function seedId(group: string, number: number): string {
  return `5a111a00-${group.padStart(4, '0')}-4000-8000-${String(number).padStart(12, '0')}`;
}

const board = {
  district: seedId('b0', 1) as BoardId,
  guardianship: seedId('b0', 2) as BoardId,
};

export const unit = {
  children: seedId('c0', 1) as UnitId,
  financial: seedId('c0', 2) as UnitId,
  elderly: seedId('c0', 3) as UnitId,
  guardianship: seedId('c0', 4) as UnitId,
};

/** Workers by what makes them different. */
export const worker = {
  /** case worker of two areas in two units of one board */
  two: { id: seedId('d0', 1) as WorkerId, subject: 'åsbe000', name: 'Åsa Bergfält' },
  /** case worker of the children's unit */
  child: { id: seedId('d0', 2) as WorkerId, subject: 'bolu001', name: 'Bo Lundgran' },
  /** manager of the children's unit, also for its adult cases */
  manager: { id: seedId('d0', 3) as WorkerId, subject: 'kaek002', name: 'Karin Ekstig' },
  /** another unit of the same board */
  elder: { id: seedId('d0', 4) as WorkerId, subject: 'dano003', name: 'Dag Norrvik' },
  /** another board */
  guardian: { id: seedId('d0', 5) as WorkerId, subject: 'evös004', name: 'Eva Österhed' },
  /** her only assignment ended the last of October */
  former: { id: seedId('d0', 6) as WorkerId, subject: 'fiva005', name: 'Fia Vallmark' },
};

const areas: Area[] = [
  area('guardianship', 'Överförmyndare', 'Ö', 1, 'OFN'),
  area('children', 'Barn och unga', 'B', 2, 'BOU'),
  area('adults', 'Vuxna', 'V', 3, 'VUX'),
  area('financial', 'Ekonomiskt bistånd', 'E', 4, 'EKB'),
  area('elderly', 'Äldre', 'Ä', 5, 'ALD'),
];
const types: CaseTypeContent[] = [
  type('guardianship.administrator', 'Förvaltarskap', 'guardianship'),
  type('children.concernReport', 'Orosanmälan', 'district'),
  inquiryType,
  type('adults.substanceAbuse', 'Missbruk', 'district'),
  type('financial.support', 'Försörjningsstöd', 'district'),
  type('elderly.homeCare', 'Hemtjänst', 'district'),
];

const protectedPersons: Partial<Record<number, Protection>> = {
  6: 'secrecyMark',
  7: 'protectedRegistration',
  8: 'secrecyMark',
  15: 'protectedRegistration',
};
const givenNames = [
  'Alva',
  'Bertil',
  'Cissi',
  'Doris',
  'Ebbe',
  'Frej',
  'Greta',
  'Hedda',
  'Ivar',
  'Jonna',
  'Klas',
];
const familyNames = ['Ödegran', 'Ängstorp', 'Åkervik', 'Sjöstigen', 'Lövhed', 'Granfors', 'Tallunda'];
const persons: SeedPerson[] = Array.from({ length: 24 }, (_, at) => person(at + 1));

/** The cases by name; the comment on each says what it is there for. */
export const caseId = {
  /** nobody's yet */
  open: seedId('e0', 1) as CaseId,
  /** worker.two's; its person also has a case at the other board */
  twos: seedId('e0', 2) as CaseId,
  /** worker.child's */
  childs: seedId('e0', 3) as CaseId,
  closed: seedId('e0', 4) as CaseId,
  /** proposed for disposal: in no worklist */
  disposal: seedId('e0', 5) as CaseId,
  /** a protected person with worker.two named */
  protectedTwos: seedId('e0', 6) as CaseId,
  /** a protected person with worker.child named */
  protectedChilds: seedId('e0', 7) as CaseId,
  /** a protected person and nobody named: the manager's to hand out */
  protectedOpen: seedId('e0', 8) as CaseId,
  /** has a note, a watch, a completed watch and a value to check */
  rich: seedId('e0', 9) as CaseId,
  children10: seedId('e0', 10) as CaseId,
  /** in the children's unit, but of another area: the manager's only */
  adults1: seedId('e0', 11) as CaseId,
  adults2: seedId('e0', 12) as CaseId,
  financial1: seedId('e0', 13) as CaseId,
  financial2: seedId('e0', 14) as CaseId,
  /** a protected person with worker.two named, in her other unit */
  protectedFinancial: seedId('e0', 15) as CaseId,
  elderly1: seedId('e0', 16) as CaseId,
  elderly2: seedId('e0', 17) as CaseId,
  elderly3: seedId('e0', 18) as CaseId,
  /** the other board's case of the person of `twos` */
  guardianOfTwos: seedId('e0', 19) as CaseId,
  guardian2: seedId('e0', 20) as CaseId,
  guardian3: seedId('e0', 21) as CaseId,
};

export const entryId = {
  richNote: seedId('f0', 901) as EntryId,
  richWatch: seedId('f0', 902) as EntryId,
  richDone: seedId('f0', 903) as EntryId,
};

const note = (text: string): EntryBody => ({
  kind: 'noteAdded',
  heading: 'Samtal',
  text,
  eventOn: null,
  backdatingReason: null,
});

export const fixture: CityFixture = {
  boards: [
    { id: board.district, name: 'Stadsdelsnämnden' },
    { id: board.guardianship, name: 'Överförmyndarnämnden' },
  ],
  units: [
    { id: unit.children, boardId: board.district, code: 'BU1', name: 'Barn och unga 1', kind: 'orderer' },
    { id: unit.financial, boardId: board.district, code: 'EK1', name: 'Ekonomi 1', kind: 'orderer' },
    { id: unit.elderly, boardId: board.district, code: 'ÄL1', name: 'Äldre 1', kind: 'orderer' },
    {
      id: unit.guardianship,
      boardId: board.guardianship,
      code: 'ÖF1',
      name: 'Överförmyndare 1',
      kind: 'orderer',
    },
  ],
  workers: Object.values(worker),
  assignments: [
    assignment(1, worker.two.id, unit.children, ['children']),
    assignment(2, worker.two.id, unit.financial, ['financial']),
    assignment(3, worker.child.id, unit.children, ['children']),
    { ...assignment(4, worker.manager.id, unit.children, ['children', 'adults']), role: 'unitManager' },
    assignment(5, worker.elder.id, unit.elderly, ['elderly']),
    assignment(6, worker.guardian.id, unit.guardianship, ['guardianship']),
    { ...assignment(7, worker.former.id, unit.children, ['children']), validTo: '2026-10-31' as PlainDate },
  ],
  definitions: [
    ...areas.map((content): Definition => ({ kind: 'area', hash: hashOf(content), content })),
    ...types.map((content): Definition => ({ kind: 'caseType', hash: hashOf(content), content })),
    { kind: 'rulebook', hash: hashOf(rulebook), content: rulebook },
  ],
  persons,
  cases: [
    childrenCase(1, null),
    childrenCase(2, worker.two.id),
    childrenCase(3, worker.child.id),
    childrenCase(4, worker.two.id, { stage: 'closure' }),
    { ...childrenCase(5, worker.two.id), disposalProposedOn: '2026-10-01' as PlainDate },
    childrenCase(6, worker.two.id),
    childrenCase(7, worker.child.id),
    childrenCase(8, null),
    childrenCase(9, worker.two.id, {}, [
      entry(entryId.richNote, note('Vårdnadshavaren ringde och bad om en ny tid.')),
      entry(entryId.richWatch, { kind: 'watchAdded', dueOn: '2026-11-20' as PlainDate, text: 'Ring skolan' }),
      entry(entryId.richDone, { kind: 'watchAdded', dueOn: '2026-11-10' as PlainDate, text: 'Boka tolk' }),
      entry(seedId('f0', 904), { kind: 'watchCompleted', watchId: entryId.richDone }),
      entry(seedId('f0', 905), {
        kind: 'checkRaised',
        field: 'arenden.INKOM_DAT',
        raw: '2O24',
        reason: 'Oläsligt',
      }),
    ]),
    childrenCase(10, worker.child.id),
    seedCase(11, 'adults.substanceAbuse', unit.children, null),
    seedCase(12, 'adults.substanceAbuse', unit.children, worker.manager.id),
    seedCase(13, 'financial.support', unit.financial, worker.two.id),
    seedCase(14, 'financial.support', unit.financial, null),
    seedCase(15, 'financial.support', unit.financial, worker.two.id),
    seedCase(16, 'elderly.homeCare', unit.elderly, worker.elder.id),
    seedCase(17, 'elderly.homeCare', unit.elderly, null),
    seedCase(18, 'elderly.homeCare', unit.elderly, worker.elder.id),
    { ...seedCase(19, 'guardianship.administrator', unit.guardianship, null), personId: personId(2) },
    seedCase(20, 'guardianship.administrator', unit.guardianship, worker.guardian.id),
    seedCase(21, 'guardianship.administrator', unit.guardianship, null),
  ],
};

/** The person of a case: the person with the case's number, but for the one who is known at two boards. */
function personId(number: number): PersonId {
  return seedId('a0', number) as PersonId;
}

export function personOf(id: CaseId): SeedPerson {
  const seed = fixture.cases.find((candidate) => candidate.id === id);
  const found = persons.find((candidate) => candidate.id === seed?.personId);
  if (!found) throw new RangeError('no such case in the fixture');
  return found;
}

/** A further case with a record of so many notes, for pages and for the feed. */
export function longCase(number: number, notes: number, overrides: Partial<SeedCase> = {}): SeedCase {
  const entries = Array.from({ length: notes }, (_, at) =>
    entry(seedId('fa', number * 10_000 + at), note(`Anteckning ${String(at + 1)}`)),
  );
  return { ...childrenCase(number, null, {}, entries), personId: personId(22), ...overrides };
}

function area(key: string, name: string, letter: string, order: number, code: string): Area {
  return { key: key as AreaKey, name, letter, order, code };
}

function type(key: string, name: string, kind: CaseTypeContent['board']): CaseTypeContent {
  return testCaseType({ key, name, board: kind });
}

function hashOf(content: Definition['content']): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

function assignment(number: number, workerId: WorkerId, unitId: UnitId, keys: string[]): SeedAssignment {
  const validFrom = '2024-01-01' as PlainDate;
  return {
    id: seedId('d1', number),
    workerId,
    unitId,
    areas: keys as AreaKey[],
    role: 'caseWorker',
    validFrom,
    validTo: null,
  };
}

function person(number: number): SeedPerson {
  return {
    id: personId(number),
    givenName: givenNames[number % givenNames.length] ?? '',
    familyName: familyNames[number % familyNames.length] ?? '',
    identityNumber: identityNumber(
      `19${String(60 + number)}0${String(1 + (number % 9))}1${String(number % 10)}`,
      980 + (number % 10),
    ),
    protection: protectedPersons[number] ?? 'none',
    deceasedOn: number === 21 ? ('2026-09-15' as PlainDate) : null,
    address: `Provgatan ${String(number)}, 123 45 Provstad`,
    phone: `070-174 06 ${String(number).padStart(2, '0')}`,
  };
}

function identityNumber(date: string, serial: number): string {
  const nine = `${date.slice(2)}${String(serial)}`;
  return `${date}${String(serial)}${String(checkDigit(nine))}`;
}

function entry(id: string, body: EntryBody): SeedEntry {
  const at = '2026-10-05T08:30:00.000Z' as Instant;
  return { id: id as EntryId, recordedAt: at, happenedAt: at, authorId: null, authorName: 'legacy01', body };
}

function childrenCase(
  number: number,
  workerId: WorkerId | null,
  imported: Partial<Extract<EntryBody, { kind: 'caseImported' }>> = {},
  more: SeedEntry[] = [],
): SeedCase {
  return seedCase(number, 'children.concernReport', unit.children, workerId, imported, more);
}

function seedCase(
  number: number,
  typeKey: string,
  unitId: UnitId,
  workerId: WorkerId | null,
  imported: Partial<Extract<EntryBody, { kind: 'caseImported' }>> = {},
  more: SeedEntry[] = [],
): SeedCase {
  const first: EntryBody = {
    kind: 'caseImported',
    stage: 'investigation',
    receivedOn: '2026-09-01' as PlainDate,
    decidedOn: null,
    closedOn: null,
    deadline: '2026-12-01' as PlainDate,
    amountOre: null,
    ...imported,
  };
  return {
    id: seedId('e0', number) as CaseId,
    number: `SN 2026/${String(number).padStart(4, '0')}`,
    typeKey: typeKey as CaseTypeKey,
    areaKey: typeKey.split('.')[0] as AreaKey,
    personId: personId(number),
    unitId,
    workerId,
    disposalProposedOn: null,
    entries: [entry(seedId('f0', number), first), ...more],
  };
}

/** Every case that worker two is sent. */
export const twosCases = [
  caseId.open,
  caseId.twos,
  caseId.childs,
  caseId.closed,
  caseId.protectedTwos,
  caseId.rich,
  caseId.children10,
  caseId.financial1,
  caseId.financial2,
  caseId.protectedFinancial,
].sort();
