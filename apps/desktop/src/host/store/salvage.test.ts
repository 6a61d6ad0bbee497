import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileDisk } from '../node/file-disk.ts';
import { seededRandom } from '../testing/ports.ts';
import { temporaryFolder } from '../testing/rig.ts';
import { migrate } from './migrate.ts';
import { openWorkInMemory } from './open-work.ts';
import { salvage } from './salvage.ts';
import { workMigrations } from './work-migrations/index.ts';

const PAGE = 4096;
const key = () => seededRandom('salvage').bytes(32);
const textOf = (row: number) => `Text ${row} ${'ord '.repeat(30 + (row % 90))}`;

/** A work.db on disk with so many commands and drafts, closed. */
function written(commands: number, drafts: number) {
  const root = temporaryFolder();
  const disk = fileDisk(root);
  const db = disk.openDatabase('w/work.db', key(), 'FULL');
  migrate(db, workMigrations);
  const command = db.prepare('insert into command values (?, ?, ?, ?, ?, ?)');
  const draft = db.prepare('insert into draft (key, content, saved_at) values (?, ?, ?)');
  // one flush to the disk and not one for each row
  db.transaction(() => {
    for (let row = 1; row <= commands; row++)
      command.run(`c${row}`, row, `case${row % 7}`, textOf(row), 'at', '{}');
    for (let row = 1; row <= drafts; row++) draft.run(`note:${row}`, textOf(row), 'at');
    db.prepare("insert into setting values ('lastSeq', ?)").run(String(commands));
  })();
  const pages = db.pragma('page_count', { simple: true }) as number;
  db.close();
  return { disk, file: join(root, 'w/work.db'), pages };
}

function flip(file: string, page: number, byte: number) {
  const bytes = readFileSync(file);
  const at = (page - 1) * PAGE + byte;
  bytes[at] = (bytes[at] ?? 0) ^ 0x40;
  writeFileSync(file, bytes);
}

describe('what can still be read out of a broken store', () => {
  it('is everything when nothing is broken', () => {
    const { disk } = written(40, 40);
    const broken = disk.openDatabase('w/work.db', key(), 'FULL');
    const target = disk.openDatabase('w/new.db', key(), 'FULL');
    expect(salvage(broken, target, workMigrations)).toEqual({ read: 81, lost: {}, maybeMore: false });
    for (const table of ['command', 'draft', 'setting']) {
      const all = `select * from ${table} order by 1`;
      expect(target.prepare(all).all()).toEqual(broken.prepare(all).all());
    }
    broken.close();
    target.close();
  });

  it('is every row outside the broken pages, word for word, and what is lost is told, whatever pages break', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(PAGE - 1)), {
          minLength: 1,
          maxLength: 3,
        }),
        (commands, drafts, breaks) => {
          const { disk, file, pages } = written(commands, drafts);
          // the first page is the schema's: without it the store is laid aside whole
          for (const [where, byte] of breaks) flip(file, 2 + Math.floor(where * (pages - 1)), byte);
          const broken = disk.openDatabase('w/work.db', key(), 'FULL');
          const target = openWorkInMemory();
          const { read, lost, maybeMore } = salvage(broken, target, workMigrations);
          broken.close();
          const rows = (table: 'command' | 'draft', column: string) =>
            target
              .prepare<[], { n: string; text: string }>(
                `select ${column} as n, ${table === 'draft' ? 'content' : 'command'} as text from ${table}`,
              )
              .all();
          const brought = [...rows('command', 'id'), ...rows('draft', 'key')];
          for (const { n, text } of brought) expect(text).toBe(textOf(Number(n.replace(/\D/g, ''))));
          const missing = commands + drafts - brought.length;
          const told = (lost['command'] ?? 0) + (lost['draft'] ?? 0);
          if (missing > 0) expect(told > 0 || maybeMore).toBe(true);
          expect(told).toBeLessThanOrEqual(missing);
          expect(read).toBeGreaterThanOrEqual(brought.length);
          target.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('is all but one page when one leaf of a long table breaks', () => {
    const { disk, file, pages } = written(200, 0);
    let worst = 0;
    for (let page = 3; page <= pages; page += 5) {
      const whole = readFileSync(file);
      flip(file, page, 200);
      const broken = disk.openDatabase('w/work.db', key(), 'FULL');
      const target = openWorkInMemory();
      salvage(broken, target, workMigrations);
      const left = target.prepare<[], number>('select count(*) from command').pluck().get() ?? 0;
      worst = Math.max(worst, left < 100 ? 0 : 200 - left);
      broken.close();
      target.close();
      writeFileSync(file, whole);
    }
    // 120 to 480 bytes a row: at most some thirty rows a page
    expect(worst).toBeLessThan(40);
  });
});
