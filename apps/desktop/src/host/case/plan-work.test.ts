import { moment } from '@samla/api-client/fake/moment';
import type { CommandArgs } from '@samla/case-model/command';
import type { ItemKey } from '@samla/case-model/definition/keys';
import type { PlainDate } from '@samla/case-model/time';
import { describe, expect, it } from 'vitest';
import { caseId, idOf, imported, personId, unitId, workerId } from '../testing/city.ts';
import { pageOf, workspaceWith } from '../testing/cache.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { caseView } from './case-view.ts';
import { draftOf } from '../testing/draft-of.ts';
import { openNew } from '../testing/open-new.ts';

const today = '2026-11-02' as PlainDate;
const task = 'assess' as ItemKey;

/** The first case type that the worker may open, for the person of a case. */
async function newCase(one: Machine, of: string): Promise<CommandArgs<'openCase'>> {
  const { caseTypes } = await one.host.service.caseTypes();
  const type = caseTypes.find(({ areaKey }) => areaKey === 'children');
  if (!type) throw new Error('nothing may be opened');
  return {
    typeKey: type.key,
    definitionHash: type.hash,
    person: { kind: 'known', personId: personId(of) },
    unitId: unitId('north'),
    workerId: workerId('amina'),
    receivedOn: today,
    receivedAt: null,
    channel: 'phone',
    backdatingReason: null,
    reopeningMotive: null,
  };
}

describe('what a worker may open', () => {
  it('is the case types of her areas, in the areas’ order, each in the units where she works with it', async () => {
    const one = await rig([{ name: 'a' }]).machine('amina');
    await one.quiet();
    const { caseTypes, units } = await one.host.service.caseTypes();
    expect(caseTypes.map(({ areaKey }) => areaKey).slice(0, 3)).toEqual([
      'guardianship',
      'children',
      'adults',
    ]);
    expect(caseTypes.every(({ unitIds }) => unitIds.length === 1 && unitIds[0] === unitId('north'))).toBe(
      true,
    );
    expect(units).toEqual([{ id: unitId('north'), name: 'Norra enheten' }]);
  });
});

describe('a new case', () => {
  it('is opened at the server, comes into the cache with its plan, and takes its draft', async () => {
    const one = await rig([{ name: 'a' }]).machine('amina');
    await one.quiet();
    const { service } = one.host;
    await service.saveDraft({ key: 'newCase', content: '{"channel":"phone"}' });
    const answer = await openNew(service, { args: await newCase(one, 'a'), draftKey: 'newCase' });
    if (answer.kind !== 'opened') throw new Error(JSON.stringify(answer));
    const shown = await service.openCase(answer.caseId);
    expect(shown).toMatchObject({
      kind: 'case',
      case: { receivedOn: today, plan: { current: 'investigation', next: 'assess' }, closed: false },
    });
    expect(await draftOf(service, 'newCase')).toBeNull();
    await until(() => one.state().outbox.waiting === 0);
  });

  it('that the server refuses says why, and its draft is as it was', async () => {
    const one = await rig([{ name: 'a' }]).machine('amina');
    await one.quiet();
    const { service } = one.host;
    const args = {
      ...(await newCase(one, 'a')),
      person: { kind: 'register', identityNumber: '191212121212' },
    } as const;
    await service.saveDraft({ key: 'newCase', content: '{"channel":"phone"}' });
    expect(await openNew(service, { args, draftKey: 'newCase' })).toMatchObject({
      kind: 'refused',
      code: 'unknownPerson',
    });
    expect(await service.needsYou()).toEqual([]);
    expect((await draftOf(service, 'newCase'))?.content).toBe('{"channel":"phone"}');
  });

  it('that the server refuses leaves what another window has begun in the same form', async () => {
    const one = await rig([{ name: 'a' }]).machine('amina');
    await one.quiet();
    const { service } = one.host;
    const open = async (reopeningMotive: string) => {
      const person = { kind: 'register', identityNumber: '191212121212' } as const;
      const args = { ...(await newCase(one, 'a')), person, reopeningMotive };
      await service.saveDraft({ key: 'newCase', content: JSON.stringify({ reopeningMotive }) });
      return openNew(service, { args, draftKey: 'newCase' });
    };
    const answered = moment();
    one.network.once({ kind: 'hold', until: answered.promise, then: { kind: 'pass' } }, 'sync.push');
    const first = open('Det första skälet.');
    await until(() => one.state().outbox.sending === 1);
    const second = open('Det andra skälet.');
    answered.come();
    expect((await Promise.all([first, second])).map(({ kind }) => kind)).toEqual(['refused', 'refused']);
    const left = (await draftOf(service, 'newCase'))?.content;
    expect(left).toContain('Det första skälet.');
    expect(left).toContain('Det andra skälet.');
  });

  it('for which the answer was lost is opened once', async () => {
    const { city, machine } = rig([{ name: 'a' }]);
    const one = await machine('amina');
    await one.quiet();
    one.network.once({ kind: 'dropResponse' }, 'sync.push');
    const answer = await openNew(one.host.service, { args: await newCase(one, 'a'), draftKey: null });
    expect(answer).toMatchObject({ kind: 'opened', isSent: false });
    await until(() => one.state().sync.kind === 'offline');
    await one.quiet();
    const opened = [...city.cases.values()].filter(({ entries }) => entries[0]?.body.kind === 'caseOpened');
    expect(opened).toHaveLength(1);
  });
});

describe('a task done while the network is down', () => {
  it('is done at once in the plan and in the list, and the same after it was sent', async () => {
    const one = await rig([{ name: 'a' }]).machine('amina');
    await one.quiet();
    const { service } = one.host;
    one.network.behave(() => ({ kind: 'dropRequest' }));
    const args = { task, statedOn: today, note: null };
    const intent = { name: 'completeTask', args } as const;
    const id = caseId('a');
    expect(await service.tryOut({ caseId: id, intent })).toEqual({ kind: 'accepted' });
    const done = await service.submit({ caseId: id, intent, baseAssignment: null, draftKey: null });
    expect(done.kind).toBe('queued');
    const plan = async () => {
      const answer = await service.getCase(id);
      return answer.kind === 'case' ? answer.case.plan : null;
    };
    const here = await plan();
    expect(here).toMatchObject({ next: null, tasks: [{ key: task, status: 'completed', doneOn: today }] });
    expect(await service.tryOut({ caseId: id, intent })).toMatchObject({
      kind: 'refused',
      code: 'alreadyDone',
    });
    one.network.behave(() => ({ kind: 'pass' }));
    await one.quiet();
    expect(await plan()).toEqual(here);
  });
});

describe('a case whose definition has not come', () => {
  it('shows its record and no plan', () => {
    const page = pageOf([{ name: 'a', entries: [imported({})] }]);
    const definitionHash = '0'.repeat(64);
    const workspace = workspaceWith({
      ...page,
      cases: page.cases.map((row) => ({ ...row, definitionHash })),
    });
    const local = workspace.local(caseId('a'));
    const view = local && caseView(local, workspace.organisation, today);
    expect(view).toMatchObject({ plan: null, playbook: null, stage: 'investigation' });
    expect(view?.timeline).toHaveLength(1);
    expect(workspace.playbooks.get(idOf('nothing'))).toBeNull();
  });
});
