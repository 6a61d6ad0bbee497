import { createIntl } from 'react-intl';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../messages/catalogue.ts';
import { textOf } from '../messages/use-text.ts';
import { areas } from '../testing/sample-cases.ts';
import { sharedKeys } from './dispatch.ts';
import { forbiddenReason, isSingleCharacter } from './forbidden.ts';
import { helpGroups } from './help-groups.ts';
import { allActions } from './registry.ts';

const text = textOf(createIntl({ locale: 'sv', messages: catalogue }));
const actions = allActions(areas);
const keysOf = (id: string) => actions.find((one) => one.id === id)?.keys;

describe('the registry of actions', () => {
  test('binds no forbidden key', () => {
    const forbidden = actions.flatMap(({ id, keys }) =>
      keys.filter((key) => forbiddenReason(key) !== null).map((key) => `${id}: ${key}`),
    );
    expect(forbidden).toEqual([]);
  });

  test('shares no key within a layer', () => {
    expect(sharedKeys(actions)).toEqual([]);
  });

  test('has single letters in lists alone', () => {
    const elsewhere = actions.filter(({ layer, keys }) => layer !== 'list' && keys.some(isSingleCharacter));
    expect(elsewhere).toEqual([]);
  });

  test('has each id once, and a Swedish name for each', () => {
    expect(new Set(actions.map((one) => one.id)).size).toBe(actions.length);
    for (const action of actions) expect(action.label(text)).not.toBe('');
  });

  test('puts the areas on Ctrl and their digit, by the order of the data', () => {
    areas.forEach((area, at) => expect(keysOf(`go.area.${area.key}`)).toEqual([`Ctrl+${at + 1}`]));
    const eighth = { key: 'newArea' as never, name: 'Nytt område', letter: 'N', order: 8, code: 'NYA' };
    expect(allActions([...areas, eighth]).find((one) => one.id === 'go.area.newArea')?.keys).toEqual([
      'Ctrl+8',
    ]);
  });

  test.each([
    ['F1', 'program.help'],
    ['Ctrl+K', 'program.palette'],
    ['Ctrl+Shift+P', 'program.palette'],
    ['Ctrl+E', 'program.search'],
    ['Alt+Home', 'go.myDay'],
    ['F6', 'go.nextPane'],
    ['Shift+F6', 'go.previousPane'],
    ['Alt+ArrowLeft', 'go.back'],
    ['Alt+ArrowRight', 'go.forward'],
    ['Ctrl+Tab', 'go.nextCase'],
    ['Ctrl+Shift+Tab', 'go.previousCase'],
    ['Ctrl+W', 'go.closeCase'],
    ['Ctrl+Shift+T', 'go.reopenCase'],
    ['F5', 'program.sync'],
    ['F8', 'program.needsYouNext'],
    ['Shift+F8', 'program.needsYouPrevious'],
    ['Ctrl+Shift+L', 'program.hide'],
    ['Escape', 'program.out'],
    ['Ctrl+F', 'list.filter'],
    ['Enter', 'list.open'],
    ['A', 'list.assign'],
    ['M', 'list.take'],
    ['B', 'list.watch'],
    ['N', 'list.note'],
    ['Ctrl+J', 'case.note'],
    ['Ctrl+Shift+B', 'case.watch'],
    ['Ctrl+Enter', 'case.main'],
    ['Ctrl+S', 'case.saveNow'],
    ['Ctrl+Shift+C', 'case.copyNumber'],
  ])('%s is on the map', (key, id) => {
    expect(keysOf(id)).toContain(key);
  });
});

describe('F1', () => {
  test('shows the letters where a row has the focus, and not when they are off', () => {
    const rows = (letters: boolean) =>
      helpGroups(areas, text, { layer: 'list', onRow: true, letters }).flatMap((group) => group.rows);
    expect(rows(true).map((one) => one.id)).toContain('list.take');
    expect(rows(false).map((one) => one.id)).not.toContain('list.take');
  });

  test('shows in a dialog only what works there', () => {
    const groups = helpGroups(areas, text, { layer: 'case', onRow: false, letters: true });
    expect(groups[0]?.rows.map((one) => one.id)).toEqual(['case.main']);
    expect(groups.flatMap((group) => group.rows).map((one) => one.id)).toContain('program.palette');
  });
});
