import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { columns, ExtractError, type Cells, type FileName, type Row } from './extract.ts';
import { guardReferences, readReferences, unguard } from './references.ts';

/** Longer than any text an old system kept; a quote that is never closed stops here. */
const longestRow = 4_000_000;
const trailer = /^\*\*\* SLUT (\S+) ANTAL POSTER: (\d+) \*\*\*$/;

/** What {@link readRows} tells of a file when it has been read to its end. */
export interface FileEnd {
  /** SHA-256 of the file's bytes, in hex */
  readonly hash: string;
  readonly rows: number;
}

/**
 * Reads a file of an extract row by row, in flat memory.
 * @throws ExtractError when the file is missing, is no Windows-1252, has another header, or is not whole by its trailer
 */
export async function* readRows<File extends FileName>(
  folder: string,
  file: File,
): AsyncGenerator<Row<File>, FileEnd> {
  const name = `${file}.csv`;
  const bytes = new FileBytes(join(folder, name), name);
  const wanted: readonly string[] = columns[file];
  const parser = parse({
    delimiter: ';',
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    max_record_size: longestRow,
  });
  pipeline(Readable.from(guardReferences(bytes.text())), parser, () => undefined);

  let line = 1;
  let at = -1;
  let end: { rows: number; line: number } | null = null;
  try {
    for await (const read of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      const begins = line;
      const raw = unguard(read.raw).replace(/[\r\n]+$/, '');
      line += raw.split('\n').length;
      const [first = ''] = read.record;
      if (read.record.length === 1 && first.trim() === '') continue;
      if (at === -1) {
        requireHeader(name, read.record, wanted);
        at = 0;
        continue;
      }
      if (end) throw new ExtractError(`${name} line ${begins}: there are rows after the trailer.`);
      const closing = read.record.length === 1 ? trailer.exec(first.trim()) : null;
      if (closing) {
        requireTrailer(name, begins, file, closing, at);
        end = { rows: at, line: begins };
        continue;
      }
      yield { at, line: begins, raw, width: read.record.length, cells: cellsOf<File>(wanted, read.record) };
      at += 1;
    }
  } catch (error) {
    if (error instanceof CsvError) throw csvError(name, error);
    throw error;
  }
  if (at === -1) throw new ExtractError(`${name} is empty.`);
  if (!end && file !== 'kodlista') {
    throw new ExtractError(
      `${name} has no trailer ("*** SLUT … ***"): the extract was cut off after ${at} rows. Fetch it again.`,
    );
  }
  return { hash: bytes.hash(), rows: at };
}

/** The bytes of one file on their way to becoming text. */
class FileBytes {
  readonly #path: string;
  readonly #name: string;
  readonly #hash = createHash('sha256');
  constructor(path: string, name: string) {
    this.#path = path;
    this.#name = name;
  }

  hash(): string {
    return this.#hash.digest('hex');
  }

  async *text(): AsyncGenerator<string> {
    const windows1252 = new TextDecoder('windows-1252');
    const utf8 = new Utf8Probe();
    let first = true;
    try {
      for await (const chunk of createReadStream(this.#path, { highWaterMark: 1 << 18 })) {
        const part = chunk as Buffer;
        if (first && hasByteOrderMark(part)) throw this.#notWindows1252();
        first = false;
        this.#hash.update(part);
        utf8.add(part);
        yield windows1252.decode(part, { stream: true });
      }
    } catch (error) {
      if (error instanceof Error && 'code' in error) {
        if (error.code === 'ENOENT') throw new ExtractError(`${this.#path} is missing.`, { cause: error });
        throw new ExtractError(`${this.#path} cannot be read (${String(error.code)}).`, { cause: error });
      }
      throw error;
    }
    if (utf8.says()) throw this.#notWindows1252();
  }

  #notWindows1252(): ExtractError {
    return new ExtractError(
      `${this.#name} is Unicode. The extract must be in Windows-1252, as FORMAT.md says.`,
    );
  }
}

/** Tells UTF-8 from Windows-1252: text with letters of Swedish in the one is never valid in the other. */
class Utf8Probe {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  #beyondAscii = false;
  #valid = true;

  add(bytes: Buffer): void {
    if (!this.#valid) return;
    try {
      const text = this.#decoder.decode(bytes, { stream: true });
      if (text.length !== bytes.length) this.#beyondAscii = true;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.#valid = false;
    }
  }

  says(): boolean {
    return this.#valid && this.#beyondAscii;
  }
}

function hasByteOrderMark(bytes: Buffer): boolean {
  const [one, two, three] = bytes;
  return (
    (one === 0xef && two === 0xbb && three === 0xbf) ||
    (one === 0xff && two === 0xfe) ||
    (one === 0xfe && two === 0xff)
  );
}

function cellsOf<File extends FileName>(wanted: readonly string[], record: readonly string[]): Cells<File> {
  const cells: Record<string, string> = {};
  for (const [index, column] of wanted.entries()) {
    const text = readReferences((column === 'TEXT' ? textOf(record, index) : record[index]) ?? '');
    cells[column] = column === 'TEXT' ? text : text.trim();
  }
  return cells as Cells<File>;
}

/** A text, which is always last: semicolons that nobody quoted are part of it. */
function textOf(record: readonly string[], index: number): string {
  return record.slice(index, 1 + record.findLastIndex((cell, at) => at === index || cell !== '')).join(';');
}

function requireHeader(name: string, record: readonly string[], wanted: readonly string[]): void {
  const header = record.map((cell) => cell.trim());
  if (header.length === wanted.length && header.every((cell, at) => cell === wanted[at])) return;
  throw new ExtractError(`${name} line 1: the header is not "${wanted.join(';')}", as FORMAT.md says.`);
}

function requireTrailer(
  name: string,
  line: number,
  file: FileName,
  [, table, count]: RegExpExecArray,
  rows: number,
): void {
  if (table !== file.toUpperCase()) {
    throw new ExtractError(
      `${name} line ${line}: the trailer is of table ${table}, not of ${file.toUpperCase()}.`,
    );
  }
  if (Number(count) !== rows) {
    throw new ExtractError(
      `${name} line ${line}: the trailer says ${count} rows, but the file has ${rows}. The extract is not whole; fetch it again.`,
    );
  }
}

function csvError(name: string, error: CsvError): ExtractError {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    const line = Number(/line (\d+)/.exec(error.message)?.[1] ?? error['lines']);
    return new ExtractError(`${name}: a quoted text that begins near line ${line} never ends.`, {
      cause: error,
    });
  }
  return new ExtractError(`${name}: ${error.code}`, { cause: error });
}
