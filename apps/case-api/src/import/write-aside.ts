import { sql } from 'kysely';
import type { Check } from './checks.ts';
import type { FileName, Row } from './extract.ts';
import { importId, SOURCE } from './ids.ts';
import { Batch, insertMissing, type Connection } from './insert.ts';
import type { Verdicts } from './verdicts.ts';

interface AsideRow {
  readonly file: FileName;
  readonly line: number;
  readonly raw: string;
  readonly verdict: NonNullable<ReturnType<Verdicts['of']>>;
}

/** Keeps the rows that were set aside or merged, raw: what an import did not take over as a row of its own. */
export class Aside {
  readonly #db: Connection;
  readonly #verdicts: Readonly<Record<FileName, Verdicts>>;
  readonly #batch: Batch<AsideRow>;

  constructor(db: Connection, verdicts: Readonly<Record<FileName, Verdicts>>) {
    this.#db = db;
    this.#verdicts = verdicts;
    this.#batch = new Batch(1000, (rows) => this.#write(rows));
  }

  /** Forgets what an earlier run set aside: with new codes it may be a case now. */
  async begin(): Promise<void> {
    await sql`delete from import_quarantine where source = ${SOURCE}`.execute(this.#db);
    await sql`delete from import_merge where source = ${SOURCE}`.execute(this.#db);
  }

  /** Keeps a row when it was set aside or merged. */
  async add(file: FileName, row: Pick<Row<FileName>, 'at' | 'line' | 'raw'>): Promise<void> {
    const verdict = this.#verdicts[file].of(row.at);
    if (verdict) await this.#batch.add({ file, line: row.line, raw: row.raw.replaceAll('\0', '␀'), verdict });
  }

  async end(): Promise<void> {
    await this.#batch.flush();
  }

  async #write(rows: readonly AsideRow[]): Promise<void> {
    const common = ({ file, line, raw, verdict }: AsideRow) => ({
      source: SOURCE,
      file,
      key: verdict.key,
      reason: verdict.reason,
      raw,
      line,
    });
    await insertMissing(
      this.#db,
      'import_quarantine',
      { id: 'uuid', source: 'text', file: 'text', line: 'integer', key: 'text', reason: 'text', raw: 'text' },
      rows
        .filter(({ verdict }) => verdict.kind === 'quarantined')
        .map((row) => ({ id: importId('import_quarantine', `${row.file}/${row.line}`), ...common(row) })),
    );
    await insertMissing(
      this.#db,
      'import_merge',
      {
        id: 'uuid',
        source: 'text',
        file: 'text',
        key: 'text',
        into_key: 'text',
        reason: 'text',
        raw: 'text',
      },
      rows.flatMap((row) =>
        row.verdict.kind === 'merged'
          ? [
              {
                id: importId('import_merge', `${row.file}/${row.line}`),
                ...common(row),
                into_key: row.verdict.into,
              },
            ]
          : [],
      ),
    );
  }
}

/** Keeps values of rows that belong to no case, raw. */
export async function writeChecks(db: Connection, checks: readonly Check[]): Promise<void> {
  await insertMissing(
    db,
    'import_check',
    { id: 'uuid', source: 'text', field: 'text', key: 'text', raw: 'text', reason: 'text' },
    checks.map(({ field, key, raw, reason }) => ({
      id: importId('import_check', `${field}/${key}/${raw}`),
      source: SOURCE,
      field,
      key,
      raw,
      reason,
    })),
  );
}
