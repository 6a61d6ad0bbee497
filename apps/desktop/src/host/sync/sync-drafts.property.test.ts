import { createFakeCity } from '@samla/api-client/fake/city';
import { pullDrafts } from '@samla/api-client/fake/drafts';
import { createFakeFetch, type Behaviour, type FakeNetwork } from '@samla/api-client/fake/network';
import type { DeviceId } from '@samla/case-model/ids';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Drafts } from '../drafts/drafts.ts';
import { pathKey, type Choice } from '../drafts/merge/content.ts';
import { createCaseApi, type CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { TestAuthenticator } from '../testing/authenticator.ts';
import { backUp } from '../testing/backup.ts';
import { cityOf, idOf, workerId } from '../testing/city.ts';
import { seededRandom, testPorts } from '../testing/ports.ts';
import { TestTime } from '../testing/time.ts';
import { CycleFailedError } from './cycle-failed.ts';
import { DraftTries } from './draft-tries.ts';
import type { HostPorts } from '../ports.ts';
import { syncDrafts } from './sync-drafts.ts';

const KEY = 'note:1';
const textOf = (content: string | null | undefined) =>
  content === null || content === undefined
    ? ''
    : String((JSON.parse(content) as { text?: string }).text ?? '');

type Work = ReturnType<typeof openWorkInMemory>;

/** What runs on one work.db, with two windows. */
interface Kept {
  readonly work: Work;
  readonly drafts: Drafts;
  readonly workspace: Workspace;
  readonly windows: { on: string | null; text: string }[];
}
interface Device extends Kept {
  readonly network: FakeNetwork;
  readonly api: CaseApi;
  readonly ports: HostPorts;
  /** which drafts wait for their time, in this run of the program */
  tries: DraftTries;
  /** goes on from another store, as after its folder was put back */
  readonly restart: (work: Work) => Kept;
}

/** Two devices of one worker, each with two windows on the same form. */
async function world() {
  const time = new TestTime();
  const city = createFakeCity(cityOf([]), { clock: time, random: seededRandom('city') });
  const device = async (name: string): Promise<Device> => {
    const network = createFakeFetch(city);
    const ports = testPorts(name, time, network.fetch);
    const api = createCaseApi({
      ports,
      authenticator: new TestAuthenticator('amina'),
      apiUrl: 'https://api.samla.test/trpc',
      clientVersion: '0.1.0',
    });
    const work = openWorkInMemory();
    const deviceId = idOf(name) as DeviceId;
    await api.call((client) => client.session.registerDevice.mutate({ deviceId }));
    const tries = new DraftTries();
    const on = (db: Work): Kept => {
      const drafts = new Drafts(db, time);
      // what syncDrafts uses of a workspace; a pull has told the epoch before it is called
      const meta = { get: () => city.cacheEpoch };
      const workspace = { drafts, meta, stores: { deviceId } } as unknown as Workspace;
      const content = drafts.get(KEY)?.content ?? null;
      const windows = [0, 1].map(() => ({ on: content, text: textOf(content) }));
      return { work: db, drafts, workspace, windows };
    };
    return { network, ports, tries, api, ...on(work), restart: on };
  };
  /** every text of the draft and beside it, wherever it stands */
  const texts = (devices: readonly Device[]) => {
    const cursor = null;
    const asked = { deviceId: idOf('reader') as DeviceId, cursor };
    const caller = { subject: 'amina', clientVersion: '0.1.0' };
    const held = pullDrafts(city, caller, workerId('amina'), asked).drafts.map(({ content }) => content);
    const kept = devices.flatMap(({ work }) =>
      work
        .prepare<[], string | null>(
          `select content from draft union all select json_extract(theirs, '$.content') from draft
           union all select content from draft_left`,
        )
        .pluck()
        .all(),
    );
    return [...held, ...kept].map(textOf).join('\n');
  };
  return { time, city, texts, devices: [await device('desk'), await device('laptop')] as [Device, Device] };
}

/** A round; nobody answering is nothing to lose a text for. */
async function round(device: Device): Promise<void> {
  try {
    await syncDrafts(device, true, new Set());
  } catch (error) {
    if (!(error instanceof CycleFailedError)) throw error;
  }
}

const writing = [
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('write' as const), who: fc.nat(1), window: fc.nat(1) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('sync' as const), who: fc.nat(1) }) },
];
const steps = [
  ...writing,
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('look' as const), who: fc.nat(1), window: fc.nat(1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('fault' as const),
      who: fc.nat(1),
      kind: fc.constantFrom<Behaviour>(
        { kind: 'dropRequest' },
        { kind: 'dropResponse' },
        { kind: 'status', status: 503 },
        { kind: 'status', status: 403 },
        { kind: 'status', status: 500 },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      who: fc.nat(1),
      choice: fc.constantFrom<Choice>('mine', 'theirs', 'both'),
    }),
  },
];

const backups = [
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('copyDevice' as const), who: fc.nat(1) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('putDeviceBack' as const), who: fc.nat(1) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('backUp' as const), who: fc.constant(0) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('putBack' as const), who: fc.constant(0) }) },
];

type ValueOf<One> = One extends { arbitrary: fc.Arbitrary<infer Value> } ? Value : never;
type Act = ValueOf<(typeof steps)[number] | (typeof backups)[number]>;

describe('a draft on two devices, in two windows of each', () => {
  const worlds: readonly (readonly [string, fc.Arbitrary<Act>])[] = [
    ['', fc.oneof(...steps)],
    // mostly what a backup can go wrong with: one that is made, written on and put back
    [', when the database or a device is put back to an earlier day', fc.oneof(...writing, ...backups)],
  ];
  for (const [what, act] of worlds) {
    it(`no line that was ever written is gone: it is on the server, on a device, or laid aside${what}`, async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(act, { maxLength: 40, size: 'max' }), async (acts) => {
          const { time, city, texts, devices } = await world();
          let written: string[] = [];
          const copies: (Buffer | null)[] = [null, null];
          let putBack: (() => void) | null = null;
          let count = 0;
          for (const one of acts) {
            time.advance(1000);
            const device = devices[one.who] ?? devices[0];
            if (one.do === 'putDeviceBack' || one.do === 'putBack') {
              for (const line of written) expect(texts(devices)).toContain(line);
            }
            if (one.do === 'copyDevice') copies[one.who] = device.work.serialize();
            if (one.do === 'backUp') putBack = backUp(city);
            const copy = copies[one.who];
            if (one.do === 'putDeviceBack' && copy) {
              devices[one.who === 0 ? 0 : 1] = { ...device, ...device.restart(new Database(copy)) };
            }
            if (one.do === 'putBack' && putBack) {
              putBack();
              city.cacheEpoch++;
            }
            // what stood nowhere else went with what was written over
            if (one.do === 'putDeviceBack' || one.do === 'putBack') {
              const left = texts(devices);
              written = written.filter((line) => left.includes(line));
            }
            if (one.do === 'fault') device.network.once(one.kind, undefined);
            if (one.do === 'sync') await round(device);
            if (one.do === 'settle') {
              const fields = device.drafts.get(KEY)?.conflict?.fields ?? [];
              device.drafts.settle(KEY, new Map(fields.map(({ path }) => [pathKey(path), one.choice])));
            }
            if (one.do !== 'write' && one.do !== 'look') continue;
            const window = device.windows[one.window] ?? { on: null, text: '' };
            if (one.do === 'look') {
              window.on = device.drafts.get(KEY)?.content ?? null;
              window.text = textOf(window.on);
              continue;
            }
            const line = `rad ${count++} slut`;
            written.push(line);
            window.text = window.text === '' ? line : `${window.text}\n${line}`;
            const content = JSON.stringify({ text: window.text });
            const kept = device.drafts.save(KEY, content, [window.on]);
            window.on = content;
            // a window that nobody has typed in since shows what is kept
            if (kept.content !== content) [window.on, window.text] = [kept.content, textOf(kept.content)];
          }
          // what is in conflict is chosen, and everything comes to rest
          for (let turn = 0; turn < 8; turn++) {
            for (const device of devices) {
              time.advance(70_000);
              await round(device);
              const fields = device.drafts.get(KEY)?.conflict?.fields ?? [];
              device.drafts.settle(KEY, new Map(fields.map(({ path }) => [pathKey(path), 'both' as const])));
            }
          }
          const [desk, laptop] = devices;
          const [one, other] = [desk.drafts.get(KEY), laptop.drafts.get(KEY)];
          expect(other?.content).toBe(one?.content);
          expect([one?.conflict ?? null, other?.conflict ?? null]).toEqual([null, null]);
          const everything = texts(devices);
          for (const line of written) expect(everything).toContain(line);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('what became a command here is gone there, but a newer text there stays', async () => {
    const { devices } = await world();
    const [desk, laptop] = devices;
    desk.drafts.save(KEY, '{"text":"Ringt skolan."}');
    await round(desk);
    await round(laptop);
    expect(textOf(laptop.drafts.get(KEY)?.content)).toBe('Ringt skolan.');
    desk.drafts.delete(KEY);
    await round(desk);
    await round(laptop);
    expect(laptop.drafts.get(KEY)).toBeNull();

    desk.drafts.save(KEY, '{"text":"Två."}');
    await round(desk);
    await round(laptop);
    laptop.drafts.save(KEY, '{"text":"Två och tre."}');
    desk.drafts.delete(KEY);
    await round(desk);
    await round(laptop);
    await round(desk);
    expect(textOf(laptop.drafts.get(KEY)?.content)).toBe('Två och tre.');
    expect(textOf(desk.drafts.get(KEY)?.content)).toBe('Två och tre.');
  });

  it('a text that the server can never take stays here and is not sent again before it is changed', async () => {
    const { devices } = await world();
    const [desk] = devices;
    const long = JSON.stringify({ text: 'å'.repeat(300_000) });
    desk.drafts.save(KEY, long);
    await round(desk);
    const before = desk.network.requests.length;
    await round(desk);
    expect(desk.network.requests.slice(before).map(({ path }) => path)).toEqual(['drafts.pull']);
    expect(desk.drafts.get(KEY)?.content).toBe(long);
    desk.drafts.save(KEY, '{"text":"Kort."}', [long]);
    await round(desk);
    expect(desk.drafts.row(KEY)?.status).toBe('sent');
  });

  it.each([
    ['a page of something between', { kind: 'status', status: 403 }],
    ['a page that says too large', { kind: 'status', status: 413 }],
    ['a fault', { kind: 'apiError', error: { code: 'internal', message: 'Fel.', errorId: 'e1' } }],
  ] as const)(
    'a text that meets %s at each try waits alone, is kept as not taken, and is tried again after an hour',
    async (_name, page) => {
      const { time, devices } = await world();
      const [desk] = devices;
      const other = 'note:2';
      desk.drafts.save(KEY, '{"text":"Stoppas."}');
      time.advance(1000);
      desk.drafts.save(other, '{"text":"Går fram."}');
      for (let tries = 1; tries <= 5; tries++) {
        desk.network.once(page, 'drafts.put');
        expect(desk.drafts.row(KEY)?.status).toBe('unsent');
        await syncDrafts(desk, true, new Set());
        expect(desk.drafts.row(other)?.status).toBe('sent');
        time.advance(61_000);
      }
      expect(desk.drafts.row(KEY)).toMatchObject({ status: 'refused', content: '{"text":"Stoppas."}' });
      const before = desk.network.requests.length;
      await syncDrafts(desk, true, new Set());
      expect(desk.network.requests.slice(before).map(({ path }) => path)).toEqual(['drafts.pull']);
      // the program is started anew: it does not know why, and tries within the hour
      desk.tries = new DraftTries();
      await syncDrafts(desk, true, new Set());
      expect(desk.drafts.row(KEY)?.status).toBe('refused');
      time.advance(3_600_000);
      await syncDrafts(desk, true, new Set());
      expect(desk.drafts.row(KEY)?.status).toBe('sent');
    },
  );

  it('a text that is not taken is sent at once when it is changed, and when it is told that there is room', async () => {
    const { devices } = await world();
    const [desk] = devices;
    const tooMany = { kind: 'apiError', error: { code: 'tooLarge', message: 'För många.' } } as const;
    desk.network.once(tooMany, 'drafts.put');
    desk.drafts.save(KEY, '{"text":"Ett."}');
    await syncDrafts(desk, true, new Set());
    expect(desk.drafts.row(KEY)?.status).toBe('refused');
    desk.work.prepare("update draft set status = 'unsent'").run();
    await syncDrafts(desk, true, new Set());
    expect(desk.drafts.row(KEY)?.status).toBe('sent');
  });

  it('a service that fails on every draft is not asked for all of them in one round', async () => {
    const { devices } = await world();
    const [desk] = devices;
    for (let n = 0; n < 10; n++) desk.drafts.save(`note:${n}`, '{"text":"Ett."}');
    desk.network.behave(({ path }) =>
      path === 'drafts.put' ? { kind: 'status', status: 500 } : { kind: 'pass' },
    );
    const before = desk.network.requests.length;
    await syncDrafts(desk, true, new Set());
    const asked = desk.network.requests.slice(before).map(({ path }) => path);
    expect(asked).toEqual(['drafts.pull', 'drafts.put', 'drafts.put', 'drafts.put']);
    desk.network.behave(() => ({ kind: 'pass' }));
    // those that have not failed go first
    await syncDrafts(desk, false, new Set());
    expect(desk.drafts.row('note:9')?.status).toBe('sent');
  });
});
