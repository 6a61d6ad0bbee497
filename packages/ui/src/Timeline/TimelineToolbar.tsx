import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Toolbar } from 'react-aria-components/Toolbar';
import { Button } from '../Button/index.ts';
import { classes } from '../classes.ts';
import styles from './Timeline.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

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
  readonly filters?: TimelineFilters | undefined;
  readonly onToToday?: (() => void) | undefined;
}

/** What is shown of the record, and the way to today. One tab stop. */
export function TimelineToolbar({ label, filters, onToToday }: TimelineToolbarProps) {
  return (
    <Toolbar className={c('toolbar')} aria-label={texts.toolbar(label)}>
      {filters && (
        <div className={c('filters')} role="group" aria-label={texts.filters}>
          {filters.options.map(({ id, name, count }) => (
            <ToggleButton
              key={id}
              className={c('filter')}
              isSelected={filters.selected.includes(id)}
              onChange={(isSelected) => filters.onChange(toggled(filters.selected, id, isSelected))}
            >
              {name}
              {count !== undefined && <span className={c('count')}>{count}</span>}
            </ToggleButton>
          ))}
        </div>
      )}
      {onToToday && (
        <Button variant="quiet" onPress={onToToday}>
          {texts.toToday}
        </Button>
      )}
    </Toolbar>
  );
}

const toggled = (selected: readonly string[], id: string, isSelected: boolean) => [
  ...selected.filter((one) => one !== id),
  ...(isSelected ? [id] : []),
];
