import { Button } from '@samla/ui/Button';
import { FilterField } from '@samla/ui/FilterField';
import { use } from 'react';
import { keyOf } from '../actions/registry.ts';
import { AreasContext } from '../app/areas.tsx';
import type { ViewKey } from '../app/places.ts';
import { usePlace, useWorkspace } from '../app/workspace-context.tsx';
import { useText, type Text } from '../messages/use-text.ts';
import { changeList } from './list-store.ts';
import styles from './ListBar.module.css';
import type { ListState } from './view.ts';

/** What a list is called. */
export function useViewName(view: ViewKey): string {
  const text = useText();
  const areas = use(AreasContext);
  if (view === 'myDay') return text('view.myDay');
  if (view === 'all') return text('view.all');
  return areas.find((one) => one.key === view)?.name ?? view;
}

const toggles = [
  { id: 'mine', chip: 'chip.mine' },
  { id: 'noDormant', chip: 'chip.noDormant' },
  { id: 'noClosed', chip: 'chip.noClosed' },
] as const;
type ToggleId = (typeof toggles)[number]['id'];

function isOn(list: ListState, id: ToggleId): boolean {
  if (id === 'mine') return list.scope === 'mine';
  return id === 'noDormant' ? !list.includeDormant : !list.includeClosed;
}

function turn(list: ListState, id: ToggleId): ListState {
  if (id === 'mine') return { ...list, scope: list.scope === 'mine' ? 'unit' : 'mine' };
  if (id === 'noDormant') return { ...list, includeDormant: !list.includeDormant };
  return { ...list, includeClosed: !list.includeClosed };
}

interface ListBarProps {
  readonly view: ViewKey;
  readonly list: ListState;
  readonly totals: { readonly count: number; readonly total: number } | null;
  readonly onLeave: () => void;
}

/** The list's name, how many it shows, and what narrows it. */
export function ListBar({ view, list, totals, onLeave }: ListBarProps) {
  const text = useText();
  const workspace = useWorkspace();
  const filter = usePlace<HTMLInputElement>('filter');
  const shown = view === 'myDay' ? [] : toggles;
  const change = (id: ToggleId) => {
    changeList(workspace, (before) => turn(before, id));
    workspace.focus.go('filter');
  };
  const off = shown.filter(({ id }) => !isOn(list, id));
  return (
    <div className={styles['bar']}>
      <h1 className={styles['title']}>
        {useViewName(view)} <small>{totals && countText(text, totals, list.filter !== '')}</small>
      </h1>
      <div className={styles[shown.length > off.length ? 'chips' : 'filter']}>
        <FilterField
          ref={filter}
          label={text('filter.label')}
          placeholder={text('filter.placeholder')}
          keys={keyOf('list.filter')}
          value={list.filter}
          onChange={(value) => changeList(workspace, (before) => ({ ...before, filter: value }))}
          chips={shown.filter(({ id }) => isOn(list, id)).map(({ id, chip }) => ({ id, name: text(chip) }))}
          onRemoveChip={(id) => change(id as ToggleId)}
          onLeave={onLeave}
        />
      </div>
      {off.map(({ id, chip }) => (
        <Button
          key={id}
          variant="quiet"
          label={text('chip.addLabel', { name: text(chip) })}
          onPress={() => change(id)}
        >
          {text('chip.add', { name: text(chip) })}
        </Button>
      ))}
    </div>
  );
}

function countText(
  text: Text,
  { count, total }: { count: number; total: number },
  isFiltered: boolean,
): string {
  return isFiltered ? text('view.countOf', { count, total }) : text('view.count', { count });
}
