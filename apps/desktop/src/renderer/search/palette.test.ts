import { describe, expect, test } from 'vitest';
import { allActions } from '../actions/registry.ts';
import { createWorkspace } from '../app/create-workspace.ts';
import { showCase } from '../app/places.ts';
import { intl } from '../app/intl.ts';
import { textOf } from '../messages/use-text.ts';
import { FakeHost } from '../testing/fake-host.ts';
import { areas } from '../testing/sample-cases.ts';
import { sampleId } from '../testing/sample-record.ts';
import { serveInMemory } from '../testing/serve.ts';
import { systemTimer } from '../../wire/timer.ts';
import { actionItems, offeredActions } from './palette-groups.ts';

/** A workspace with a row under the cursor and a case open beside it. */
async function atWork() {
  const host = new FakeHost();
  const workspace = createWorkspace({
    client: serveInMemory(host),
    timer: systemTimer,
    text: textOf(intl),
    say: () => undefined,
  });
  const caseId = sampleId(4, 0) as never;
  const answer = await host.getCase(caseId);
  if (answer.kind !== 'case') throw new Error('the sample has no such case');
  workspace.places.set((places) => showCase({ ...places, here: { view: 'all', panel: null } }, caseId));
  workspace.cases.set(() => new Map([[caseId, answer]]));
  workspace.currentRow.set(() => ({ caseId, name: 'Warsame, Omar', mine: true }));
  return workspace;
}

describe('the palette', () => {
  test('offers every action that has a meaning where the worker is (keyboard.md, rule 7)', async () => {
    const workspace = await atWork();
    const offered = offeredActions(allActions(areas), workspace).map((one) => one.id);
    const missing = allActions(areas)
      .filter((one) => one.layer !== 'dialog' && !offered.includes(one.id))
      .map((one) => one.id);
    // nothing is closed to be opened again, and the worker is signed in
    expect(missing).toEqual(['go.reopenCase', 'program.signInAgain']);
  });

  test('says what an action acts on: the row, or the open case', async () => {
    const workspace = await atWork();
    const items = actionItems(offeredActions(allActions(areas), workspace), workspace).flatMap(
      (one) => one.items,
    );
    expect(items.find((one) => one.id === 'list.take')?.detail).toBe('Warsame, Omar');
    expect(items.find((one) => one.id === 'case.take')?.detail).toBe('Nilsson, Alva');
    expect(items.find((one) => one.id === 'go.myDay')?.detail).toBeUndefined();
  });
});
