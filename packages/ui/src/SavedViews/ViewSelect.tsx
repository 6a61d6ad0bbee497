import { useLayoutEffect, useRef } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { fieldClass } from '../Field/index.ts';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './SavedViews.module.css';
import { texts } from './texts.ts';
import { ViewName } from './ViewName.tsx';
import type { ViewListProps } from './ViewTabs.tsx';

const c = classes(styles);

/** Many views: one list to open. */
export function ViewSelect(props: ViewListProps) {
  const { views, selectedId, isChanged, label, onSelect, onRename, wanted } = props;
  const button = useRef<HTMLButtonElement>(null);
  const selected = views.find((view) => view.id === selectedId);
  useLayoutEffect(() => {
    if (wanted !== null) button.current?.focus();
  }, [wanted]);
  return (
    <div
      className={c('select')}
      onKeyDown={(event) => {
        if (event.key !== 'F2' || !selected || selected.isFixed || event.target !== button.current) return;
        event.preventDefault();
        onRename(selected);
      }}
    >
      <Select
        aria-label={label ?? texts.label}
        value={selectedId}
        onChange={(key) => {
          if (key !== null && key !== selectedId) onSelect(String(key));
        }}
      >
        <Button ref={button} className={fieldClass('button')}>
          <SelectValue>{selected && <ViewName view={selected} isChanged={isChanged} />}</SelectValue>
          <Icon name="expand" size="s" />
        </Button>
        <Popover className={fieldClass('popover')}>
          <ListBox items={views}>
            {(view) => (
              <ListBoxItem className={fieldClass('option')} textValue={view.name}>
                <ViewName view={view} isChanged={isChanged && view.id === selectedId} />
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </Select>
    </div>
  );
}
