import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DeviceId } from '@samla/case-model/ids';
import { describe, expect, it } from 'vitest';
import { caseId, workerId } from '../testing/city.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { folderNameOf } from '../store/worker-folder.ts';
import { draftOf } from '../testing/draft-of.ts';

const MINUTE = 61_000;
const filesOf = (machine: Machine, subject: string) =>
  readdirSync(join(machine.folder, folderNameOf(subject))).sort();
const isKey = (name: string) => /\.(key|recovery)/.test(name);
const told = (machine: Machine) => machine.state().notices.filter(({ id }) => id === 'wiped');

/** amina's computer, reported lost while a draft of hers is there only */
async function lost() {
  const world = rig([{ name: 'a' }]);
  const one = await world.machine('amina');
  await one.quiet();
  one.network.behave(() => ({ kind: 'dropRequest' }));
  await one.host.service.saveDraft({ key: `note:${caseId('a')}`, content: '{"text":"Utkast"}' });
  const file = join(one.folder, folderNameOf('amina'), 'device');
  const device = world.city.devices.get(`${workerId('amina')} ${readFileSync(file, 'latin1') as DeviceId}`);
  if (!device) throw new Error('the device is not known');
  device.lostAt = world.city.clock.now();
  const hears = async () => {
    one.network.behave(() => ({ kind: 'pass' }));
    await one.host.service.syncNow();
    await until(() => one.state().signIn.kind === 'signedOut');
  };
  return { ...world, one, device, hears };
}

describe('a computer that is lost and whose disk resists', () => {
  it('is tried each minute, tells what is left, and reports nothing before all has gone', async () => {
    const { one, device, hears, time } = await lost();
    one.fault = ({ call, path }) => (call === 'destroy' && path.endsWith('work.key') ? 'io' : null);
    await hears();
    expect(filesOf(one, 'amina').filter(isKey)).toEqual(['work.key']);
    expect(told(one)[0]?.message).toMatch(/kan ännu läsas/);
    expect(device.destroyedTexts).toBeNull();

    one.fault = ({ call }) => (call === 'removeStore' || call === 'remove' ? 'io' : null);
    await one.host.service.seenNotice('wiped');
    await until(() => told(one).length === 0);
    time.advance(MINUTE);
    await one.restart();
    expect(filesOf(one, 'amina').filter(isKey)).toEqual([]);

    one.fault = null;
    time.advance(MINUTE);
    await until(() => told(one)[0]?.message.includes('är raderat') === true);
    expect(told(one)[0]?.message).toContain('En text hann aldrig skickas');
    expect(filesOf(one, 'amina')).toEqual(['device', 'wiped']);
    // the server hears of it when there is a token again
    one.authenticator.signInAs('amina');
    await until(() => device.destroyedTexts === 1);
  });

  it('says that nothing can be read when only files are left', async () => {
    const { one, hears } = await lost();
    one.fault = ({ call }) => (call === 'removeStore' || call === 'remove' ? 'io' : null);
    await hears();
    expect(filesOf(one, 'amina').filter(isKey)).toEqual([]);
    expect(told(one)[0]?.message).toMatch(/går inte att läsa.*filerna/s);
  });

  it('opens nothing there when she signs in, though not even the decision could be written', async () => {
    const { one, device, hears } = await lost();
    one.fault = ({ call, path }) =>
      call === 'destroy' || call === 'removeStore' || (call === 'writeFile' && path.endsWith('wiped'))
        ? 'io'
        : null;
    await hears();
    one.authenticator.signInAs('amina');
    await until(() => one.state().sync.message?.includes('anmäld som förlorad') === true);
    expect((await one.host.service.getCase(caseId('a'))).kind).toBe('notOpen');
    expect(device.destroyedTexts).toBeNull();
    one.fault = null;
    await one.host.service.syncNow();
    await until(() => device.destroyedTexts === 1);
    expect(filesOf(one, 'amina')).toEqual(['device', 'wiped']);
  });
});

describe('a computer whose disk cannot be read when the program starts', () => {
  it('destroys nothing and says nothing of it, for nobody has reported it lost', async () => {
    const { machine, time } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    one.network.behave(() => ({ kind: 'dropRequest' }));
    await one.host.service.saveDraft({ key: `note:${caseId('a')}`, content: '{"text":"Utkast"}' });
    one.fault = ({ path }) => (path.endsWith('/wiped') ? 'io' : null);
    await one.restart();
    time.advance(MINUTE);
    expect(told(one)).toEqual([]);
    expect(one.state().sync.message).toContain('Inget är borttaget');
    one.fault = null;
    time.advance(MINUTE);
    await one.host.service.syncNow();
    await until(() => one.state().signIn.kind === 'signedIn');
    expect((await draftOf(one.host.service, `note:${caseId('a')}`))?.content).toBe('{"text":"Utkast"}');
  });
});

describe("a computer on which several workers' folders are to go", () => {
  it('loses the others although one cannot even be read', async () => {
    const world = rig([{ name: 'a' }]);
    const one = await world.machine('amina');
    await one.quiet();
    one.authenticator.signInAs('bo');
    await one.quiet();
    await one.host.close();
    for (const subject of ['amina', 'bo']) {
      const decided = JSON.stringify({ unsent: 1, done: false, seen: false });
      writeFileSync(join(one.folder, folderNameOf(subject), 'wiped'), decided);
    }
    for (const [resists, goes] of [
      ['amina', 'bo'],
      ['bo', 'amina'],
    ] as const) {
      one.fault = ({ path }) => (path.startsWith(folderNameOf(resists)) ? 'io' : null);
      one.authenticator.become({ kind: 'signedOut', message: null });
      await one.restart();
      expect(filesOf(one, goes)).toEqual(['device', 'wiped']);
      if (goes === 'bo') expect(filesOf(one, resists)).toContain('work.key');
      expect(told(one)).toHaveLength(1);
    }
    one.fault = null;
    world.time.advance(MINUTE);
    await until(() => told(one)[0]?.message.includes('2 texter') === true);
    await one.host.service.seenNotice('wiped');
    await one.restart();
    expect(told(one)).toEqual([]);
  });
});
