import { expect, it } from 'vitest';
import type { EntryBody } from '@samla/case-model/entry';
import type { PlainDate } from '@samla/case-model/time';
import { caseId, imported, personId } from '../testing/city.ts';
import { rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

const handedIn = {
  ...{ kind: 'formSubmitted', form: 'application', task: null, level: 'decision', statedOn: '2026-06-01' },
  values: { household: 'single' },
} as unknown as EntryBody;
const closed = imported({ stage: 'closure', closedOn: '2026-06-01' as PlainDate });

it('tells that an earlier case is not on this computer, and offers what was handed in there when it can be fetched', async () => {
  const world = rig([
    { name: 'now' },
    { name: 'earlier', person: { id: personId('now') }, entries: [closed, handedIn] },
  ]);
  const one = await world.machine('amina', 'one', 0);
  await one.quiet();
  // every record that may leave does, and the one that is open stays
  const { service } = one.host;
  await service.saveDraft({ key: `note:${caseId('now')}`, content: '{"text":"Pågår."}' });
  world.time.advance(16 * 60_000);
  await one.quiet();
  for (let slice = 0; slice < 10; slice++) world.time.advance(60);
  expect((await service.getCase(caseId('earlier'))).kind).toBe('notHere');
  one.network.behave(() => ({ kind: 'dropRequest' }));
  await service.syncNow();
  await until(() => one.state().sync.kind === 'offline');
  const away = await service.previousForms(caseId('now'));
  expect(away.forms).toEqual([]);
  expect(away.away).toContain('Den hämtas när du är ansluten.');
  expect(world.city.log.filter(({ action }) => action === 'read')).toEqual([]);
  one.network.behave(() => ({ kind: 'pass' }));
  expect(await service.previousForms(caseId('now'))).toEqual({
    ...{ away: null, forms: [{ form: 'application', values: { household: 'single' } }] },
  });
});

it('says nothing of an earlier case when there is none', async () => {
  const one = await rig([{ name: 'now' }]).machine('amina');
  await one.quiet();
  expect(await one.host.service.previousForms(caseId('now'))).toEqual({ forms: [], away: null });
});

it('offers nothing before the reading is in the central log, where nothing is kept on disk', async () => {
  const world = rig([
    { name: 'now' },
    { name: 'earlier', person: { id: personId('now') }, entries: [closed, handedIn] },
  ]);
  const one = await world.machine(null);
  one.ports.keys.isAvailable = false;
  one.authenticator.signInAs('amina');
  await until(() => one.state().sync.kind === 'online');
  const reads = () => world.city.log.filter(({ action }) => action === 'read');
  one.network.behave(({ path }) => (path === 'sync.push' ? { kind: 'dropRequest' } : { kind: 'pass' }));
  const unlogged = await one.host.service.previousForms(caseId('now'));
  expect(unlogged.forms).toEqual([]);
  expect(unlogged.away).toContain('läsningen kan inte loggas');
  // what is answered is in the log already, whatever becomes of the program now
  one.network.behave(({ path }) =>
    path === 'sync.push' && reads().length > 0 ? { kind: 'dropRequest' } : { kind: 'pass' },
  );
  expect((await one.host.service.previousForms(caseId('now'))).forms).toHaveLength(1);
  expect(reads()).toMatchObject([{ caseId: caseId('earlier') }]);
});
