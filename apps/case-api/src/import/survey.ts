import { createHash } from 'node:crypto';
import type { PlainDate } from '@samla/case-model/time';
import { Cases } from './cases.ts';
import { caseTypeOf, type Codes } from './codes.ts';
import { fileNames, type FileName, type Row } from './extract.ts';
import { Organisation } from './organisation.ts';
import { Persons } from './persons.ts';
import { readDecision, readNote } from './read-record.ts';
import { readRows } from './read-rows.ts';
import { RecordRows } from './record-rows.ts';
import { RecordOrder } from './records.ts';
import { Relations } from './relations.ts';
import type { ImportReport } from './report.ts';
import { hasItsColumns, keyOf, wrongColumns } from './row-key.ts';
import { Verdicts } from './verdicts.ts';

/** Tells how far a long step has come. */
export type Progress = (step: string, rows: number) => void;

/**
 * The first of two readings of an extract: decides what becomes of every row, and touches no database. It holds ids and
 * numbers and never texts, so an extract ten times larger is read in about the same memory.
 */
export class Survey {
  readonly folder: string;
  readonly codes: Codes;
  readonly asOf: PlainDate;
  readonly organisation: Organisation;
  readonly persons: Persons;
  readonly relations: Relations;
  readonly cases: Cases;
  readonly decisions: RecordRows<'beslut'>;
  readonly notes: RecordRows<'anteckningar'>;
  /** entries of decisions and notes, by case */
  entryCounts = new Int32Array();
  /** SHA-256 over the files, in hex */
  fingerprint = '';
  readonly #order = new RecordOrder();
  readonly #codeList = new Verdicts('kodlista');

  constructor(folder: string, codes: Codes, asOf: PlainDate) {
    this.folder = folder;
    this.codes = codes;
    this.asOf = asOf;
    this.organisation = new Organisation(codes);
    this.persons = new Persons(codes, asOf);
    this.relations = new Relations(this.persons);
    this.cases = new Cases(codes, this.organisation, this.persons, asOf);
    const decision = ({ cells }: Row<'beslut'>, key: string) => readDecision(cells, key, codes, asOf);
    const note = ({ cells }: Row<'anteckningar'>, key: string) => readNote(cells, key, asOf);
    this.decisions = new RecordRows('beslut', decision, this.cases, this.#order);
    this.notes = new RecordRows('anteckningar', note, this.cases, this.#order);
  }

  /**
   * Reads the whole extract.
   * @param addExtra called when the organisation is known, before the cases are read
   * @throws ExtractError when any file cannot be used; nothing was changed
   */
  async run(addExtra: (organisation: Organisation) => void, onProgress: Progress): Promise<void> {
    const hash = createHash('sha256');
    const read = async <File extends FileName>(file: File, add: (row: Row<File>) => void) => {
      const rows = readRows(this.folder, file);
      for (let next = await rows.next(); ; next = await rows.next()) {
        if (next.done) {
          hash.update(`${file} ${next.value.hash}\n`);
          return onProgress(`read ${file}`, next.value.rows);
        }
        add(next.value);
      }
    };
    await read('kodlista', (row) => this.#addCode(row));
    await read('enheter', (row) => this.organisation.addUnit(row));
    await read('handlaggare', (row) => this.organisation.addWorker(row));
    addExtra(this.organisation);
    await read('personer', (row) => this.persons.add(row));
    this.persons.settle();
    await read('relationer', (row) => this.relations.add(row));
    await read('arenden', (row) => this.cases.add(row));
    await read('beslut', (row) => this.decisions.add(row));
    await read('anteckningar', (row) => this.notes.add(row));
    // `caseImported` is the first entry of every record
    this.entryCounts = this.#order.settle(this.cases.length, 2);
    this.fingerprint = hash.digest('hex');
  }

  #addCode(row: Row<'kodlista'>): void {
    const verdicts = this.#codeList;
    const key = keyOf('kodlista', row);
    verdicts.saw();
    if (!hasItsColumns('kodlista', row)) return verdicts.quarantine(row, key, wrongColumns);
    const type = caseTypeOf(this.codes, row.cells.OMR, row.cells.ATYP);
    if (typeof type === 'string') verdicts.quarantine(row, key, 'Koden finns inte i kodfilen.');
  }

  get verdicts(): Readonly<Record<FileName, Verdicts>> {
    return {
      personer: this.persons.verdicts,
      relationer: this.relations.verdicts,
      enheter: this.organisation.enheter,
      handlaggare: this.organisation.handlaggare,
      arenden: this.cases.verdicts,
      beslut: this.decisions.verdicts,
      anteckningar: this.notes.verdicts,
      kodlista: this.#codeList,
    };
  }

  get report(): ImportReport {
    const { verdicts } = this;
    const count = (file: FileName) => verdicts[file].count;
    return {
      files: {
        personer: count('personer'),
        relationer: count('relationer'),
        enheter: count('enheter'),
        handlaggare: count('handlaggare'),
        arenden: count('arenden'),
        beslut: count('beslut'),
        anteckningar: count('anteckningar'),
        kodlista: count('kodlista'),
      },
      quarantine: fileNames.flatMap((file) => verdicts[file].quarantined),
      disposal: this.cases.disposal,
    };
  }
}
