import { useState } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { Checkbox } from '../Checkbox/index.ts';
import { Dialog } from '../Dialog/index.ts';
import { Hidden } from '../Hidden/index.ts';
import { ReorderList } from '../ReorderList/index.ts';
import { MAX_COLUMNS, OWN_LAYOUT, orderedIds, shownIds, withHidden } from '../WorklistGrid/columnLayout.ts';
import type { ColumnLayout } from '../WorklistGrid/columnLayout.ts';
import { classes } from '../classes.ts';
import { texts as shared } from '../texts.ts';
import { DensityChoice } from './DensityChoice.tsx';
import type { Density } from './DensityChoice.tsx';
import styles from './GridPreferences.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface PreferenceColumn {
  readonly id: string;
  readonly header: string;
  /** Names the row: always shown. */
  readonly isRowHeader?: boolean;
}

export interface GridPreferencesProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The list's columns in the order their owner gave them. */
  readonly columns: readonly PreferenceColumn[];
  readonly layout: ColumnLayout;
  /** At once, at every change: there is nothing to save and nothing to lose. */
  readonly onLayoutChange: (layout: ColumnLayout) => void;
  readonly density?: Density;
  /** Given: the density can be chosen here too. */
  readonly onDensityChange?: (density: Density) => void;
}

/** Which columns a list shows, in which order, and how close its rows are. What is chosen is seen at once. */
export function GridPreferences(props: GridPreferencesProps) {
  const { isOpen, onClose } = props;
  return (
    <Dialog
      title={texts.title}
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      actions={
        <Button variant="primary" onPress={onClose}>
          {shared.close}
        </Button>
      }
    >
      <Preferences {...props} />
    </Dialog>
  );
}

function Preferences(props: GridPreferencesProps) {
  const { columns, layout, onLayoutChange, density, onDensityChange } = props;
  const announce = useAnnounce();
  const [before, setBefore] = useState<ColumnLayout | null>(null);
  const shown = new Set(shownIds(columns, layout));
  const isFull = shown.size >= MAX_COLUMNS;
  const items = orderedIds(columns, layout).flatMap((id) => {
    const column = columns.find((one) => one.id === id);
    if (!column) return [];
    const isFixed = column.isRowHeader === true;
    return [{ id, name: column.header, isFixed, ...(isFixed && { detail: texts.always }) }];
  });

  const change = (next: ColumnLayout) => {
    setBefore(null);
    onLayoutChange(next);
  };
  const show = (id: string, isShown: boolean) => {
    if (isShown && isFull) return announce(texts.most(MAX_COLUMNS), 'columns');
    change(withHidden(layout, id, !isShown));
    return announce(texts.count(shown.size + (isShown ? 1 : -1), columns.length), 'columns');
  };
  const reset = () => {
    setBefore(before ? null : layout);
    onLayoutChange(before ?? OWN_LAYOUT);
    announce(before ? texts.wasUndone : texts.wasReset, 'columns');
  };

  return (
    <div className={c('preferences')}>
      <ReorderList label={texts.columns} items={items} onReorder={(order) => change({ ...layout, order })}>
        {({ id, name, isFixed }) => (
          <Checkbox isSelected={shown.has(id)} isDisabled={isFixed} onChange={(isShown) => show(id, isShown)}>
            <Hidden>{texts.show(name)}</Hidden>
          </Checkbox>
        )}
      </ReorderList>
      <div className={c('foot')}>
        <p className={c('count')}>
          {texts.count(shown.size, columns.length)} {isFull && texts.most(MAX_COLUMNS)}
        </p>
        <Button variant="quiet" onPress={reset}>
          {before ? texts.undoReset : texts.reset}
        </Button>
      </div>
      {onDensityChange && <DensityChoice density={density ?? 'standard'} onChange={onDensityChange} />}
    </div>
  );
}
