import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { columns, fileNames, type FileName } from './extract.ts';

/*
 * Extracts for tests, written as the old system writes them. Persons are invented.
 */

/** Rows of each file; a file that is not given has none. */
export type TestRows = { readonly [File in FileName]?: readonly (readonly string[])[] };

/** The smallest organisation that the tests' cases need. */
export const organisation = {
  enheter: [
    ['01BOU', 'Norra barn', 'Norra nämnden', 'B'],
    ['01VUX', 'Norra vuxen', 'Norra nämnden', 'B'],
    ['02BOU', 'Södra barn', 'Södra nämnden', 'B'],
  ],
  handlaggare: [
    ['CHAB001', 'Chris Chef', '01BOU', 'CHEF', 'chab001@example.se'],
    ['HAAB002', 'Hanna Handläggare', '01BOU', 'HANDL', 'haab002@example.se'],
    ['HACD003', 'Hugo Handläggare', '02BOU', 'HANDL', 'hacd003@example.se'],
  ],
  kodlista: [['BOU', '210', 'Orosanmälan barn']],
} as const satisfies TestRows;

/** A row of `personer` with only what the test tells. */
export function person(cells: Partial<Record<(typeof columns)['personer'][number], string>>): string[] {
  return columns.personer.map((column) => cells[column] ?? '');
}

/** A row of `arenden`: a case of a child, of Hanna at 01BOU. */
export function aCase(cells: Partial<Record<(typeof columns)['arenden'][number], string>>): string[] {
  const usual: Partial<Record<string, string>> = {
    OMR: 'BOU',
    ATYP: '210',
    ENHET: '01BOU',
    HANDL: 'HAAB002',
    STATUS: 'INKOM',
    INKOM_DAT: '2026-10-01',
  };
  return columns.arenden.map((column) => cells[column] ?? usual[column] ?? '');
}

/** A row of `anteckningar`. */
export function note(cells: Partial<Record<(typeof columns)['anteckningar'][number], string>>): string[] {
  const usual: Partial<Record<string, string>> = {
    DATUM: '2026-10-02',
    TID: '10:00',
    SIGN: 'HAAB002',
    RUBRIK: 'Möte',
  };
  return columns.anteckningar.map((column) => cells[column] ?? usual[column] ?? '');
}

/** A file's text with header and trailer. */
export function fileText(file: FileName, rows: readonly (readonly string[])[], count = rows.length): string {
  const lines = [columns[file], ...rows.map((row) => row.map(quoted))].map(
    (cells) => `${cells.join(';')}\r\n`,
  );
  const trailer = file === 'kodlista' ? '' : `*** SLUT ${file.toUpperCase()} ANTAL POSTER: ${count} ***\r\n`;
  return lines.join('') + trailer;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) && !/&#\w+;/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Writes an extract into a folder that lives as long as the test. @returns the folder */
export function writeExtract(rows: TestRows): string {
  const folder = mkdtempSync(join(tmpdir(), 'samla-extract-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const file of fileNames)
    writeFileSync(join(folder, `${file}.csv`), latin(fileText(file, rows[file] ?? [])));
  return folder;
}

/** Bytes of a text of letters that Windows-1252 shares with Latin-1. */
export function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
