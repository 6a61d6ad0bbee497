import { Toolbar } from '../Toolbar/index.ts';
import { texts } from './texts.ts';

export interface TimelineFilter {
  readonly id: string;
  /** A kind of event: *Anteckningar*. */
  readonly name: string;
  /** How many there are of it. */
  readonly count?: number;
}

export interface TimelineFilters {
  readonly options: readonly TimelineFilter[];
  /** What is shown; none chosen shows everything. The owner leaves out the rest of the entries. */
  readonly selected: readonly string[];
  readonly onChange: (selected: readonly string[]) => void;
}

interface TimelineToolbarProps {
  readonly label: string;
  readonly filters: TimelineFilters | undefined;
  readonly onToToday: (() => void) | undefined;
}

const TODAY = 'samla-today';

/** What is shown of the record, and the way to today. */
export function TimelineToolbar({ label, filters, onToToday }: TimelineToolbarProps) {
  const { options = [], selected = [], onChange } = filters ?? {};
  const toggle = (id: string) =>
    onChange?.(selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id]);
  return (
    <Toolbar
      label={texts.toolbar(label)}
      sections={[
        {
          id: 'filters',
          name: texts.filters,
          choose: 'any' as const,
          items: options.map(({ id, name, count }) => ({
            id,
            label: count === undefined ? name : `${name} ${count}`,
            isChecked: selected.includes(id),
          })),
        },
        ...(onToToday ? [{ id: TODAY, items: [{ id: TODAY, label: texts.toToday }] }] : []),
      ].filter(({ items }) => items.length > 0)}
      onAction={(id) => (id === TODAY ? onToToday?.() : toggle(id))}
    />
  );
}
