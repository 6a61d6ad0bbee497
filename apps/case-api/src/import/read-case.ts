import type { AreaKey, CaseTypeKey } from '@samla/case-model/definition';
import type { EntryBody } from '@samla/case-model/entry';
import type { PlainDate } from '@samla/case-model/time';
import { badAmount, badDate, noDate, RowChecks, wrongOrder, type Check } from './checks.ts';
import { caseTypeOf, stageOf, type Codes } from './codes.ts';
import type { Cells } from './extract.ts';
import type { Organisation } from './organisation.ts';
import { readAmount, readDate } from './values.ts';

/** A row of `arenden` as Samla keeps it. */
export interface CaseFacts {
  /** registry number; the old system's own id when it had none */
  readonly number: string;
  readonly area: AreaKey;
  readonly type: CaseTypeKey;
  readonly unitId: string;
  readonly workerId: string | null;
  readonly body: Extract<EntryBody, { kind: 'caseImported' }>;
  readonly checks: readonly Check[];
  /** whether BESLUT_DAT or AVSLUT_DAT holds something that cannot be read: its age cannot be told */
  readonly unreadableEvent: boolean;
}

/**
 * Reads a row of `arenden` whose person is established.
 * @returns the reason, in Swedish, when its area or case type cannot be established
 */
export function readCase(
  cells: Cells<'arenden'>,
  codes: Codes,
  organisation: Organisation,
  asOf: PlainDate,
): CaseFacts | string {
  const type = caseTypeOf(codes, cells.OMR, cells.ATYP);
  if (type === 'area') return 'Okänt område: OMR finns inte i kodfilen.';
  if (type === 'type') return 'Okänd ärendetyp: OMR och ATYP finns inte i kodfilen.';
  const checks = new RowChecks('arenden', cells.ARENDEID);
  const date = (column: 'BESLUT_DAT' | 'AVSLUT_DAT' | 'FRISTDAT') =>
    checks.take(column, cells[column], readDate(cells[column], asOf), badDate);
  const stage = stageOf(codes, cells.STATUS, cells.BESLUT_DAT !== '');
  if (!stage) checks.raise('STATUS', cells.STATUS, 'Okänd status. Ärendet räknas som inkommet.');
  const decidedOn = date('BESLUT_DAT');
  const closedOn = date('AVSLUT_DAT');
  const receivedOn = checks.need(
    'INKOM_DAT',
    cells.INKOM_DAT,
    readDate(cells.INKOM_DAT, asOf),
    badDate,
    noDate,
  );
  for (const [column, on] of [
    ['BESLUT_DAT', decidedOn],
    ['AVSLUT_DAT', closedOn],
  ] as const) {
    if (receivedOn !== null && on !== null && on < receivedOn)
      checks.raise(column, cells[column], `${wrongOrder} INKOM_DAT.`);
  }
  const body = {
    kind: 'caseImported' as const,
    stage: stage ?? 'intake',
    receivedOn,
    decidedOn,
    closedOn,
    deadline: date('FRISTDAT'),
    amountOre: checks.take('BELOPP', cells.BELOPP, readAmount(cells.BELOPP), badAmount),
  };
  return {
    number: cells.DNR || cells.ARENDEID,
    area: type.area,
    type: type.type,
    ...assignmentOf(cells, type.area, organisation, checks),
    body,
    checks: checks.list,
    unreadableEvent:
      (decidedOn === null && cells.BESLUT_DAT !== '') || (closedOn === null && cells.AVSLUT_DAT !== ''),
  };
}

/**
 * Whose the case is. A worker who could not see it is not named on it, or nobody would see a protected person's case;
 * a case without a unit that handles its area waits for a manager.
 */
function assignmentOf(
  { ENHET, HANDL, DNR }: Cells<'arenden'>,
  area: AreaKey,
  organisation: Organisation,
  checks: RowChecks,
): { unitId: string; workerId: string | null } {
  const unit = organisation.unit(ENHET);
  if (!unit?.areas.includes(area)) {
    const why = unit ? 'Enheten handlägger inte ärendets område.' : 'Enheten finns inte.';
    checks.raise('ENHET', ENHET, `${why} Ärendet väntar på att fördelas.`);
    if (HANDL !== '')
      checks.raise('HANDL', HANDL, 'Handläggaren följde inte med, eftersom enheten är okänd.');
    const holding = organisation.holdingUnit(area, { unit: ENHET, worker: HANDL, number: DNR });
    return { unitId: holding.id, workerId: null };
  }
  if (HANDL === '') return { unitId: unit.id, workerId: null };
  const worker = organisation.worker(HANDL);
  if (worker?.assignments.some((one) => one.unit.id === unit.id))
    return { unitId: unit.id, workerId: worker.id };
  const why = worker ? 'Handläggaren har inget uppdrag på enheten.' : 'Handläggaren finns inte.';
  checks.raise('HANDL', HANDL, `${why} Ärendet har ingen handläggare.`);
  return { unitId: unit.id, workerId: null };
}
