import { describe, expect, it } from 'vitest';
import { caseId, imported, note } from './testing/city.ts';
import { rig } from './testing/rig.ts';
import { until } from './testing/time.ts';
import type { WorklistView } from './contract.ts';

const everything: WorklistView = {
  area: null,
  scope: 'unit',
  includeDormant: true,
  includeClosed: true,
  filter: '',
  sort: { column: 'name', descending: false },
};

describe('a host and the central API', () => {
  it('lists, opens, writes and sends', async () => {
    const { city, machine } = rig([
      {
        name: 'a',
        person: { familyName: 'Öberg', givenName: 'Lars' },
        entries: [imported({}), note('Ringt.')],
      },
      { name: 'b', person: { familyName: 'Nilsson', givenName: 'Alva' } },
      { name: 'c', unit: 'south' },
    ]);
    const one = await machine('amina');
    await one.quiet();
    const list = await one.host.service.worklistWindow({ view: everything, from: 0, to: 50 });
    expect(list.rows.map(({ name }) => name)).toEqual(['Nilsson, Alva', 'Öberg, Lars']);

    const opened = await one.host.service.openCase(caseId('a'));
    expect(opened).toMatchObject({ kind: 'case', case: { mine: true } });
    const saved = await one.host.service.submit({
      caseId: caseId('a'),
      intent: {
        name: 'addNote',
        args: { heading: 'Samtal', text: 'Hon mår bättre.', eventOn: null, backdatingReason: null },
      },
      baseAssignment: null,
      draftKey: null,
    });
    expect(saved).toMatchObject({ kind: 'queued' });
    await one.quiet();
    expect(city.entriesOf(caseId('a'))).toHaveLength(3);
    await until(() => city.log.some((row) => row.action === 'read' && row.caseId === caseId('a')));
    expect(one.state().outbox).toEqual({ waiting: 0, sending: 0, needsYou: 0 });
  });
});
