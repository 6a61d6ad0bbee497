import { limits } from '@samla/api-client/limits';
import type { Draft, PutDraftInput } from '@samla/api-client/draft-schemas';
import type { CaseService } from '@samla/api-client/service';
import type { DeviceId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { describe, expect, test } from 'vitest';
import { caseId, fixture, worker } from './fixture.ts';
import { errorCode, newDevice, type World } from './suite-world.ts';

const key = `note:${caseId.twos}`;
const savedAt = '2026-11-02T08:59:30.000Z' as Instant;

/** One device of a worker, by the rules of the contract. */
export class DraftCopy {
  readonly service: CaseService;
  readonly deviceId: DeviceId = newDevice();
  readonly held = new Map<string, Draft>();
  cursor: number | null = null;

  constructor(service: CaseService) {
    this.service = service;
  }

  put(content: string | null, more: Partial<PutDraftInput> = {}) {
    const base = this.held.get(more.key ?? key)?.version ?? 0;
    return this.service.putDraft({ deviceId: this.deviceId, key, base, content, savedAt, ...more });
  }

  /** Puts, and keeps what the answer says is there. */
  async write(content: string | null, on = key): Promise<void> {
    const answer = await this.put(content, { key: on });
    if (answer.kind !== 'saved') return expect.fail('a conflict');
    this.held.set(on, { key: on, version: answer.version, content, savedAt, deviceId: this.deviceId });
  }

  /** Pulls to the end; gives the pages. */
  async pull(): Promise<Draft[][]> {
    const pages: Draft[][] = [];
    const afresh = this.cursor === null;
    for (let more = true; more;) {
      const page = await this.service.pullDrafts({ deviceId: this.deviceId, cursor: this.cursor });
      for (const draft of page.drafts) {
        if (draft.version > (this.held.get(draft.key)?.version ?? 0)) this.held.set(draft.key, draft);
      }
      pages.push(page.drafts);
      ({ cursor: this.cursor, more } = page);
    }
    const came = new Set(pages.flat().map((draft) => draft.key));
    for (const [on, { version }] of afresh ? this.held : []) {
      if (!came.has(on) && version <= (this.cursor ?? 0)) this.held.delete(on);
    }
    return pages;
  }

  text(on = key): string | null {
    return this.held.get(on)?.content ?? null;
  }
}

export function draftContract(world: () => World): void {
  const device = (who: { subject: string } = worker.two) => new DraftCopy(world().service(who.subject));

  describe('a draft', () => {
    test('follows its worker to another device, letter for letter', async () => {
      const [desk, home] = [device(), device()];
      const text = '{"text":"Rad ett\\nrad två – åäö ✓ 👩🏽‍⚕️"}';
      await desk.write(text);
      await home.pull();
      expect(home.held.get(key)).toEqual(desk.held.get(key));
      expect(home.text()).toBe(text);
    });

    test('comes once, and again when it has changed', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('ett');
      expect(await home.pull()).toHaveLength(1);
      expect(await home.pull()).toEqual([[]]);
      await desk.write('två');
      await desk.write('tre', 'newCase');
      const [page] = await home.pull();
      expect(page?.map(({ content }) => content)).toEqual(['två', 'tre']);
    });

    test('that another device changed first is answered with what is there, and nothing is stored', async () => {
      const [desk, home, third] = [device(), device(), device()];
      await desk.write('ett');
      await home.pull();
      await desk.write('två');
      expect(await home.put('mitt')).toEqual({ kind: 'conflict', theirs: desk.held.get(key) });
      await third.pull();
      expect(third.text()).toBe('två');
      await home.pull();
      await home.write('två och mitt');
      await third.pull();
      expect(third.text()).toBe('två och mitt');
    });

    test('begun on two devices at once is a conflict for the later one', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('ett');
      expect(await home.put('två')).toMatchObject({ kind: 'conflict', theirs: { content: 'ett' } });
    });

    test('sent again after a lost answer is saved under the same version', async () => {
      const desk = device();
      const first = await desk.put('ett');
      expect(await desk.put('ett')).toEqual(first);
      expect(first).toMatchObject({ kind: 'saved' });
    });

    test('that arrives late, after a newer one of the same device, does not bring back the old text', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('ett');
      const late = { ...desk.held.get(key) };
      await desk.write('två');
      expect(await desk.put('ett', { base: late.version ?? 0 })).toMatchObject({
        ...{ kind: 'conflict', theirs: { content: 'två', deviceId: desk.deviceId } },
      });
      await home.pull();
      expect(home.text()).toBe('två');
    });

    test('that is deleted disappears on the other device, and can be begun anew', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('ett');
      await home.pull();
      await desk.write(null);
      await home.pull();
      expect(home.text()).toBeNull();
      await home.write('nytt');
      await desk.pull();
      expect(desk.text()).toBe('nytt');
    });

    test('is not deleted by a device that has not seen its newest text', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('ett');
      await home.pull();
      await desk.write('ett och mer');
      expect(await home.put(null)).toMatchObject({ kind: 'conflict', theirs: { content: 'ett och mer' } });
      await home.pull();
      expect(home.text()).toBe('ett och mer');
    });

    test('written on while another device deleted it meets the deletion, and wins by being put on it', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('ett');
      await home.pull();
      await desk.write(null);
      expect(await home.put('ett och mer')).toMatchObject({ kind: 'conflict', theirs: { content: null } });
      await home.pull();
      await home.write('ett och mer');
      await desk.pull();
      expect(desk.text()).toBe('ett och mer');
    });

    test('deleted twice, or never there, is simply gone', async () => {
      const desk = device();
      expect(await desk.put(null)).toEqual({ kind: 'saved', version: 0 });
      await desk.write('ett');
      await desk.write(null);
      const { version = 0 } = desk.held.get(key) ?? {};
      expect(await device().put(null)).toEqual({ kind: 'saved', version });
    });

    test('that the service knows nothing of is begun anew', async () => {
      expect(await device().put('ett', { base: 7 })).toEqual({ kind: 'conflict', theirs: null });
    });

    test('put on a version that the service has not come to is answered with the lower one, and nothing is stored', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('ett');
      expect(await home.put('två', { base: 60 })).toEqual({ kind: 'conflict', theirs: desk.held.get(key) });
      await home.pull();
      expect(home.text()).toBe('ett');
    });

    test('comes whole to a device that asks for all of them, without the deleted', async () => {
      const desk = device();
      for (let at = 0; at < 120; at++) await desk.write(`text ${at}`, `note:${at}`);
      await desk.write(null, 'note:7');
      const home = device();
      const pages = await home.pull();
      expect(pages.length).toBeGreaterThan(1);
      expect([...home.held.values()].filter(({ content }) => content !== null)).toHaveLength(119);
      expect(home.text('note:119')).toBe('text 119');
    });

    test('of great length comes alone in its page', async () => {
      const desk = device();
      for (const at of [1, 2, 3, 4]) await desk.write('å'.repeat(limits.draftCharacters), `note:${at}`);
      const home = device();
      const pages = await home.pull();
      expect(pages.map(({ length }) => length)).toEqual([2, 2]);
    });

    test('whose deletion is forgotten disappears from a device that asks for all of them anew', async () => {
      const [desk, home] = [device(), device()];
      for (const on of ['note:1', 'note:2']) await desk.write('ett', on);
      await home.pull();
      await desk.write(null, 'note:2');
      await desk.pull();
      await world().forgetHistory();
      expect(await errorCode(home.pull())).toBe('resyncNeeded');
      home.cursor = null;
      await home.pull();
      expect([...home.held.keys()]).toEqual(['note:1']);
      expect(await desk.pull()).toEqual([[]]);
      await home.write('åter', 'note:2');
      await desk.pull();
      expect(desk.text('note:2')).toBe('åter');
    });

    test('asked for with a cursor that was never given is told to begin anew', async () => {
      const home = device();
      await home.write('ett');
      home.cursor = 99_999;
      expect(await errorCode(home.pull())).toBe('resyncNeeded');
    });
  });

  describe('drafts have bounds, told in words, and nothing is stored beyond them', () => {
    test('a longer text', async () => {
      const desk = device();
      const call = desk.put('x'.repeat(limits.draftCharacters + 1));
      await expect(call).rejects.toMatchObject({
        shape: { code: 'tooLarge', message: expect.stringContaining('bara på den här datorn') as string },
      });
      expect(await desk.pull()).toEqual([[]]);
    });

    test('too much together', async () => {
      const desk = device();
      const most = Math.floor(limits.draftsCharacters / limits.draftCharacters);
      for (let at = 0; at < most; at++) await desk.write('x'.repeat(limits.draftCharacters), `note:${at}`);
      expect(await errorCode(desk.put('x'))).toBe('tooLarge');
      await desk.write(null, 'note:0');
      await desk.write('x');
    });
  });

  describe('a draft is its worker’s alone', () => {
    test('neither colleague, manager nor former worker gets it, or is told that it is there', async () => {
      const desk = device();
      await desk.write('hemligt');
      for (const who of Object.values(worker).filter(({ id }) => id !== worker.two.id)) {
        const other = device(who);
        expect(await other.pull()).toEqual([[]]);
        expect(other.cursor).toBe(0);
        expect(await other.put('eget')).toMatchObject({ kind: 'saved', version: 1 });
      }
      await desk.pull();
      expect(desk.text()).toBe('hemligt');
    });

    test('also for a worker whose assignment has ended, and for no stranger', async () => {
      const former = device(worker.former);
      await former.write('ett');
      const stranger = device({ subject: 'nobody' });
      expect(await errorCode(stranger.put('ett'))).toBe('noAssignment');
      expect(await errorCode(stranger.pull())).toBe('noAssignment');
    });
  });

  describe('the log of drafts', () => {
    test('tells each answer, and nothing of its text or its key', async () => {
      const [desk, home] = [device(), device()];
      await desk.write('Planterad text');
      await home.put('annan');
      await home.pull();
      await home.pull();
      const rows = (await world().log()).filter(({ action }) => action.startsWith('drafts.'));
      expect(rows.map(({ action, result, deviceId }) => [action, result, deviceId])).toEqual([
        ['drafts.put', 'saved', desk.deviceId],
        ['drafts.put', 'conflict', home.deviceId],
        ['drafts.pull', 'ok', home.deviceId],
      ]);
      for (const word of ['Planterad', 'annan', caseId.twos, fixture.persons[0]?.familyName ?? '?']) {
        expect(JSON.stringify(rows)).not.toContain(word);
      }
    });

    test('that cannot be written stops the answer, and the draft is not stored', async () => {
      const [desk, home] = [device(), device()];
      const unlock = await world().lockLog();
      expect(await errorCode(desk.put('ett'))).toBe('unavailable');
      expect(await errorCode(home.pull())).toBe('unavailable');
      await unlock();
      expect(await home.pull()).toEqual([[]]);
    });
  });

  describe('pokes of drafts', () => {
    test('reach the worker’s other devices and say only that, and no one else', async () => {
      const [desk, home, colleague] = [device(), device(), device(worker.child)];
      const ending = new AbortController();
      const listen = async (copy: DraftCopy) => {
        const stream = copy.service.pokes(copy.deviceId, ending.signal)[Symbol.asyncIterator]();
        await stream.next();
        return stream;
      };
      const streams = [await listen(desk), await listen(home), await listen(colleague)];
      const waiting = streams.map((stream) => stream.next());
      await desk.write('ett');
      expect(await waiting[1]).toEqual({ done: false, value: { poke: true, about: 'drafts' } });
      const silent = new Promise((resolve) => setImmediate(resolve));
      expect(await Promise.race([waiting[0], waiting[2], silent])).toBeUndefined();
      ending.abort();
      await Promise.all([...waiting, streams[1]?.next()]);
    });
  });
}
