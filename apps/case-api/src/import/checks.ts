import type { EntryBody } from '@samla/case-model/entry';
import type { FileName } from './extract.ts';
import type { Read } from './values.ts';

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

  raise(column: string, raw: string, reason: string): void {
    this.list.push({ field: `${this.#file}.${column}`, key: this.#key, raw, reason });
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

  /** The text, cut with a check when it is longer than the record takes. */
  fit(column: string, text: string, longest: number): string {
    if (text.length <= longest) return text;
    this.raise(column, text, 'Texten är längre än fältet och har kortats av.');
    return `${text.slice(0, longest - 1)}…`;
  }
}

export const badDate = 'Datumet går inte att läsa.';
export const noDate = 'Datum saknas.';
export const badAmount = 'Beloppet går inte att läsa.';

/** The entry of a check. */
export function checkBody(check: Check): Extract<EntryBody, { kind: 'checkRaised' }> {
  const raw = check.raw.length > 500 ? `${check.raw.slice(0, 499)}…` : check.raw;
  return { kind: 'checkRaised', field: check.field, raw, reason: check.reason };
}
