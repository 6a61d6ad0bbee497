import { expect, test } from '@playwright/test';
import type { CaseTypeContent } from '@samla/case-model/definition';
import type { PlainDate } from '@samla/case-model/time';
import type { CaseView, Openable } from '@samla/desktop/host/contract';
import { workerHost, type WorkerHost } from './support/host.ts';
import { someNumber } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';

/** One case of every case type is opened at the real service through the workspace's host, and can be begun. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());

/** Workers of every area; two of children and adults, since each opens only so many. */
const workers = ['eler001', 'kafr003', 'maka011', 'ebax016', 'guöb024', 'kalu030', 'öska494'];
/** Cases that one worker opens here: the service slows down a program that runs wild. */
const EACH = 25;
const today = '2026-11-02' as PlainDate;

test('every case type can be opened, and its first task begun', async () => {
  const identityNumber = await someNumber(stack.database);
  const opened = new Set<string>();
  const offered = new Set<string>();
  const faults: string[] = [];
  for (const subject of workers) {
    const host = await workerHost(stack, subject);
    const { caseTypes } = await host.client.definition.caseTypes.query({});
    for (const { key } of caseTypes) offered.add(key);
    for (const type of caseTypes.filter(({ key }) => !opened.has(key)).slice(0, EACH)) {
      const fault = await open(host, type, identityNumber);
      if (fault === null) opened.add(type.key);
      else faults.push(`${type.key}: ${fault}`);
    }
    await host.close();
  }
  expect(faults).toEqual([]);
  const { rows } = await stack.database.query<{ count: string }>(
    `select count(distinct type_key) from "case" where number like '%-2026-%' and definition_hash is not null
        and id in (select case_id from case_entry where kind = 'caseOpened')`,
  );
  expect(Number(rows[0]?.count)).toBe(opened.size);
  expect(opened).toEqual(offered);
  expect(opened.size).toBeGreaterThanOrEqual(130);
});

/** Opens a case of a type and looks at what a worker would see of it; what is wrong, or null. */
async function open(
  { client, workerId }: WorkerHost,
  type: Openable,
  identityNumber: string,
): Promise<string | null> {
  const unitId = type.unitIds[0];
  if (unitId === undefined) return 'no unit';
  const stored = await client.case.openNew.mutate({
    draftKey: null,
    args: {
      typeKey: type.key,
      definitionHash: type.hash,
      person: { kind: 'register', identityNumber },
      unitId,
      workerId,
      receivedOn: today,
      receivedAt: null,
      channel: 'letter',
      backdatingReason: null,
      reopeningMotive: 'Nya uppgifter.',
    },
  });
  const answer =
    stored.kind === 'stored'
      ? await client.case.openingAnswer.mutate({
          commandId: stored.commandId,
          caseId: stored.caseId,
          form: null,
        })
      : stored;
  if (answer.kind !== 'opened') return JSON.stringify(answer);
  const { caseId } = answer;
  const shown = await client.case.open.mutate({ caseId });
  if (shown.kind !== 'case') return `is ${shown.kind}`;
  const definition = await client.definition.get.query({ hash: type.hash });
  return definition?.kind === 'caseType' ? faultOf(shown.case, definition.content) : 'no definition';
}

function faultOf({ plan, typeName, stage, closed }: CaseView, type: CaseTypeContent): string | null {
  if (!plan) return 'no plan';
  if (closed || typeName !== type.name) return `shown as ${typeName}, closed: ${closed}`;
  if (stage !== plan.stages.find(({ key }) => key === plan.current)?.phase) return `in phase ${stage}`;
  const first = plan.tasks.find(({ key }) => key === plan.next);
  if (!first) return 'nothing to begin with';
  const { does } = first;
  if (does.kind === 'form' && !type.forms.some(({ key }) => key === does.form)) return `no form ${does.form}`;
  if (does.kind === 'decision' && !type.decisions.some(({ key }) => key === does.decision)) {
    return `no decision ${does.decision}`;
  }
  if (plan.deadlines.some(({ preliminary }) => preliminary))
    return 'a deadline is preliminary after its receipt';
  return null;
}
