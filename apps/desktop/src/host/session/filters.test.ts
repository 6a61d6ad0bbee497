import { expect, it } from 'vitest';
import { rig } from '../testing/rig.ts';

const window = (at: number) => `0190a1b2-0000-4000-8000-00000000000${at}`;

it('keeps what narrows each window’s lists over a stop, and forgets it when it has been taken', async () => {
  const machine = await rig([{ name: 'a' }]).machine('amina');
  await machine.quiet();
  const filters = [{ view: 'all', filter: 'Warsame' }];
  await machine.host.service.keepFilters({ window: window(1), filters });
  await machine.host.service.keepFilters({ window: window(2), filters: [{ view: 'myDay', filter: 'B' }] });
  await machine.kill();
  expect(await machine.host.service.takeFilters({ window: window(1) })).toEqual(filters);
  expect(await machine.host.service.takeFilters({ window: window(1) })).toEqual([]);
  expect(await machine.host.service.takeFilters({ window: window(3) })).toEqual([]);
});
