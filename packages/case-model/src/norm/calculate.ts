import { kronor, wholeKronor, type Ore } from '../money.ts';
import type { Rulebook } from '../definition/rulebook.ts';
import { incomeLines, jobDeductLines } from './income-lines.ts';
import type { NormInput } from './input.ts';
import type { NormLine } from './line.ts';
import { daysOf } from './months.ts';
import { normLines } from './norm-lines.ts';
import type { NormTable } from './norm-table.ts';

/** A month's calculation (normberäkning); kronor. */
export interface NormResult {
  readonly month: string;
  /** the norm table that was used */
  readonly table: string;
  readonly norm: number;
  readonly expenses: number;
  readonly incomes: number;
  readonly jobDeduct: number;
  /** `(incomes − jobDeduct) − norm − expenses`: negative is a deficit (underskott) */
  readonly sum: number;
  readonly special: number;
  readonly balance: number;
  /** whole kronor */
  readonly granted: number;
  /** what the grant is for: statistics keep the two apart */
  readonly subsistence: number;
  readonly otherNeeds: number;
  readonly surplus: number;
  readonly outcome: 'granted' | 'rejected';
  /** whether every row and rule that was used is confirmed */
  readonly verified: boolean;
  readonly lines: readonly NormLine[];
  /** what somebody should look at before deciding, in Swedish */
  readonly notes: readonly string[];
}

/** The norm table of a month; its rows were in force on the month's first day. */
export function normTableOf(rulebook: Pick<Rulebook, 'norms'>, month: NormInput['month']): NormTable {
  const { first } = daysOf(month);
  const table = rulebook.norms.find(({ validFrom, validTo }) => validFrom <= first && first <= validTo);
  if (table) return table;
  const known = rulebook.norms.map(({ key }) => key).sort();
  throw new RangeError(
    `Det finns ingen riksnorm för ${month}. Tabeller finns för ${known.join(', ') || 'inget år'}.`,
  );
}

/**
 * The month's calculation of economic assistance (SoL 12 kap., SoF 12 kap.). Öre inside, whole kronor out.
 * @throws RangeError in plain Swedish when the input cannot be reckoned: no table, a child too old, a period outside the month
 */
export function calculateNorm(
  input: NormInput,
  rulebook: Pick<Rulebook, 'norms' | 'priceBaseAmounts'>,
): NormResult {
  requireKnownPersons(input);
  const table = normTableOf(rulebook, input.month);
  const year = Number(input.month.slice(0, 4));
  const priceBase = rulebook.priceBaseAmounts.find((row) => row.year === year);
  const lines = [
    ...normLines(input, table),
    ...costLines(input.expenses, 'expenses'),
    ...incomeLines(input, priceBase),
    ...jobDeductLines(input),
    ...costLines(input.special, 'special'),
  ];
  const total = (part: NormLine['part']): Ore =>
    lines.reduce((sum, line) => (line.part === part ? sum + line.amountOre : sum), 0);
  const [norm, expenses, incomes] = [total('norm'), total('expenses'), total('incomes')];
  const [jobDeduct, special] = [total('jobDeduct'), total('special')];
  const sum = incomes - jobDeduct - norm - expenses;
  const balance = sum - special;
  const granted = balance < 0 ? wholeKronor(-balance) : 0;
  // a surplus is used for other needs first, so what is left of the grant is for them alone
  const subsistence = sum < 0 ? Math.min(wholeKronor(-sum), granted) : 0;
  return {
    month: input.month,
    table: table.key,
    norm: kronor(norm),
    expenses: kronor(expenses),
    incomes: kronor(incomes),
    jobDeduct: kronor(jobDeduct),
    sum: kronor(sum),
    special: kronor(special),
    balance: kronor(balance),
    granted,
    subsistence,
    otherNeeds: granted - subsistence,
    surplus: balance > 0 ? wholeKronor(balance) : 0,
    outcome: granted > 0 ? 'granted' : 'rejected',
    verified: lines.every(({ verified }) => verified),
    lines,
    notes: notesOf(input, lines),
  };
}

function costLines(costs: NormInput['expenses'], part: 'expenses' | 'special'): NormLine[] {
  return costs.map((cost) => {
    const approved = cost.approved ?? cost.applied;
    const reduced = approved < cost.applied;
    const words = part === 'expenses' ? 'Skälig kostnad' : 'Livsföring i övrigt';
    return {
      part,
      item: cost.kind,
      text: reduced ? `${words}, lägre än det sökta beloppet${cost.note ? `: ${cost.note}` : ''}` : words,
      amountOre: approved,
      inputs: { applied: kronor(cost.applied), approved: kronor(approved) },
      table: null,
      rule: part === 'expenses' ? 'reasonableCost' : 'otherNeeds',
      law: part === 'expenses' ? 'SoL 12:7' : 'SoL 12:1',
      verified: true,
    };
  });
}

/** @throws RangeError naming the key of an income or a history that no member has */
function requireKnownPersons(input: NormInput): void {
  const members = [...input.adults, ...input.children].map(({ key }) => key);
  const twice = members.find((key, at) => members.indexOf(key) !== at);
  if (twice !== undefined)
    throw new RangeError(`Två i hushållet har samma nyckel, ${twice}. Ge var och en sin egen.`);
  const named = [...input.incomes.map(({ person }) => person), ...Object.keys(input.support)];
  const unknown = named.find((key) => !members.includes(key));
  if (unknown !== undefined) {
    throw new RangeError(`${unknown} finns inte i hushållet. Skriv en av: ${members.join(', ')}.`);
  }
}

function notesOf(input: NormInput, lines: readonly NormLine[]): string[] {
  const notes: string[] = [];
  const more = [...input.expenses, ...input.special].filter((cost) => (cost.approved ?? 0) > cost.applied);
  for (const { kind } of more) notes.push(`${kind}: det godkända beloppet är högre än det sökta.`);
  if (lines.some(({ verified }) => !verified)) {
    notes.push('Beräkningen använder rader eller regler som inte är bekräftade; de är märkta i raderna.');
  }
  return notes;
}
