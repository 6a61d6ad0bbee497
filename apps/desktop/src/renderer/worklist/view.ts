import type { SortColumn, WorklistView } from '../../host/contract.ts';
import type { ViewKey } from '../app/places.ts';

/** How one list is narrowed and sorted, and where its cursor stands; each list remembers its own. */
export interface ListState {
  readonly scope: 'mine' | 'unit';
  readonly includeDormant: boolean;
  readonly includeClosed: boolean;
  readonly filter: string;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
}

export const firstListState: ListState = {
  scope: 'mine',
  includeDormant: false,
  includeClosed: false,
  filter: '',
  sort: { column: 'due', descending: false },
};

/** What the host is asked for. The worker's day is always her own and open. */
export function worklistView(key: ViewKey, list: ListState): WorklistView {
  const { filter, sort } = list;
  if (key === 'myDay') {
    return { area: null, scope: 'myDay', includeDormant: true, includeClosed: false, filter, sort };
  }
  const { scope, includeDormant, includeClosed } = list;
  return { area: key === 'all' ? null : key, scope, includeDormant, includeClosed, filter, sort };
}
