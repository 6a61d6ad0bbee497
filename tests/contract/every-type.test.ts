import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CaseService } from '@samla/api-client/service';
import type { CaseApi } from '@samla/case-api/case-api';
import { fold } from '@samla/case-model/case-state';
import { planOf } from '@samla/case-model/case/plan';
import { deadlinesOfCase } from '@samla/case-model/case/due';
import type { Command } from '@samla/case-model/command';
import type { CaseTypeContent, RulebookContent } from '@samla/case-model/definition';
import type { Task } from '@samla/case-model/definition/plan';
import type { CaseId } from '@samla/case-model/ids';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtInCity, cityPerson, cityUnit, cityWorker, openBuiltIn } from '../support/built-in-city.ts';
import { plainValues } from '../support/form-values.ts';
import { today } from './fixture.ts';
import { newCaseId } from './plan-commands.ts';
import { command, DeviceCopy, send } from './suite-world.ts';

const eighth = fileURLToPath(new URL('../../samples/model/eighth-area', import.meta.url));
const city = builtInCity(eighth);
const types = city.definitions.flatMap((one) =>
  one.kind === 'caseType' ? [[one.content.key as string, one] as const] : [],
);
const rulebook = city.definitions.find(({ kind }) => kind === 'rulebook')?.content as RulebookContent;

let api: CaseApi | undefined;
let service: CaseService;
const folder = mkdtempSync(join(tmpdir(), 'samla-types-'));
beforeAll(async () => {
  api = await openBuiltIn(folder, eighth);
  service = api.service({ subject: cityWorker.subject, clientVersion: '0.1.0' });
});
afterAll(async () => {
  await api?.close();
  rmSync(folder, { recursive: true });
});

/** Opens a case of a type for the one person of the city. */
async function open(key: string, hash: string): Promise<CaseId> {
  const id = newCaseId();
  const outcome = await send(
    service,
    command('openCase', id, {
      ...{ typeKey: key as never, definitionHash: hash, unitId: cityUnit, workerId: cityWorker.id },
      ...{
        person: { kind: 'register', identityNumber: cityPerson.identityNumber },
        receivedOn: today,
        receivedAt: null,
      },
      ...{ channel: 'letter', backdatingReason: null, reopeningMotive: null },
    }),
  );
  expect(outcome, JSON.stringify(outcome)).toMatchObject({ kind: 'accepted', version: 1 });
  return id;
}

async function stateOf(id: CaseId, caseType: CaseTypeContent) {
  const copy = await DeviceCopy.of(service);
  const row = copy.cases.get(id) ?? expect.fail('the case did not come');
  const facts = { id, assignment: row.assignment, boardId: row.boardId, playbook: { caseType, rulebook } };
  return { row, state: fold(facts, copy.record(id)) };
}

/** What does a task: its form, its decision, or a mark. */
function doing(id: CaseId, task: Task, caseType: CaseTypeContent): Command {
  const form = caseType.forms.find(({ key }) => key === task.form);
  if (form) {
    return command('submitForm', id, {
      ...{ form: form.key, task: task.key, level: 'decision', statedOn: today },
      values: plainValues(form, rulebook),
    });
  }
  if (task.decision !== undefined) expect.fail(`the first task of ${caseType.key} is a decision`);
  return command('completeTask', id, { task: task.key, statedOn: today, note: null });
}

describe('every case type there is', () => {
  test('is at least seventy, of the seven areas and the eighth that a folder adds', async () => {
    expect(types.length).toBeGreaterThanOrEqual(71);
    const session = await service.session();
    expect(session.areas.map(({ letter }) => letter)).toEqual(['Ö', 'B', 'V', 'E', 'F', 'Ä', 'H', 'K']);
    expect(session.catalogue.caseTypes.map(({ key }) => key as string).sort()).toEqual(
      types.map(([key]) => key).sort(),
    );
    const { caseTypes, rulebook: rules } = session.catalogue;
    const served = await service.definitions([rules, ...caseTypes.slice(0, 20).map(({ hash }) => hash)]);
    expect(served.map(({ kind }) => kind)).toContain('rulebook');
    expect(served).toHaveLength(21);
  });

  test.each(types)(
    '%s: is opened, its first task is done, and its plan goes on',
    async (key, { hash, content }) => {
      // a case of the same person before may have asked for a motive; none has been closed here
      const id = await open(key, hash);
      const before = await stateOf(id, content);
      const area = city.definitions.find((one) => one.content.key === key.split('.')[0]);
      expect(before.row.number).toMatch(
        new RegExp(`^${area?.kind === 'area' ? area.content.code : ''}-2026-\\d{4}$`),
      );
      const plan = planOf(before.state) ?? expect.fail('no plan');
      expect(plan.current.status).toBe('active');
      const first = plan.next ?? plan.tasks.find(({ status }) => status === 'active');
      const task = content.plan.stages.flatMap(({ tasks }) => tasks).find((one) => one.key === first?.key);
      const outcome = await send(service, doing(id, task ?? expect.fail('nothing can be done'), content));
      expect(outcome, JSON.stringify(outcome)).toMatchObject({ kind: 'accepted', version: 2 });
      const { state } = await stateOf(id, content);
      expect(planOf(state)?.tasks.find((one) => one.key === task?.key)?.done).toBe(1);
    },
  );
});

test('the eighth area has its list, its form and a deadline of its own', async () => {
  const [, type] =
    types.find(([key]) => key === 'consumerGuidance.purchaseComplaint') ?? expect.fail('no type');
  const id = await open(type.content.key, type.hash);
  const { row, state } = await stateOf(id, type.content);
  expect(row).toMatchObject({
    areaKey: 'consumerGuidance',
    number: expect.stringMatching(/^KON-2026-000\d$/) as string,
  });
  expect(deadlinesOfCase(state).map(({ rule, due, status }) => [rule, due, status])).toEqual([
    ['CONSUMER_ANSWER', '2026-11-12', 'running'],
  ]);
  expect(type.content.forms.map(({ key }) => key)).toEqual(['purchaseComplaint']);
});
