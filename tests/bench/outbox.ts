import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '@samla/case-model/command';
import { uuidV7, type CaseId, type CommandId, type DeviceId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { Drafts } from '@samla/desktop/host/drafts/drafts';
import { Outbox } from '@samla/desktop/host/outbox/outbox';
import { openDatabase, type Database } from '@samla/desktop/host/store/database';
import { migrate } from '@samla/desktop/host/store/migrate';
import { workMigrations } from '@samla/desktop/host/store/work-migrations/index';
import { alternate, median, report } from './lib/measure.ts';

/**
 * Notes that a worker sends without a network: each is a transaction that has reached the disk when it is answered. Beside it
 * the same rows by bare SQL in the same sort of file.
 */
const COMMANDS = 500;
const ROUNDS = 7;
const now = '2026-11-02T08:00:00.000Z' as Instant;
const deviceId = uuidV7(1, randomBytes(10)) as DeviceId;
const cases = Array.from({ length: 50 }, (_, at) => uuidV7(at, randomBytes(10)) as CaseId);
const folder = mkdtempSync(join(tmpdir(), 'samla-bench-'));
let files = 0;

function openWork(): Database {
  const db = openDatabase({ file: join(folder, `work-${files++}.db`), key: randomBytes(32) }, 'FULL');
  migrate(db, workMigrations);
  return db;
}

function note(seq: number): Command {
  return {
    ...{ id: uuidV7(seq, randomBytes(10)) as CommandId, deviceId, seq, argsVersion: 1, dependsOn: [] },
    ...{ aggregate: { kind: 'case', id: cases[seq % cases.length] ?? cases[0] }, baseVersions: {} },
    ...{ happenedAt: now, clientVersion: '0.1.0', name: 'addNote' },
    args: {
      ...{ heading: 'Samtal', eventOn: null, backdatingReason: null },
      text: 'Ringt skolan. Får återkomma på torsdag. '.repeat(8),
    },
  } as Command;
}

/** What the host does when a note is sent: the command is stored and its draft goes, together. */
function byOutbox(): void {
  const db = openWork();
  const outbox = new Outbox(db, () => undefined);
  const drafts = new Drafts(db, { now: () => now });
  for (let count = 0; count < COMMANDS; count++) {
    const command = note(outbox.nextSeq());
    outbox.apply({ kind: 'stored', command, at: now }, () => {
      drafts.delete(`note:${command.aggregate.id}`);
    });
  }
  db.close();
}

function bySql(): void {
  const db = openWork();
  const insert = db.prepare(
    'insert into command (id, seq, case_id, command, stored_at, status) values (?, ?, ?, ?, ?, ?)',
  );
  const setting = db.prepare(
    `insert into setting values ('lastSeq', ?) on conflict (key) do update set value = excluded.value`,
  );
  const both = db.transaction((command: Command) => {
    const text = JSON.stringify(command);
    insert.run(command.id, command.seq, command.aggregate.id, text, now, '{"kind":"waiting"}');
    setting.run(String(command.seq));
  });
  for (let seq = 1; seq <= COMMANDS; seq++) both.immediate(note(seq));
  db.close();
}

try {
  await alternate(1, byOutbox, bySql); // warm
  const times = await alternate(ROUNDS, byOutbox, bySql);
  report({
    name: `outbox, ${COMMANDS} notes one by one, each on the disk`,
    unit: 'commands/s',
    value: (COMMANDS * 1000) / median(times.ours),
    reference: (COMMANDS * 1000) / median(times.reference),
    against: 'the same rows by bare SQL on an encrypted file with synchronous FULL',
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
