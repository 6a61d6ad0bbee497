import { describe, expect, it } from 'vitest';
import type { Intent } from '@samla/case-model/command';
import type { CaseId, CommandId, EntryId } from '@samla/case-model/ids';
import { backUp } from '../testing/backup.ts';
import { caseId, personId, unitId, workerId } from '../testing/city.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { openNew } from '../testing/open-new.ts';

const note = (text: string): Intent => ({
  name: 'addNote',
  args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
});

async function write({ host }: Machine, intent: Intent, id: CaseId = caseId('a')): Promise<CommandId> {
  const input = { caseId: id, intent, baseAssignment: null, draftKey: null };
  const answer = await host.service.submit(input);
  if (answer.kind !== 'queued') throw new Error(JSON.stringify(answer));
  return answer.commandId;
}

/** A machine whose service takes what is sent, and from which nothing can be fetched. */
async function unanswered() {
  const world = rig([{ name: 'a' }]);
  const one = await world.machine('amina');
  await one.quiet();
  const putBack = backUp(world.city);
  one.network.behave(({ path }) => (path === 'sync.pull' ? { kind: 'dropRequest' } : { kind: 'pass' }));
  const accepted = async () => {
    await one.host.service.syncNow();
    const { outbox } = one.state();
    expect(outbox).toEqual({ waiting: 0, sending: 0, needsYou: 0 });
  };
  const back = async () => {
    one.network.behave(() => ({ kind: 'pass' }));
    await one.quiet();
    world.time.advance(61_000);
    await one.quiet();
  };
  const texts = (id: CaseId = caseId('a')) =>
    world.city
      .entriesOf(id)
      .flatMap(({ body }) => ('text' in body && body.kind === 'noteAdded' ? body.text : []));
  return { ...world, one, putBack, accepted, back, texts };
}

describe('a service that was put back to an earlier day', () => {
  for (const epoch of ['the same epoch', 'a new epoch'] as const) {
    it(`gets again what it had accepted and lost, once (${epoch})`, async () => {
      const { one, city, putBack, accepted, back, texts } = await unanswered();
      await write(one, note('Första ordet.'));
      await accepted();
      expect(texts()).toEqual(['Första ordet.']);
      putBack();
      if (epoch === 'a new epoch') city.cacheEpoch++;
      expect(texts()).toEqual([]);
      await back();
      await until(() => one.state().sync.kind === 'online');
      await one.quiet();
      expect(texts()).toEqual(['Första ordet.']);
      const seen = await one.host.service.getCase(caseId('a'));
      expect(seen.kind === 'case' && seen.case.timeline[0]).toMatchObject({
        ...{ delivery: 'sent', entry: { body: { text: 'Första ordet.' } } },
      });
    });
  }

  it('gets again a case that it had opened and lost', async () => {
    const { one, city, putBack, accepted, back } = await unanswered();
    const { service } = one.host;
    const { caseTypes } = await service.caseTypes();
    const type = caseTypes.find(({ areaKey }) => areaKey === 'children');
    if (!type) throw new Error('nothing may be opened');
    const args = {
      ...{ typeKey: type.key, definitionHash: type.hash, unitId: unitId('north') },
      ...{ person: { kind: 'known' as const, personId: personId('a') }, workerId: workerId('amina') },
      ...{ receivedOn: '2026-11-02' as never, receivedAt: null, channel: 'phone' as const },
      ...{ backdatingReason: null, reopeningMotive: null },
    };
    const opened = await openNew(service, { args, draftKey: null });
    if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened));
    await accepted();
    expect(city.entriesOf(opened.caseId)).toHaveLength(1);
    putBack();
    await back();
    expect(city.entriesOf(opened.caseId)).toHaveLength(1);
  });

  it('tells the worker when it does not take it now', async () => {
    const { one, city, putBack, accepted, back } = await unanswered();
    await write(one, note('Första ordet.'));
    await accepted();
    putBack();
    city.moveCase(caseId('a'), { unitId: unitId('south'), workerId: workerId('cilla') });
    await back();
    const items = await one.host.service.needsYou();
    expect(items.map(({ intent }) => intent)).toEqual([note('Första ordet.')]);
  });

  it('does not let wait for ever what leans on something that had arrived and is lost', async () => {
    const { one, time, city, texts } = await unanswered();
    one.network.behave(() => ({ kind: 'pass' }));
    const putBack = backUp(city);
    const noteId = (await write(one, note('Första ordet.'))) as string as EntryId;
    await one.host.service.syncNow();
    await one.quiet();
    expect(texts()).toHaveLength(1);
    one.network.behave(() => ({ kind: 'dropRequest' }));
    const args = { noteId, heading: 'Samtal', text: 'Rättat ord.', reason: 'Fel.' };
    await write(one, { name: 'correctNote', args });
    putBack();
    one.network.behave(() => ({ kind: 'pass' }));
    for (let round = 0; round < 12; round++) {
      time.advance(61_000);
      await one.host.service.syncNow();
    }
    const items = await one.host.service.needsYou();
    expect(items.map(({ intent }) => intent.name)).toEqual(['correctNote']);
  });
});

it('lets go of what was accepted in a case that has gone to somebody else, when the service says so once more', async () => {
  const { one, city, accepted, back, texts } = await unanswered();
  await write(one, note('Första ordet.'));
  await accepted();
  city.moveCase(caseId('a'), { unitId: unitId('south'), workerId: workerId('cilla') });
  await back();
  expect(one.state().outbox).toEqual({ waiting: 0, sending: 0, needsYou: 0 });
  expect(texts()).toHaveLength(1);
  expect(await one.host.service.signOut({ evenIfUnsent: false })).toEqual({ kind: 'signedOut', sealed: 0 });
});
