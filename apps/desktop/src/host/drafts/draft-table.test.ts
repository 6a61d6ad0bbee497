import { expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { workMigrations } from '../store/work-migrations/index.ts';
import { TestTime } from '../testing/time.ts';
import { DraftTable } from './draft-table.ts';

/** The first version that writes down what it asks the server to keep. */
const ASKED = 40;

it('takes what an older program left for its own, since that did not write down what it had sent', () => {
  const work = openDatabase('memory', 'FULL');
  migrate(
    work,
    workMigrations.filter(({ number }) => number < ASKED),
  );
  work.exec(`insert into draft (key, content, saved_at) values ('note:1', '{}', '2026-11-02T08:00:00.000Z')`);
  migrate(work, workMigrations);
  const table = new DraftTable(work, new TestTime(), () => undefined);
  const onServer = {
    version: 1,
    savedAt: '2026-11-02T08:00:00.000Z',
    deviceId: 'd',
    content: '{"text":"Ö"}',
  };
  const hasAsked = (key: string) =>
    table.hasAsked({ ...onServer, key } as Parameters<typeof table.hasAsked>[0]);
  expect(hasAsked('note:1')).toBe(true);
  expect(hasAsked('note:2')).toBe(false);
  // once the server has answered, what this program sends is known
  table.answered('note:1');
  expect(hasAsked('note:1')).toBe(false);
});
