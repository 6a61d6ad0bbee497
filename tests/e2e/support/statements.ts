import { mkdtempSync, rmSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOCKET = '.s.PGSQL.5432';

/** A way to PostgreSQL that hears every statement. */
export interface StatementTap {
  /** stands in for the cluster's socket folder */
  readonly folder: string;
  /** texts of the statements since it was last asked, without those of the log's sealer, in the order sent */
  take(): string[];
  close(): Promise<void>;
}

/** Listens beside a cluster's socket and passes everything on unchanged. */
export async function tapStatements(clusterFolder: string): Promise<StatementTap> {
  const folder = mkdtempSync(join(tmpdir(), 'samla-tap-'));
  const open = new Set<() => void>();
  let transactions: string[][] = [];
  const server = createServer((client) => {
    const database = createConnection(join(clusterFolder, SOCKET));
    const end = () => {
      client.destroy();
      database.destroy();
      open.delete(end);
    };
    open.add(end);
    let current: string[] = [];
    const read = frontendReader((text) => {
      if (/^begin|^start transaction/i.test(text)) transactions.push((current = []));
      else if (current.length === 0) transactions.push((current = []));
      current.push(text);
    });
    client.on('data', read);
    client.pipe(database);
    database.pipe(client);
    for (const side of [client, database]) side.on('close', end).on('error', end);
  });
  await new Promise<void>((resolve) => server.listen(join(folder, SOCKET), resolve));
  return {
    folder,
    take() {
      const taken = transactions;
      transactions = [];
      // it works by its own clock, whoever asks for what
      return taken.filter((texts) => !texts.some((text) => text.includes('seal_access_log'))).flat();
    },
    async close() {
      for (const end of open) end();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}

/**
 * Reads what a client of PostgreSQL sends (protocol 3.0): the texts of its `Query` messages and of what each `Bind` is
 * about to run, which a `Parse` has named before, perhaps long ago.
 */
function frontendReader(onStatement: (text: string) => void): (chunk: Buffer) => void {
  const parsed = new Map<string, string>();
  let rest = Buffer.alloc(0);
  let started = false;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      // the first message alone has no type byte
      const head = started ? 1 : 0;
      if (rest.length < head + 4) return;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return;
      const type = started ? String.fromCharCode(rest[0] ?? 0) : '';
      const body = rest.subarray(head + 4, end);
      const [first, second] = type === 'P' || type === 'B' ? twoTexts(body) : ['', ''];
      if (type === 'Q') onStatement(body.toString('utf8', 0, body.indexOf(0)));
      if (type === 'P') parsed.set(first, second);
      // the first text names the portal
      if (type === 'B') onStatement(parsed.get(second) ?? `a statement that nobody parsed: ${second}`);
      started = true;
      rest = rest.subarray(end);
    }
  };
}

/** The two texts that a message begins with, each up to a zero. */
function twoTexts(body: Buffer): [string, string] {
  const end = body.indexOf(0);
  return [body.toString('utf8', 0, end), body.toString('utf8', end + 1, body.indexOf(0, end + 1))];
}
