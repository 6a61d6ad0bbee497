import { validOn } from '../case/valid-on.ts';
import type { ResearchSelection, Retention, Rulebook } from '../definition/rulebook.ts';
import { parseIdentityNumber } from '../identity-number.ts';
import type { PlainDate } from '../time.ts';
import type { DisposalInput } from './input.ts';

/** Why a file is kept. `forever`: it goes to the archive one day; else it is kept while the reason lasts. */
export interface KeepReason {
  readonly key:
    | 'never'
    | 'childPlacement'
    | 'birthDay'
    | 'birthDateUnknown'
    | 'municipality'
    | 'dateUnknown'
    | 'appeal'
    | 'damagesClaim'
    | 'openService'
    | 'hold'
    | 'compilation';
  readonly text: string;
  /** the paragraphs; empty where the reason is the case's own */
  readonly law: string;
  readonly verified: boolean;
  readonly forever: boolean;
}

/** What the reasons are read from. */
export type RetentionRules = Pick<Rulebook, 'retention' | 'researchSelections'>;

/** The schedule under which papers of placed children are kept, whatever file they stand in. */
const PLACEMENTS = 'childPlacement';

const holders = {
  JO: 'JO',
  IVO: 'IVO',
  police: 'Polisen',
  court: 'Domstolen',
  auditors: 'Revisorerna',
  other: 'En myndighet',
} as const;

/** Every reason to keep a file, those that last for ever first. */
export function keepReasons(
  input: DisposalInput,
  schedule: Retention,
  rules: RetentionRules,
): readonly KeepReason[] {
  const selections = schedule.researchSelection
    ? rules.researchSelections.filter((selection) => validOn(selection, input.on))
    : [];
  return [
    ...never(input, schedule, rules),
    ...selections.flatMap((selection) => [...byPlace(input, selection), ...byBirthDay(input, selection)]),
    ...ownReasons(input, schedule),
  ];
}

function never(input: DisposalInput, schedule: Retention, { retention }: RetentionRules): KeepReason[] {
  if (schedule.years === null) return [forever('never', `${schedule.name} gallras aldrig.`, schedule)];
  if (!input.childPlacement) return [];
  const placements = retention.find((row) => row.key === PLACEMENTS && validOn(row, input.on));
  const text = 'Handlingar om placering av barn gallras aldrig.';
  return [forever('childPlacement', text, placements ?? { law: [], verified: false })];
}

function byPlace({ municipality }: DisposalInput, selection: ResearchSelection): KeepReason[] {
  const whole = selection.counties.includes(municipality.slice(0, 2));
  if (!whole && !selection.municipalities.includes(municipality)) return [];
  const place = whole ? `län ${municipality.slice(0, 2)}` : `kommun ${municipality}`;
  return [forever('municipality', `Allt bevaras för forskning i ${place}.`, selection)];
}

function byBirthDay({ person, on }: DisposalInput, selection: ResearchSelection): KeepReason[] {
  const born = person.birthDate ?? bornByNumber(person.identityNumber, on);
  if (born === null) {
    const text = 'Födelsedatum saknas: det går inte att avgöra om akten ska bevaras för forskning.';
    return [{ ...forever('birthDateUnknown', text, selection), forever: false }];
  }
  const day = Number(born.slice(8));
  if (!selection.birthDays.includes(day)) return [];
  return [forever('birthDay', `Personen är född den ${day}: akten bevaras för forskning.`, selection)];
}

/** Of a coordination number the day without its 60. */
function bornByNumber(number: string | null, on: PlainDate): PlainDate | null {
  return number === null ? null : (parseIdentityNumber(number, on)?.date ?? null);
}

function ownReasons(input: DisposalInput, schedule: Retention): KeepReason[] {
  const kept = (key: KeepReason['key'], text: string): KeepReason => ({
    key,
    text,
    law: '',
    verified: true,
    forever: false,
  });
  const reasons: KeepReason[] = [];
  if (lastOf(input) === null) {
    reasons.push(kept('dateUnknown', 'Den senaste anteckningens datum går inte att läsa. Se efter i akten.'));
  }
  if (input.ongoingAppeal) reasons.push(kept('appeal', 'Ett överklagande pågår.'));
  if (input.damagesClaim) reasons.push(kept('damagesClaim', 'Ett krav på skadestånd pågår.'));
  if (input.openService) reasons.push(kept('openService', 'Personen har en insats som pågår.'));
  for (const { by, reference } of input.holds) {
    const which = reference === '' ? '' : ` (${reference})`;
    reasons.push(kept('hold', `${holders[by]} har begärt att akten bevaras${which}.`));
  }
  if (input.keptInCompilation) {
    const text = 'Andra uppgifter om personen finns kvar i en sammanställning.';
    reasons.push({ ...kept('compilation', text), law: schedule.law.join(', '), verified: schedule.verified });
  }
  return reasons;
}

/** The day that the time is counted from; null: nobody can tell. */
export function lastOf({ lastNoteOn, neverNoted, receivedOn }: DisposalInput): PlainDate | null {
  return neverNoted ? receivedOn : lastNoteOn;
}

function forever(
  key: KeepReason['key'],
  text: string,
  { law, verified }: Pick<Retention, 'law' | 'verified'>,
): KeepReason {
  return { key, text, law: law.join(', '), verified, forever: true };
}
