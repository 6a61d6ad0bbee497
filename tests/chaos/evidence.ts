import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '@samla/case-model/command';
import { secretKeyWrapper } from '@samla/desktop/host/node/secret-key-wrapper';
import { openedSecret } from '@samla/desktop/host/store/data-key';
import { openDatabase, type Database } from '@samla/desktop/host/store/database';
import pg from 'pg';
import { reachedBySql } from '../oracle/visible.ts';
import { TODAY, workers } from './city.ts';
import type { Machine } from './machine.ts';

/** What a computer's files hold, read when its program has ended. */
export interface OnMachine {
  /** commands that are not known to be on the server */
  readonly outbox: readonly { readonly id: string; readonly text: string; readonly status: string }[];
  /** ids of commands that were sent anew, with the id that each has since */
  readonly replaced: ReadonlyMap<string, string>;
  /** everything that stands in a form of a case that is here or that was told of, or was laid aside */
  readonly drafts: string;
  /** ids of the entries of the cache */
  readonly entries: ReadonlySet<string>;
  /** who works at it */
  readonly subject: string;
  /** case ids of the cache */
  readonly cases: ReadonlySet<string>;
  /** files that were laid aside because they could not be read */
  readonly brokenFiles: readonly string[];
}

/** What the central database holds. */
export interface OnServer {
  readonly entries: readonly {
    readonly id: string;
    readonly caseId: string;
    readonly text: string;
    /** when the service took it */
    readonly recordedAt: string;
  }[];
  readonly drafts: string;
  /** by subject: the cases that a worker may see, by plain SQL and not by the walls */
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
  /** entries of a device without an accepted receipt, and accepted receipts without an entry */
  readonly unpaired: readonly string[];
}

/**
 * Reads the stores by the host's own reader.
 * @param told keys of the drafts that its program told of, because no form shows them
 */
export async function readMachine({ settings }: Machine, told: ReadonlySet<string>): Promise<OnMachine> {
  const { dataFolder, key, subject } = settings;
  const keys = secretKeyWrapper('developmentFile', Buffer.from(key, 'hex'));
  const names = readdirSync(dataFolder, { withFileTypes: true, recursive: true });
  const folder = names.find(({ name }) => name === 'work.db')?.parentPath;
  if (folder === undefined)
    return {
      ...{ subject, outbox: [], replaced: new Map(), drafts: '' },
      ...{ entries: new Set(), cases: new Set(), brokenFiles: [] },
    };
  const read = async <T>(name: 'work' | 'cache', run: (db: Database) => T): Promise<T> => {
    const { key } = openedSecret(await keys.unwrap(readFileSync(join(folder, `${name}.key`))));
    const db = openDatabase({ file: join(folder, `${name}.db`), key }, 'NORMAL');
    try {
      return run(db);
    } finally {
      db.close();
    }
  };
  const texts = (db: Database, sql: string) => db.prepare<[], string>(sql).pluck().all();
  const cases = await read('cache', (db) => new Set(texts(db, 'select id from case_base')));
  const isFound = ([key]: readonly [string, string]) => {
    const [, caseId] = key.split(':');
    return caseId === undefined || cases.has(caseId) || told.has(key);
  };
  return {
    subject,
    ...(await read('work', (db) => ({
      outbox: texts(db, `select json_array(json(command), json(status)) from command`).map((text) => {
        const [{ id, args }, { kind }] = JSON.parse(text) as [Command, { kind: string }];
        return { id, text: JSON.stringify(args), status: kind };
      }),
      replaced: new Map(db.prepare<[], [string, string]>('select old_id, new_id from replaced').raw().all()),
      drafts: [
        ...db
          .prepare<[], [string, string]>(
            `select key, coalesce(content, '') || coalesce(theirs, '') from draft`,
          )
          .raw()
          .all()
          .filter(isFound)
          .map(([, text]) => text),
        ...texts(db, 'select content from draft_left'),
      ].join('\n'),
    }))),
    entries: await read('cache', (db) => new Set(texts(db, 'select id from entry'))),
    cases,
    brokenFiles: names.map(({ name }) => name).filter((name) => /\.(broken|sealed)-\d/.test(name)),
  };
}

export async function readServer(url: string): Promise<OnServer> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const rows = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows;
    const unpaired = await rows<{ id: string }>(`
      select e.id from case_entry e where e.author_id is not null and not exists (
        select from command_receipt r where r.command_id = e.id and r.outcome ->> 'kind' = 'accepted')
      union all
      select r.command_id from command_receipt r where r.outcome ->> 'kind' = 'accepted'
        and not exists (select from case_entry e where e.id = r.command_id)`);
    const drafts = await rows<{ content: string }>('select content from draft where content is not null');
    const reached = new Map<string, ReadonlySet<string>>();
    for (const { id, subject } of workers) {
      reached.set(subject, new Set((await reachedBySql(client, id, TODAY)).keys()));
    }
    return {
      entries: await rows(
        `select id, case_id as "caseId", body::text as text, recorded_at::text as "recordedAt"
           from case_entry order by case_id, seq`,
      ),
      drafts: drafts.map(({ content }) => content).join('\n'),
      reached,
      unpaired: unpaired.map(({ id }) => id),
    };
  } finally {
    await client.end();
  }
}
