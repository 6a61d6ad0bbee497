import type { EntryBody } from '@samla/case-model/entry';
import type { FileName } from './extract.ts';
import { wrongColumns } from './row-key.ts';
import { partsOf, shorten } from './cut-text.ts';
import type { Read } from './values.ts';

/** As much as the entry of a check holds (`checkRaised.raw`). */
const longestRaw = 500;

/** A value of the old system that could not be taken over as it stood (Kontrollera). */
export interface Check {
  /** file and column, such as `arenden.INKOM_DAT` */
  readonly field: string;
  /** key of the row that it stands in */
  readonly key: string;
  readonly raw: string;
  /** what is wrong, in Swedish */
  readonly reason: string;
}

/** Collects the checks of one row. */
export class RowChecks {
  readonly list: Check[] = [];
  readonly #file: FileName;
  readonly #key: string;

  constructor(file: FileName, key: string) {
    this.#file = file;
    this.#key = key;
  }

  /** A value longer than a check can hold goes on in further checks: nothing of it is cut off. */
  raise(column: string, raw: string, reason: string): void {
    const field = `${this.#file}.${column}`;
    const parts = partsOf(raw, longestRaw);
    for (const [at, part] of parts.entries()) {
      const place = parts.length === 1 ? '' : ` (del ${at + 1} av ${parts.length})`;
      this.list.push({ field, key: this.#key, raw: part, reason: `${reason}${place}` });
    }
  }

  /** The value, or null with a check when something stands there that cannot be read. */
  take<T>(column: string, raw: string, read: Read<T>, reason: string): T | null {
    if (read.value === null && read.problem === 'bad') this.raise(column, raw, reason);
    return read.value;
  }

  /** As {@link take}, and a check too when nothing stands there. */
  need<T>(column: string, raw: string, read: Read<T>, reason: string, missing: string): T | null {
    if (read.value === null && read.problem === 'empty') this.raise(column, raw, missing);
    return this.take(column, raw, read, reason);
  }

  /** The text, shortened when it is longer than its place; the whole of it then stands in a check. */
  fit(column: string, text: string, longest: number): string {
    if (text.length > longest) this.raise(column, text, 'Texten är längre än fältet och har kortats av.');
    return shorten(text, longest);
  }
}

export const badDate = 'Datumet går inte att läsa.';
export const noDate = 'Datum saknas.';
export const wrongOrder = 'Datumet ligger före';
export const badAmount = 'Beloppet går inte att läsa.';

/** A row with more or fewer columns than its file: what stands in which cannot be trusted, so the row is kept whole. */
export function rowCheck(file: FileName, key: string, raw: string): readonly Check[] {
  const checks = new RowChecks(file, key);
  checks.raise('*', raw.replaceAll('\0', '␀'), wrongColumns);
  return checks.list;
}

/** The entry of a check. */
export function checkBody(check: Check): Extract<EntryBody, { kind: 'checkRaised' }> {
  const { field, raw, reason } = check;
  return { kind: 'checkRaised', field, raw, reason };
}
