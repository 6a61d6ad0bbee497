import { describe, expect, it } from 'vitest';
import type { WorklistView } from '../contract.ts';
import type { DiskCall } from '../testing/faulty-disk.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

const names = [...'abcdefghijklmnop'];
/** Rows of a page: one case is a row, its person and an entry. */
const PAGE = 3;

/** A machine that has never fetched anything, with as many pages before it as there are cases. */
async function empty() {
  const world = rig(
    names.map((name) => ({ name })),
    PAGE,
  );
  const machine = await world.machine(null);
  const pulls = () => machine.network.requests.filter(({ path }) => path === 'sync.pull').length;
  return { ...world, machine, pulls };
}

async function casesOf({ host }: Machine): Promise<number> {
  const view: WorklistView = {
    ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
    sort: { column: 'number', descending: false },
  };
  return (await host.service.worklistWindow({ view, from: 0, to: 1 })).total;
}

const isPageKept = ({ call, path }: DiskCall) => call === 'commit' && path.endsWith('cache.db');

describe('a fetch of many pages', () => {
  it('has the next page on its way while one is kept', async () => {
    const { machine } = await empty();
    const events: string[] = [];
    machine.network.behave(({ path }) => {
      if (path === 'sync.pull') events.push('asks');
      return { kind: 'pass' };
    });
    machine.fault = (call) => {
      if (isPageKept(call)) events.push('keeps');
      return null;
    };
    machine.authenticator.signInAs('amina');
    await machine.quiet();
    expect(events.join(' ')).toContain('keeps asks asks keeps asks keeps asks keeps');
    expect(await casesOf(machine)).toBe(names.length);
  });

  it('goes on from what was kept when the program dies with a page in its hands and another on its way', async () => {
    const { machine, pulls } = await empty();
    let killed: Promise<void> | null = null;
    machine.fault = (call) => {
      // what lies on the disk is what was kept before this page
      if (isPageKept(call) && pulls() === 8) killed ??= machine.kill();
      return null;
    };
    machine.authenticator.signInAs('amina');
    await until(() => killed !== null);
    await killed;
    await machine.quiet();
    expect(await casesOf(machine)).toBe(names.length);
    expect(pulls()).toBeLessThan(8 + names.length);
  });

  it('goes on from what was kept when the disk is full and the answer on its way is lost', async () => {
    const { machine, pulls, time } = await empty();
    machine.network.behave(({ path }) =>
      path === 'sync.pull' && pulls() === 8 ? { kind: 'dropResponse' } : { kind: 'pass' },
    );
    machine.fault = (call) => (isPageKept(call) && pulls() === 8 ? 'full' : null);
    machine.authenticator.signInAs('amina');
    await until(() => machine.state().sync.kind === 'failed');
    expect(machine.state().sync.message).toMatch(/disk/i);
    machine.fault = null;
    time.advance(61_000);
    await machine.quiet();
    expect(await casesOf(machine)).toBe(names.length);
    expect(pulls()).toBeLessThan(8 + names.length);
  });
});
