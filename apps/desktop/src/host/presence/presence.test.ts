import type { Place } from '@samla/api-client/presence-schemas';
import type { FormKey } from '@samla/case-model/definition/keys';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { OthersHere } from '../contract.ts';
import { caseId } from '../testing/city.ts';
import { rig, type Machine, type Rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

const inquiry = 'inquiry' as FormKey;
const at = (name: string, form: FormKey | null = null): Place => ({ caseId: caseId(name), form });

/** A window that has these places open, and what it was told last. */
function windowOf(machine: Machine, ...open: Place[]) {
  const leaving = new AbortController();
  onTestFinished(() => leaving.abort());
  const window = { heard: null as OthersHere | null, leave: () => leaving.abort() };
  void (async () => {
    for await (const heard of machine.host.service.presence({ open }, leaving.signal)) window.heard = heard;
  })();
  return window;
}
const whoIn = ({ heard }: { readonly heard: OthersHere | null }) =>
  heard?.known ? heard.others.map(({ name, form }) => (form === null ? name : `${name}: ${form}`)) : null;

/** Time goes on in steps, so that what a beat leads to happens in between. */
async function pass({ time }: Rig, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    time.advance(1_000);
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}
async function twoWorkers() {
  const world = rig([{ name: 'a' }, { name: 'b' }]);
  const [amina, bo] = [await world.machine('amina'), await world.machine('bo')];
  await amina.quiet();
  await bo.quiet();
  return { world, amina, bo };
}

describe('who else is here', () => {
  it('tells two workers of each other within seconds, with the form, and when one leaves', async () => {
    const { world, amina, bo } = await twoWorkers();
    const hers = windowOf(amina, at('a'));
    await pass(world, 3);
    expect(whoIn(hers)).toEqual([]);
    const his = windowOf(bo, at('a'), at('a', inquiry));
    await pass(world, 3);
    expect(whoIn(his)).toEqual(['Amina Lindqvist']);
    expect(whoIn(hers)).toEqual(['Bo Åsberg', 'Bo Åsberg: inquiry']);
    his.leave();
    await pass(world, 3);
    expect(whoIn(hers)).toEqual([]);
  });

  it('lasts for as long as it is open, and ends by itself when the machine dies', async () => {
    const { world, amina, bo } = await twoWorkers();
    const hers = windowOf(amina, at('a'));
    windowOf(bo, at('a'));
    await pass(world, 120);
    expect(whoIn(hers)).toEqual(['Bo Åsberg']);
    bo.network.behave(() => ({ kind: 'dropRequest' }));
    await pass(world, 70);
    expect(whoIn(hers)).toEqual([]);
  });

  it('is of all windows of a machine, and one that is left takes only its own away', async () => {
    const { world, amina, bo } = await twoWorkers();
    const hers = windowOf(amina, at('a'), at('b'));
    const first = windowOf(bo, at('a'));
    windowOf(bo, at('b'));
    await pass(world, 3);
    expect(hers.heard?.others.map((one) => one.caseId)).toEqual([caseId('a'), caseId('b')]);
    first.leave();
    await pass(world, 3);
    expect(hers.heard?.others.map((one) => one.caseId)).toEqual([caseId('b')]);
  });

  it('says that nobody can tell without a network, and tells again with it', async () => {
    const { world, amina, bo } = await twoWorkers();
    const hers = windowOf(amina, at('a'));
    windowOf(bo, at('a'));
    await pass(world, 3);
    amina.network.behave(() => ({ kind: 'dropRequest' }));
    await pass(world, 20);
    expect(hers.heard).toEqual({ known: false, others: [] });
    amina.network.behave(() => ({ kind: 'pass' }));
    await pass(world, 20);
    expect(whoIn(hers)).toEqual(['Bo Åsberg']);
  });

  it('knows nobody while the program is locked, and everybody when it is open again', async () => {
    const { world, amina, bo } = await twoWorkers();
    const hers = windowOf(amina, at('a'));
    windowOf(bo, at('a'));
    await pass(world, 3);
    const locked = amina.host.lock();
    await pass(world, 4);
    await locked;
    expect(hers.heard).toEqual({ known: false, others: [] });
    await amina.host.service.unlock();
    await pass(world, 3);
    expect(whoIn(hers)).toEqual(['Bo Åsberg']);
  });

  it('beats no oftener than every sixteen seconds while nothing changes, and not at all with nothing open', async () => {
    const { world, amina } = await twoWorkers();
    const beats = () => amina.network.requests.filter(({ path }) => path === 'presence.beat').length;
    await pass(world, 60);
    expect(beats()).toBe(0);
    const hers = windowOf(amina, at('a'));
    await pass(world, 160);
    expect(beats()).toBeLessThanOrEqual(11);
    expect(beats()).toBeGreaterThanOrEqual(8);
    hers.leave();
    await pass(world, 3);
    const told = beats();
    await pass(world, 60);
    expect(beats()).toBe(told);
  });

  it('holds up nothing: a text is sent while beats are not answered', async () => {
    const { world, amina, bo } = await twoWorkers();
    windowOf(amina, at('a'));
    amina.network.behave(({ path }) =>
      path === 'presence.beat' ? { kind: 'dropRequest' } : { kind: 'pass' },
    );
    await pass(world, 25);
    await amina.host.service.submit({
      caseId: caseId('a'),
      intent: {
        name: 'addNote',
        args: { heading: 'Samtal', text: 'Ett samtal.', eventOn: null, backdatingReason: null },
      },
      baseAssignment: null,
      draftKey: null,
    });
    await amina.quiet();
    await bo.quiet();
    await until(() => world.city.entriesOf(caseId('a')).some(({ body }) => body.kind === 'noteAdded'));
  });

  it('is not asked again before the wait that the service asked for, whatever is opened meanwhile', async () => {
    const world = rig([{ name: 'a' }, { name: 'b' }]);
    const amina = await world.machine('amina');
    await amina.quiet();
    const beats = () => amina.network.requests.filter(({ path }) => path === 'presence.beat').length;
    amina.network.once({ kind: 'status', status: 503, retryAfter: '90' }, 'presence.beat');
    const hers = windowOf(amina, at('a'));
    await pass(world, 3);
    expect(beats()).toBe(1);
    windowOf(amina, at('b'));
    await pass(world, 85);
    expect(beats()).toBe(1);
    expect(whoIn(hers)).toBeNull();
    await pass(world, 5);
    expect(beats()).toBe(2);
    expect(whoIn(hers)).toEqual([]);
  });
});
