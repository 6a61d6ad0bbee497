import type { Behaviour } from '@samla/api-client/fake/network';
import { describe, expect, it } from 'vitest';
import { caseId } from '../testing/city.ts';
import { rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

const message = (words: string) => JSON.stringify({ message: words });
const note = (name: string) =>
  ({
    caseId: caseId(name),
    intent: {
      name: 'addNote',
      args: { heading: 'Samtal', text: 'Ett samtal.', eventOn: null, backdatingReason: null },
    },
    baseAssignment: null,
    draftKey: null,
  }) as const;

describe('a gateway that answers in JSON instead of the API', () => {
  it.each<Behaviour>([
    { kind: 'status', status: 403, json: message('Forbidden') },
    { kind: 'status', status: 413, json: message('Request Entity Too Large') },
  ])(
    'and refuses a text with $status: news come all the same, and the worker is told of it',
    async (refusal) => {
      const { time, city, machine } = rig([{ name: 'a' }, { name: 'b' }]);
      const [one, other] = [await machine('amina'), await machine('bo')];
      await one.quiet();
      await other.quiet();
      one.network.behave(({ path }) => (path === 'sync.push' ? refusal : { kind: 'pass' }));
      expect(await one.host.service.submit(note('a'))).toMatchObject({ kind: 'queued' });
      await other.host.service.submit(note('b'));
      await other.quiet();
      await one.host.service.syncNow();
      await until(() => one.state().sync.kind === 'online');
      const seen = await one.host.service.getCase(caseId('b'));
      expect(seen.kind === 'case' && seen.case.timeline).toHaveLength(2);
      for (let minute = 0; minute < 10; minute++) {
        time.advance(60_000);
        await one.host.service.syncNow();
      }
      const [told] = await one.host.service.needsYou();
      expect(told).toMatchObject({ caseId: caseId('a') });
      expect(JSON.stringify(told)).toContain(
        `stoppade texten (${'status' in refusal ? refusal.status : ''})`,
      );
      expect(city.entriesOf(caseId('a')).some(({ body }) => body.kind === 'noteAdded')).toBe(false);
    },
  );

  it('with 401 has the worker asked to sign in', async () => {
    const { machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    one.network.behave(() => ({ kind: 'status', status: 401, json: message('Unauthorized') }));
    await one.host.service.syncNow();
    await until(() => one.state().sync.kind === 'signInNeeded');
  });

  it.each(['{"result":"ok"}', '{"success":true}', '[]'])(
    'with 200 and %s has received nothing: what was sent waits, and goes when the API answers',
    async (json) => {
      const { city, machine } = rig([{ name: 'a' }]);
      const one = await machine('amina');
      await one.quiet();
      one.network.behave(() => ({ kind: 'status', status: 200, json }));
      await one.host.service.submit(note('a'));
      await until(() => one.state().sync.kind === 'offline' && one.state().outbox.sending === 0);
      expect(one.state().outbox.waiting).toBe(1);
      one.network.behave(() => ({ kind: 'pass' }));
      await one.quiet();
      expect(city.entriesOf(caseId('a')).filter(({ body }) => body.kind === 'noteAdded')).toHaveLength(1);
    },
  );
});
