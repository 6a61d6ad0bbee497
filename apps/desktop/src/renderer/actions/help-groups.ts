import type { Area } from '@samla/case-model/definition';
import { GRID_HEADER_KEYS, GRID_KEYS, GRID_TYPEAHEAD_KEYS } from '@samla/ui/WorklistGrid';
import type { Text } from '../messages/use-text.ts';
import type { Layer } from './dispatch.ts';
import { answering } from './dispatch.ts';
import { allActions } from './registry.ts';

export interface HelpGroup {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly {
    readonly id: string;
    readonly keys: readonly string[];
    readonly effect: string;
  }[];
}

// the list has no selection yet
const gridActions = new Set(['move', 'sort', 'columnMenu', 'menu', 'typeahead']);

/** The keys that work in a place, nearest first, from the same lists that the handlers read. */
export function helpGroups(
  areas: readonly Area[],
  text: Text,
  place: { readonly layer: Layer; readonly onRow: boolean; readonly letters: boolean },
): readonly HelpGroup[] {
  const actions = allActions(areas).filter(({ keys }) => keys.length > 0);
  const rows = (layer: Layer) =>
    actions
      .filter((one) => one.layer === layer)
      .filter(({ keys }) => place.letters || !keys.every((key) => key.length === 1))
      .map(({ id, keys, label }) => ({ id, keys, effect: label(text) }));
  const searching = place.letters ? [] : GRID_TYPEAHEAD_KEYS;
  const grid = [...GRID_KEYS, ...GRID_HEADER_KEYS, ...searching].filter(({ action }) =>
    gridActions.has(action),
  );
  const groups: HelpGroup[] = answering(place.layer)
    .filter((layer) => layer !== 'app')
    .map((layer) => ({ id: layer, name: text('group.here'), rows: rows(layer) }));
  if (place.layer === 'list') groups.push({ id: 'grid', name: text('group.grid'), rows: grid });
  groups.push({ id: 'app', name: text('group.everywhere'), rows: rows('app') });
  return groups.filter((group) => group.rows.length > 0);
}
