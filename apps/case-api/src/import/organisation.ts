import type { Role } from '@samla/api-client/schemas';
import type { AreaKey } from '@samla/case-model/definition';
import { RowChecks, type Check } from './checks.ts';
import { areasOfUnit, lookUp, type Codes } from './codes.ts';
import type { Row } from './extract.ts';
import { importId } from './ids.ts';
import { contentOf, hasItsColumns, keyOf, wrongColumns } from './row-key.ts';
import { Verdicts } from './verdicts.ts';

export interface ImportedUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly board: string;
  readonly kind: 'orderer' | 'performer';
  readonly areas: readonly AreaKey[];
}

export interface ImportedAssignment {
  readonly unit: ImportedUnit;
  readonly role: Role;
}

export interface ImportedWorker {
  readonly id: string;
  readonly sign: string;
  readonly name: string;
  readonly email: string;
  readonly assignments: ImportedAssignment[];
}

/** An assignment beside those of the extract. */
export interface ExtraAssignment {
  readonly worker: string;
  readonly unit: string;
  readonly role: Role;
}

const twoMeanings = 'Nyckeln förekommer på flera rader med olika innehåll.';
const noKey = 'Nyckel saknas.';
/** what the contract takes of a name */
const longestName = 200;
/** The board of cases whose board nobody can tell. */
const noBoard = 'Ärenden utan känd nämnd';

/** Boards, units, workers and their assignments. Small enough to be held whole. */
export class Organisation {
  readonly enheter = new Verdicts('enheter');
  readonly handlaggare = new Verdicts('handlaggare');
  /** values that could not be read; they belong to no case */
  readonly checks: Check[] = [];
  readonly #codes: Codes;
  readonly #units = new Map<
    string,
    { unit: ImportedUnit; at: number; line: number; content: string } | null
  >();
  readonly #workers = new Map<
    string,
    { worker: ImportedWorker; rows: { at: number; line: number }[] } | null
  >();
  readonly #contents = new Map<string, Set<string>>();
  readonly #holding = new Map<string, ImportedUnit>();

  constructor(codes: Codes) {
    this.#codes = codes;
  }

  addUnit(row: Row<'enheter'>): void {
    this.enheter.saw();
    const key = keyOf('enheter', row);
    const { ENHET, NAMN, FORV, TYP } = row.cells;
    if (!hasItsColumns('enheter', row)) return this.enheter.quarantine(row, key, wrongColumns);
    if (ENHET === '') return this.enheter.quarantine(row, key, noKey);
    const code = canonical(ENHET);
    const content = contentOf(row);
    const earlier = this.#units.get(code);
    if (earlier === undefined) {
      const checks = new RowChecks('enheter', key);
      const unit: ImportedUnit = {
        id: importId('enheter', code),
        code: ENHET,
        name: checks.fit('NAMN', NAMN || ENHET, longestName),
        board: checks.fit('FORV', FORV || noBoard, longestName),
        kind: lookUp(this.#codes.unitKinds, TYP) ?? 'orderer',
        areas: areasOfUnit(this.#codes, ENHET),
      };
      this.#units.set(code, { unit, at: row.at, line: row.line, content });
      if (!lookUp(this.#codes.unitKinds, TYP))
        checks.raise('TYP', TYP, 'Okänd enhetstyp. Enheten räknas som beställare.');
      if (unit.areas.length === 0)
        checks.raise('ENHET', ENHET, 'Områdena går inte att utläsa. Ingen ser ärenden genom enheten.');
      if (FORV === '') checks.raise('FORV', FORV, 'Förvaltning saknas.');
      this.checks.push(...checks.list);
      return;
    }
    if (earlier?.content === content)
      return this.enheter.merge(row, key, earlier.unit.code, 'Samma rad två gånger.');
    // which board answers for the unit cannot be known, so nobody may see its cases by it
    if (earlier) this.enheter.quarantine(earlier, earlier.unit.code, twoMeanings);
    this.#units.set(code, null);
    this.enheter.quarantine(row, key, twoMeanings);
  }

  /** All units must have been added. A worker of two units stands on two rows: the second is merged into the first. */
  addWorker(row: Row<'handlaggare'>): void {
    this.handlaggare.saw();
    const key = keyOf('handlaggare', row);
    const { SIGN, NAMN, ENHET, ROLL, EPOST } = row.cells;
    if (!hasItsColumns('handlaggare', row)) return this.handlaggare.quarantine(row, key, wrongColumns);
    if (SIGN === '') return this.handlaggare.quarantine(row, key, noKey);
    const sign = canonical(SIGN);
    const checks = new RowChecks('handlaggare', key);
    const name = checks.fit('NAMN', NAMN || SIGN, longestName);
    const earlier = this.#workers.get(sign);
    if (earlier === null || (earlier && earlier.worker.name !== name)) {
      // two people with one sign: neither may sign in by it
      if (earlier) for (const other of earlier.rows) this.handlaggare.quarantine(other, key, twoMeanings);
      this.#workers.set(sign, null);
      return this.handlaggare.quarantine(row, key, twoMeanings);
    }
    const worker = earlier?.worker ?? {
      id: importId('handlaggare', sign),
      sign: SIGN,
      name,
      email: EPOST,
      assignments: [],
    };
    const unit = this.unit(ENHET);
    const role = lookUp(this.#codes.roles, ROLL);
    if (!unit) checks.raise('ENHET', ENHET, 'Enheten finns inte. Handläggaren har inget uppdrag där.');
    if (!role) checks.raise('ROLL', ROLL, 'Okänd roll. Handläggaren har inget uppdrag.');
    this.checks.push(...checks.list);
    if (unit && role) this.#assign(worker, unit, role);
    if (earlier) {
      earlier.rows.push(row);
      const twice = this.#contents.get(sign)?.has(contentOf(row)) === true;
      this.handlaggare.merge(
        row,
        key,
        worker.sign,
        twice ? 'Samma rad två gånger.' : 'Samma handläggare på en enhet till.',
      );
    } else {
      this.#workers.set(sign, { worker, rows: [row] });
    }
    this.#contents.set(sign, (this.#contents.get(sign) ?? new Set()).add(contentOf(row)));
  }

  /** @returns what is wrong, or null */
  addExtra(extra: ExtraAssignment): 'worker' | 'unit' | null {
    const worker = this.worker(extra.worker);
    const unit = this.unit(extra.unit);
    if (!worker) return 'worker';
    if (!unit) return 'unit';
    this.#assign(worker, unit, extra.role);
    return null;
  }

  #assign(worker: ImportedWorker, unit: ImportedUnit, role: ImportedAssignment['role']): void {
    const there = worker.assignments.some((one) => one.unit.id === unit.id && one.role === role);
    if (!there) worker.assignments.push({ unit, role });
  }

  unit(code: string): ImportedUnit | undefined {
    return this.#units.get(canonical(code))?.unit;
  }

  worker(sign: string): ImportedWorker | undefined {
    return this.#workers.get(canonical(sign))?.worker;
  }

  get units(): ImportedUnit[] {
    const units = [...this.#units.values()].flatMap((entry) => (entry ? [entry.unit] : []));
    return [...units, ...this.#holding.values()];
  }

  get workers(): ImportedWorker[] {
    return [...this.#workers.values()].flatMap((entry) => (entry ? [entry.worker] : []));
  }

  /**
   * Where a case waits whose unit is unknown, or does not handle its area: a unit of the board where only the managers
   * of that area have an assignment. The board is that of the unit, else of the worker, else of the district in the case
   * number, else the only board that handles the area. When none can be told, nobody has an assignment there.
   */
  holdingUnit(area: AreaKey, clues: { unit: string; worker: string; number: string }): ImportedUnit {
    const board = this.#boardOf(area, clues);
    const id = importId('enheter', `att-fördela/${board}`);
    const holding = this.#holding.get(board);
    const areas = [...new Set([...(holding?.areas ?? []), area])];
    const unit: ImportedUnit = {
      id,
      code: 'ATT FÖRDELA',
      name: 'Att fördela',
      board,
      kind: 'orderer',
      areas,
    };
    this.#holding.set(board, unit);
    return unit;
  }

  #boardOf(
    area: AreaKey,
    { unit, worker, number }: { unit: string; worker: string; number: string },
  ): string {
    const own = this.unit(unit)?.board;
    if (own) return own;
    const workers = this.worker(worker)?.assignments.find((one) => one.unit.areas.includes(area));
    if (workers) return workers.unit.board;
    const serving = [...this.#units.values()].flatMap((entry) =>
      entry?.unit.areas.includes(area) ? [entry.unit] : [],
    );
    const district = /^\d+(?=-)/.exec(number)?.[0];
    const boards = new Set(
      serving
        .filter(({ code }) => district !== undefined && /^\d+/.exec(code)?.[0] === district)
        .map(({ board }) => board),
    );
    const all = new Set(serving.map(({ board }) => board));
    const [only] = boards.size === 1 ? boards : all.size === 1 ? all : [];
    return only ?? noBoard;
  }

  /** The managers who hand out what waits: those of the board's units with the area. */
  holdingAssignments(): { worker: ImportedWorker; unit: ImportedUnit; areas: AreaKey[] }[] {
    return [...this.#holding.values()].flatMap((unit) =>
      this.workers.flatMap((worker) => {
        const managed = worker.assignments
          .filter(
            (one) =>
              one.role === 'unitManager' && one.unit.board === unit.board && one.unit.kind === 'orderer',
          )
          .flatMap((one) => one.unit.areas.filter((area) => unit.areas.includes(area)));
        return managed.length === 0 ? [] : [{ worker, unit, areas: [...new Set(managed)] }];
      }),
    );
  }
}

/** Signs and unit codes are compared in capitals: the old system wrote both ways. */
function canonical(code: string): string {
  return code.trim().toLocaleUpperCase('sv');
}
