import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backUp } from '../testing/backup.ts';
import { caseId } from '../testing/city.ts';
import { rig, temporaryFolder, type Machine } from '../testing/rig.ts';
import { draftOf } from '../testing/draft-of.ts';

const key = `note:${caseId('a')}`;
const form = (text: string) => JSON.stringify({ text });

/** Two computers of one worker, which have met the service. */
async function world() {
  const { machine, time, city } = rig([{ name: 'a' }]);
  const [desk, home] = [await machine('amina', 'desk'), await machine('amina', 'home')];
  const round = async (one: Machine) => {
    // long enough for the other computer's drafts to be asked for
    time.advance(11 * 60_000);
    await one.quiet();
  };
  const write = ({ host }: Machine, text: string, on: string | null = null, form_ = key) =>
    host.service.saveDraft({ key: form_, content: form(text), on: [on === null ? null : form(on)] });
  await desk.quiet();
  await home.quiet();
  /** what happens meanwhile is not in the backup, and the other computer does not hear of it */
  const lostSince = async (happens: () => Promise<void>) => {
    const putBack = backUp(city);
    home.network.behave(() => ({ kind: 'dropRequest' }));
    await happens();
    putBack();
    home.network.behave(() => ({ kind: 'pass' }));
  };
  return { desk, home, lostSince, round, write };
}

/** Everything that a worker can read of her draft on a computer, beside it and laid aside too. */
async function readable({ host }: Machine): Promise<string> {
  const draft = await draftOf(host.service, key);
  const left = await host.service.leftTexts();
  return JSON.stringify([draft, left]);
}

describe('a service whose database was put back to an earlier day, under the same epoch', () => {
  it('gets again a draft that it no longer has, though others have written since', async () => {
    const { desk, home, lostSince, round, write } = await world();
    await write(desk, 'ett', null, 'note:first');
    await round(desk);
    await lostSince(async () => {
      await write(desk, 'Samtal med modern om skolan.');
      await round(desk);
      await write(desk, 'två', null, 'note:second');
      await round(desk);
      await round(desk);
    });
    await write(home, 'tre', null, 'note:third');
    await round(home);
    await round(desk);
    expect((await draftOf(desk.host.service, key))?.content).toBe(form('Samtal med modern om skolan.'));
    await round(home);
    expect((await draftOf(home.host.service, key))?.content).toBe(form('Samtal med modern om skolan.'));
  });

  it('takes what is written on in a draft of which it has an older text, and the worker sees both', async () => {
    const { desk, home, lostSince, round, write } = await world();
    await write(desk, 'Ringt skolan.');
    await round(desk);
    await lostSince(async () => {
      await write(desk, 'Ringt skolan i dag.', 'Ringt skolan.');
      await round(desk);
      await round(desk);
    });
    // so much that the number which the other computer knows of is passed again
    desk.network.behave(() => ({ kind: 'dropRequest' }));
    for (const other of ['note:first', 'note:second']) {
      await write(home, 'ett', null, other);
      await round(home);
    }
    desk.network.behave(() => ({ kind: 'pass' }));
    await write(desk, 'Ringt skolan i dag klockan nio.', 'Ringt skolan i dag.');
    await round(desk);
    const both = await draftOf(desk.host.service, key);
    expect(both?.content).toBe(form('Ringt skolan i dag klockan nio.'));
    expect(both?.conflict?.fields.map(({ theirs }) => theirs)).toEqual(['Ringt skolan.']);
    await desk.host.service.settleDraft({ key, choices: [{ path: ['text'], choice: 'mine' }] });
    await round(desk);
    await round(home);
    expect(await readable(home)).toContain('Ringt skolan i dag klockan nio.');
  });

  it('has used the same numbers for other texts: neither text is lost', async () => {
    const { desk, home, lostSince, round, write } = await world();
    await round(desk);
    await lostSince(async () => {
      await write(desk, 'Det som skrevs på jobbet.');
      await round(desk);
    });
    await write(home, 'Det som skrevs hemma.');
    await round(home);
    await round(desk);
    const here = await readable(desk);
    for (const text of ['Det som skrevs på jobbet.', 'Det som skrevs hemma.']) expect(here).toContain(text);
  });
});

it('a computer put back to an earlier day does not write over what it had sent since', async () => {
  const { desk, home, round, write } = await world();
  desk.network.behave(({ path }) => (path === 'drafts.put' ? { kind: 'dropRequest' } : { kind: 'pass' }));
  await write(desk, 'Första stycket.');
  await desk.host.service.syncNow();
  const copy = temporaryFolder();
  await desk.restart();
  cpSync(desk.folder, copy, { recursive: true });
  desk.network.behave(() => ({ kind: 'pass' }));
  await write(desk, 'Första stycket.\n\nAndra stycket.', 'Första stycket.');
  await round(desk);
  desk.folder = copy;
  await desk.restart();
  await round(desk);
  await round(home);
  expect((await readable(desk)) + (await readable(home))).toContain('Andra stycket.');
});
