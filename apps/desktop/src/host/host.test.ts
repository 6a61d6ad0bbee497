/* Long because a host is one whole: each story of a worker's day runs through all of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FakeCity } from '@samla/api-client/fake/city';
import type { Intent } from '@samla/case-model/command';
import type { EntryId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { CaseView, NeedsYouItem, WorklistView } from './contract.ts';
import { openedSecret } from './store/data-key.ts';
import { openDatabase } from './store/database.ts';
import { caseId, idOf, imported, note, unitId, workerId } from './testing/city.ts';
import { decrypted, filesHolding, filesUnder, holds } from './testing/inspect.ts';
import { rig, type Machine } from './testing/rig.ts';
import { until } from './testing/time.ts';
import { draftOf } from './testing/draft-of.ts';

const everything: WorklistView = {
  area: null,
  scope: 'unit',
  includeDormant: true,
  includeClosed: true,
  filter: '',
  sort: { column: 'name', descending: false },
};
const addNote = (text: string): Intent => ({
  name: 'addNote',
  args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
});
const submit = (
  machine: Machine,
  name: string,
  intent: Intent,
  more: { base?: number; draftKey?: string } = {},
) =>
  machine.host.service.submit({
    caseId: caseId(name),
    intent,
    baseAssignment: more.base ?? null,
    draftKey: more.draftKey ?? null,
  });
const list = (machine: Machine) =>
  machine.host.service.worklistWindow({ view: everything, from: 0, to: 100 });
async function seen(machine: Machine, name: string): Promise<CaseView> {
  const answer = await machine.host.service.getCase(caseId(name));
  if (answer.kind !== 'case') throw new Error('the case is gone');
  return answer.case;
}
async function onlyItem(machine: Machine): Promise<NeedsYouItem> {
  const [item, ...more] = await machine.host.service.needsYou();
  if (!item || more.length > 0) throw new Error('not one thing needs the worker');
  return item;
}
const notesOnServer = (city: FakeCity, name: string) =>
  city.entriesOf(caseId(name)).flatMap(({ body }) => (body.kind === 'noteAdded' ? [body.text] : []));
const down = (machine: Machine) => machine.network.behave(() => ({ kind: 'dropRequest' }));
const up = (machine: Machine) => machine.network.behave(() => ({ kind: 'pass' }));

describe('a note written while the network is down', () => {
  it('says Sparat här, outlives a kill, and reaches the server exactly once though the first answer is lost', async () => {
    const { city, time, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    await one.host.service.saveDraft({ key: `note:${caseId('a')}`, content: '{"text":"Hon' });
    expect(
      await submit(one, 'a', addNote('Hon mår bättre.'), { draftKey: `note:${caseId('a')}` }),
    ).toMatchObject({
      kind: 'queued',
    });
    await until(() => one.state().sync.kind === 'offline');
    expect((await seen(one, 'a')).timeline[0]).toMatchObject({ delivery: 'savedHere' });
    expect((await list(one)).rows[0]).toMatchObject({ pending: 1 });
    expect(one.state().outbox.waiting).toBe(1);

    await one.kill();
    expect((await seen(one, 'a')).timeline[0]).toMatchObject({ delivery: 'savedHere' });
    expect(await draftOf(one.host.service, `note:${caseId('a')}`)).toBeNull();

    up(one);
    one.network.once({ kind: 'dropResponse' }, 'sync.push');
    for (let minute = 0; minute < 3; minute++) {
      await one.host.service.syncNow();
      time.advance(60_000);
    }
    await one.quiet();
    expect((await seen(one, 'a')).timeline[0]).toMatchObject({ delivery: 'sent', commandId: null });
    expect(notesOnServer(city, 'a')).toEqual(['Hon mår bättre.']);
  });

  it('reads Skickas while it is on its way, and never flickers when it has arrived', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    let release: () => void = () => undefined;
    const until_ = new Promise<void>((resolve) => (release = resolve));
    one.network.once({ kind: 'hold', until: until_, then: { kind: 'pass' } }, 'sync.push');
    let pull: () => void = () => undefined;
    const untilPull = new Promise<void>((resolve) => (pull = resolve));
    await submit(one, 'a', addNote('Ett samtal.'));
    await until(() => one.state().outbox.sending === 1);
    expect((await seen(one, 'a')).timeline[0]?.delivery).toBe('sending');
    one.network.once({ kind: 'hold', until: untilPull, then: { kind: 'pass' } }, 'sync.pull');
    release();
    await until(() => one.state().outbox.sending === 0);
    expect((await seen(one, 'a')).timeline[0]).toMatchObject({ delivery: 'sent' });
    pull();
    await one.quiet();
    expect((await seen(one, 'a')).timeline).toHaveLength(2);
  });
});

describe('a second worker', () => {
  it('sees a note of the unit by a poke, without asking; on two machines of one worker both see it', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const [amina, bo, home] = [await machine('amina'), await machine('bo'), await machine('amina')];
    for (const one of [amina, bo, home]) await one.quiet();
    await until(() =>
      [amina, bo, home].every((one) => one.network.requests.some(({ path }) => path === 'sync.pokes')),
    );
    for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
    await submit(amina, 'a', addNote('Till er alla.'));
    const arrived: string[] = [];
    for (const one of [bo, home]) {
      for (let turn = 0; turn < 200 && arrived.length < 2; turn++) {
        await new Promise((resolve) => setImmediate(resolve));
        const top = (await seen(one, 'a')).timeline[0];
        if (top?.entry.body.kind !== 'noteAdded') continue;
        arrived.push(top.entry.body.text);
        break;
      }
    }
    expect(arrived).toEqual(['Till er alla.', 'Till er alla.']);
  });

  it('of another unit gets a case that is handed over whole, and it vanishes from the first', async () => {
    const { city, machine } = rig([
      {
        name: 'a',
        person: { familyName: 'Kanariström', givenName: 'Ida' },
        entries: [imported({}), note('Hemligt.')],
      },
    ]);
    const [amina, cilla] = [await machine('amina'), await machine('cilla')];
    await amina.quiet();
    await cilla.quiet();
    expect(await cilla.host.service.openCase(caseId('a'))).toEqual({ kind: 'gone' });
    expect(await cilla.host.service.openCase(idOf('no such case'))).toEqual({ kind: 'gone' });
    city.moveCase(caseId('a'), { unitId: unitId('south'), workerId: workerId('cilla') });
    await amina.quiet();
    await cilla.quiet();
    expect((await seen(cilla, 'a')).timeline).toHaveLength(2);
    expect(await amina.host.service.openCase(caseId('a'))).toEqual({ kind: 'gone' });
    expect((await list(amina)).total).toBe(0);
    const pages = await decrypted(amina, 'cache');
    for (const text of ['Kanariström', 'kanariström', 'Hemligt.']) expect(holds(pages, text)).toBe(false);
    expect(holds(await decrypted(cilla, 'cache'), 'Kanariström')).toBe(true);
  });
});

describe('sign-in', () => {
  it('that expires in mid-sentence closes nothing: the text stays, and after sign-in it is sent', async () => {
    const { city, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    one.authenticator.expire();
    await until(() => one.state().signIn.kind === 'expired');
    const key = `note:${caseId('a')}`;
    expect(await one.host.service.saveDraft({ key, content: '{"text":"mitt i en me' })).toMatchObject({
      kind: 'saved',
    });
    expect((await list(one)).total).toBe(1);
    await submit(one, 'a', addNote('Hela meningen.'), { draftKey: key });
    await until(() => one.state().sync.kind === 'signInNeeded' && one.state().outbox.waiting === 1);
    expect(one.state()).toMatchObject({ signIn: { kind: 'expired' }, outbox: { needsYou: 0 } });
    one.authenticator.signInAs('amina');
    await one.quiet();
    expect(notesOnServer(city, 'a')).toEqual(['Hela meningen.']);
  });

  it('is renewed once when the API refuses the token, without troubling anyone', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    const error = { code: 'signInNeeded', message: 'Token.' } as const;
    let rejected: string | undefined;
    const accessToken = one.authenticator.accessToken.bind(one.authenticator);
    one.authenticator.accessToken = (options?: { rejected?: string }) => {
      rejected ??= options?.rejected;
      return accessToken();
    };
    one.network.once({ kind: 'apiError', error }, 'sync.pull');
    await one.quiet();
    expect(rejected).toBe('test:amina');
  });

  it('out: asks first when something is unsent, wipes the cache, seals the rest, and sends it at the next sign-in', async () => {
    const { city, machine } = rig([{ name: 'a', person: { familyName: 'Kanariström', givenName: 'Ida' } }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    await submit(one, 'a', addNote('Inte skickad.'));
    expect(await one.host.service.signOut({ evenIfUnsent: false })).toEqual({ kind: 'unsent', count: 1 });
    expect(await one.host.service.signOut({ evenIfUnsent: true })).toEqual({ kind: 'signedOut', sealed: 1 });
    await until(() => one.state().signIn.kind === 'signedOut');
    expect(one.state().signIn).toMatchObject({ unsent: 1 });
    expect(filesUnder(one.folder).filter((file) => file.includes('cache'))).toEqual([]);
    expect((await list(one)).total).toBe(0);
    expect(await submit(one, 'a', addNote('Ingen är inloggad.'))).toMatchObject({ kind: 'notSaved' });

    // someone else on the same machine has a folder of her own
    up(one);
    one.authenticator.signInAs('cilla');
    await one.quiet();
    expect(readdirSync(one.folder)).toHaveLength(2);
    expect(notesOnServer(city, 'a')).toEqual([]);
    expect(await one.host.service.signOut({ evenIfUnsent: false })).toEqual({ kind: 'signedOut', sealed: 0 });

    one.authenticator.signInAs('amina');
    await one.quiet();
    expect(notesOnServer(city, 'a')).toEqual(['Inte skickad.']);
    expect((await list(one)).total).toBe(1);
  });

  it('is not needed to open: started without a network the last worker has her cases', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    await one.restart();
    await until(() => one.state().sync.kind === 'offline');
    expect(one.state().signIn).toMatchObject({ kind: 'signedIn', worker: { name: 'Amina Lindqvist' } });
    expect((await list(one)).total).toBe(1);
    expect(await one.host.service.openCase(caseId('a'))).toMatchObject({ kind: 'case' });
  });
});

describe('what needs the worker', () => {
  const assign = (worker: 'amina' | 'bo', unit: 'north' | 'south' = 'north'): Intent => ({
    name: 'assignCase',
    args: {
      workerId: worker === 'amina' ? workerId('amina') : workerId('bo'),
      unitId: unitId(unit),
      ground: null,
    },
  });

  it('a conflict keeps both versions until she decides, and hers then holds', async () => {
    const { city, time, machine } = rig([{ name: 'a', worker: null }]);
    const one = await machine('amina');
    await one.quiet();
    city.moveCase(caseId('a'), { unitId: unitId('north'), workerId: workerId('bo') });
    await submit(one, 'a', assign('amina'), { base: 1 });
    await until(() => one.state().outbox.needsYou === 1);
    await one.quiet();
    const item = await onlyItem(one);
    expect(item).toMatchObject({
      kind: 'conflict',
      theirs: { workerName: 'Bo Åsberg' },
      caseNumber: 'BOU-2026-a',
    });
    expect((await seen(one, 'a')).assignment.workerName).toBe('Bo Åsberg');
    expect((await list(one)).rows[0]).toMatchObject({ needsYou: true, pending: 0 });
    time.advance(600_000);
    expect(city.cases.get(caseId('a'))?.workerId).toBe(workerId('bo'));
    await one.host.service.resolve({ commandId: item.commandId, how: 'overTheirs' });
    await one.quiet();
    expect(city.cases.get(caseId('a'))?.workerId).toBe(workerId('amina'));
    expect(await one.host.service.needsYou()).toEqual([]);
  });

  it('a refusal shows the reason, and the text goes back into its form beside what stands there', async () => {
    const { city, machine } = rig([{ name: 'a' }, { name: 'b' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    await submit(one, 'a', addNote('Sen till möte.'));
    await submit(one, 'b', addNote('Ett annat ärende.'));
    city.moveCase(caseId('a'), { unitId: unitId('south'), workerId: workerId('cilla') });
    up(one);
    await one.quiet();
    // the other case was not held up
    expect(notesOnServer(city, 'b')).toEqual(['Ett annat ärende.']);
    const item = await onlyItem(one);
    expect(item).toMatchObject({ kind: 'refused', caseNumber: null });
    expect(item.reason).toContain('Texten finns kvar här');
    const key = `note:${caseId('a')}`;
    await one.host.service.saveDraft({ key, content: JSON.stringify({ text: 'Påbörjad.' }) });
    expect(await one.host.service.resolve({ commandId: item.commandId, how: 'toDraft' })).toEqual({
      kind: 'done',
      draftKey: key,
    });
    expect(JSON.parse((await draftOf(one.host.service, key))?.content ?? '')).toMatchObject({
      text: 'Sen till möte.\n\nPåbörjad.',
    });
    expect(await one.host.service.needsYou()).toEqual([]);
  });

  it('what the service finds wrong names the field', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    const error = { code: 'badInput', message: 'Fel form.', field: 'commands.0.args.text' } as const;
    one.network.behave(({ path }) => (path === 'sync.push' ? { kind: 'apiError', error } : { kind: 'pass' }));
    await submit(one, 'a', addNote('Ringt.'));
    await until(() => one.state().outbox.needsYou === 1);
    expect(await onlyItem(one)).toMatchObject({ kind: 'parked', findings: [{ path: 'text' }] });
    // it is kept over a restart
    await one.restart();
    expect(await onlyItem(one)).toMatchObject({ kind: 'parked', findings: [{ path: 'text' }] });
  });

  it('a correction of a note that was refused follows the note when it is sent again', async () => {
    const { city, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    const queued = await submit(one, 'a', addNote('Fel namn.'));
    const noteId = (queued.kind === 'queued' ? queued.commandId : '') as string as EntryId;
    const correct: Intent = {
      name: 'correctNote',
      args: { noteId, heading: 'Samtal', text: 'Rätt namn.', reason: 'Skrivfel' },
    };
    expect(await submit(one, 'a', correct)).toMatchObject({ kind: 'queued' });
    city.moveCase(caseId('a'), { unitId: unitId('south'), workerId: workerId('cilla') });
    up(one);
    await one.host.service.syncNow();
    // the correction waits for its note, or was refused with it
    await until(() => one.state().outbox.needsYou > 0);
    city.moveCase(caseId('a'), { unitId: unitId('north'), workerId: workerId('amina') });
    await one.host.service.syncNow();
    for (const item of await one.host.service.needsYou()) {
      expect(await one.host.service.resolve({ commandId: item.commandId, how: 'again' })).toMatchObject({
        kind: 'done',
      });
    }
    await one.quiet();
    const [made, corrected] = city.entriesOf(caseId('a')).slice(1);
    expect(made?.body).toMatchObject({ kind: 'noteAdded', text: 'Fel namn.' });
    expect(corrected?.body).toMatchObject({ kind: 'corrected', correctsId: made?.id });
  });

  it('moving to another unit asks for the network before anything is queued', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    await one.host.service.syncNow();
    const move: Intent = {
      name: 'assignCase',
      args: { workerId: null, unitId: unitId('south'), ground: null },
    };
    expect(await submit(one, 'a', move, { base: 1 })).toMatchObject({ kind: 'needsConnection' });
    expect(await submit(one, 'a', assign('bo'), { base: 1 })).toMatchObject({ kind: 'queued' });
  });

  it('is decided at once where the answer is plain, and nothing is queued', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    expect(await submit(one, 'a', addNote('  '))).toMatchObject({ kind: 'refused', code: 'emptyText' });
    expect(await submit(one, 'nowhere', addNote('x'))).toMatchObject({
      kind: 'refused',
      code: 'unknownCase',
    });
    expect(await submit(one, 'a', assign('bo'), { base: 7 })).toMatchObject({ kind: 'conflict' });
    expect(one.state().outbox).toEqual({ waiting: 0, sending: 0, needsYou: 0 });
  });
});

describe('a watch', () => {
  it('can be written and marked done offline, and both arrive in order', async () => {
    const { city, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    const added = await submit(one, 'a', {
      name: 'addWatch',
      args: { dueOn: '2026-11-09' as PlainDate, text: 'Ring' },
    });
    const watchId = (added.kind === 'queued' ? added.commandId : '') as string as EntryId;
    expect((await list(one)).rows[0]?.due).toEqual({ on: '2026-11-09', kind: 'watch', name: null });
    await submit(one, 'a', { name: 'completeWatch', args: { watchId } });
    await until(() => one.state().outbox.waiting === 2);
    const [watch] = (await seen(one, 'a')).watches;
    expect(watch).toMatchObject({ delivery: 'savedHere', completed: { by: 'Amina Lindqvist' } });
    up(one);
    await one.quiet();
    expect(city.entriesOf(caseId('a')).map(({ body }) => body.kind)).toEqual([
      'caseImported',
      'watchAdded',
      'watchCompleted',
    ]);
  });
});

describe('keys and epochs', () => {
  it('a key that the machine refuses costs no text: it is opened with the key that the server holds', async () => {
    const { city, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    await submit(one, 'a', addNote('Skriven före.'));
    one.ports.keys.generation++;
    await one.restart();
    await until(() => one.state().sync.kind === 'offline');
    // she is signed in, and is not asked to be
    expect(one.state().signIn).toEqual({ kind: 'opening' });
    expect(one.state().sync.message).toContain('Inget är borttaget');
    expect(await submit(one, 'a', addNote('Går inte än.'))).toMatchObject({ kind: 'notSaved' });
    up(one);
    await one.host.service.syncNow();
    await until(() => one.state().sync.kind === 'online');
    await one.quiet();
    expect(notesOnServer(city, 'a')).toEqual(['Skriven före.']);
  });

  it('a new epoch drops the cache and keeps what is unsent', async () => {
    const { city, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    down(one);
    await submit(one, 'a', addNote('Kvar.'));
    city.cacheEpoch++;
    one.network.behave(({ path }) => (path === 'sync.push' ? { kind: 'dropRequest' } : { kind: 'pass' }));
    await one.restart();
    await until(() => one.ports.log.events.some(({ name }) => name === 'cacheDropped'));
    up(one);
    await one.quiet();
    expect(notesOnServer(city, 'a')).toEqual(['Kvar.']);
  });

  it('closing at any step of dropping a cache leaves nothing open behind', async () => {
    const { city, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    for (let steps = 0; steps < 24; steps++) {
      await one.quiet();
      city.cacheEpoch++;
      const closed = new Promise<void>((resolve) => {
        one.ports.log.once('cacheDropped', async () => {
          for (let step = 0; step < steps; step++) await Promise.resolve();
          await one.host.close();
          resolve();
        });
      });
      void one.host.service.syncNow();
      await closed;
      const after = one.network.requests.length;
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
      expect(one.network.requests.length, `closed after ${steps} steps`).toBe(after);
      await one.restart();
    }
    expect(one.ports.log.events.filter(({ name }) => name === 'roundFailed')).toEqual([]);
  });

  it('without a safe wrapper nothing is on disk, and that is said', async () => {
    const { city, time, machine } = rig([{ name: 'a' }]);
    const one = await machine(null);
    one.ports.keys.isAvailable = false;
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online');
    expect(one.state().memoryOnly).toMatchObject({ texts: 0 });
    expect(one.state().memoryOnly?.message).toContain('bara med nätverk');
    expect(filesUnder(one.folder)).toEqual([]);
    expect(await one.host.service.openCase(caseId('a'))).toMatchObject({ kind: 'case' });
    expect(city.log.filter(({ action }) => action === 'read')).toHaveLength(1);
    await one.host.service.saveDraft({ key: 'note:x', content: 'x' });
    await one.quiet();
    await one.host.service.saveDraft({ key: 'note:x', content: 'xy' });
    // what would be gone with the program, until the server has it
    await until(() => one.state().memoryOnly?.texts === 1);
    await one.quiet();
    await until(() => one.state().memoryOnly?.texts === 0);
    await submit(one, 'a', addNote('Skickas direkt.'));
    await one.quiet();
    expect(notesOnServer(city, 'a')).toEqual(['Skickas direkt.']);
    down(one);
    time.advance(61_000);
    await until(() => one.state().sync.kind === 'offline');
    expect(await submit(one, 'a', addNote('Nej.'))).toMatchObject({ kind: 'needsConnection' });
    expect(await one.host.service.openCase(caseId('a'))).toMatchObject({ kind: 'notLogged' });
  });

  it('at her first sign-in without the server she is told why her work does not open, and it opens by itself', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine(null);
    down(one);
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'offline');
    expect(one.state().signIn).toEqual({ kind: 'opening' });
    expect(one.state().sync.message).toContain('Servern svarar inte');
    up(one);
    await one.host.service.syncNow();
    await until(() => one.state().signIn.kind === 'signedIn');
    expect(one.state().sync.message).toBeNull();
  });

  it('a store of a newer program is left alone, and that is said', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    await one.host.close();
    const [folder = ''] = readdirSync(one.folder);
    const file = join(one.folder, folder, 'work.db');
    const { key } = openedSecret(
      await one.ports.keys.unwrap(readFileSync(join(one.folder, folder, 'work.key'))),
    );
    const db = openDatabase({ file, key }, 'FULL');
    db.pragma('user_version = 9999');
    db.close();
    const before = readFileSync(file);
    await one.restart();
    expect(one.state()).toMatchObject({ signIn: { kind: 'opening' }, sync: { kind: 'outdated' } });
    expect(one.state().sync.message).toContain('nyare version');
    await one.host.close();
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('after a lock nothing answers until the worker is back', async () => {
    const { machine, time } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    const locked = one.host.lock();
    time.advance(3_000);
    await locked;
    expect((await list(one)).total).toBe(0);
    expect(await one.host.service.openCase(caseId('a'))).toEqual({ kind: 'notOpen' });
    expect(await one.host.service.unlock()).toEqual({ kind: 'unlocked' });
    expect((await list(one)).total).toBe(1);
  });
});

describe('fetching afresh', () => {
  it('shows how far the first fetch is', async () => {
    const { machine } = rig(
      Array.from({ length: 9 }, (_, at) => ({ name: `${at}` })),
      6,
    );
    const one = await machine(null);
    const progress: string[] = [];
    const stop = new AbortController();
    void (async () => {
      for await (const { sync } of one.host.service.states(stop.signal)) {
        if (sync.progress) progress.push(`${sync.kind} ${sync.progress.done}/${sync.progress.total}`);
      }
    })();
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.kind === 'online');
    stop.abort();
    expect(progress.length).toBeGreaterThan(1);
    for (const line of progress) expect(line).toMatch(/^firstFetch \d\/9$/);
  });

  it('never empties the list half-way, and in the end what is no longer mine is gone', async () => {
    const { city, machine } = rig(
      Array.from({ length: 9 }, (_, at) => ({ name: `${at}` })),
      6,
    );
    const one = await machine('amina');
    await one.quiet();
    city.moveCase(caseId('3'), { unitId: unitId('south'), workerId: null });
    const error = { code: 'resyncNeeded', message: 'På nytt.' } as const;
    one.network.once({ kind: 'apiError', error }, 'sync.pull');
    const counts: number[] = [];
    const stop = new AbortController();
    void (async () => {
      for await (const { revision } of one.host.service.changes(stop.signal)) {
        if (revision > 0) counts.push((await list(one)).total);
      }
    })();
    await one.quiet();
    stop.abort();
    expect((await list(one)).total).toBe(8);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(8);
  });

  it('does not loop on a server that refuses even its own first cursor', async () => {
    const { time, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    const error = { code: 'resyncNeeded', message: 'På nytt.' } as const;
    one.network.behave(({ path }) => (path === 'sync.pull' ? { kind: 'apiError', error } : { kind: 'pass' }));
    const before = one.network.requests.length;
    await one.host.service.syncNow();
    for (let second = 0; second < 60; second++) {
      time.advance(1000);
      for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(one.network.requests.slice(before).filter(({ path }) => path === 'sync.pull').length).toBeLessThan(
      40,
    );
    expect((await list(one)).total).toBe(1);
  });
});

describe('on disk and in the log', () => {
  it('there is no name, number or text of anyone, while a planted control string is found', async () => {
    const { machine } = rig([
      {
        name: 'a',
        number: 'BOU-2026-7788',
        person: { familyName: 'Kanariström', givenName: 'Åsalill', identityNumber: '201804129824' },
        entries: [imported({}), note('Hon berättade om Smultronstället.')],
      },
    ]);
    const one = await machine('amina');
    await one.quiet();
    await one.host.service.openCase(caseId('a'));
    down(one);
    await submit(one, 'a', addNote('Återbesök i Blåbärsskogen.'));
    await one.host.service.saveDraft({ key: `note:${caseId('a')}`, content: '{"text":"Hallonlandet"}' });
    await one.host.service.search({ text: 'Kanari', limit: 5 });
    const canaries = [
      'Kanariström',
      'kanariström',
      'Åsalill',
      '201804129824',
      '1804129824',
      'BOU-2026-7788',
      'Smultronstället',
      'Blåbärsskogen',
      'Hallonlandet',
      'Amina',
      'amina',
      caseId('a'),
    ];
    expect(filesUnder(one.folder).some((file) => file.endsWith('-wal'))).toBe(true);
    for (const canary of canaries) expect(filesHolding(one.folder, canary), canary).toEqual([]);
    // the search itself works: the device's own number lies in clear, and the stores do hold the texts
    const [folder = ''] = readdirSync(one.folder);
    expect(filesUnder(one.folder).filter((file) => file.includes(folder)).length).toBeGreaterThan(4);
    expect(holds(await decrypted(one, 'cache'), 'Smultronstället')).toBe(true);
    expect(holds(await decrypted(one, 'work'), 'Blåbärsskogen')).toBe(true);
    for (const { name, fields } of one.ports.log.events) {
      expect(name).toMatch(/^[a-zA-Z.]+$/);
      for (const value of Object.values(fields)) expect(['number', 'boolean']).toContain(typeof value);
    }
  });
});
