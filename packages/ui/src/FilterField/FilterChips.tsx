import type { KeyboardEvent } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Icon } from '../Icon/index.ts';
import { classes } from '../classes.ts';
import styles from './FilterField.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface FilterChip {
  readonly id: string;
  readonly name: string;
}

interface FilterChipsProps {
  readonly chips: readonly FilterChip[];
  readonly onRemove: ((chip: FilterChip) => void) | undefined;
}

/** The filters that are set: one tab stop, arrows between them, Delete takes one away. */
export function FilterChips({ chips, onRemove }: FilterChipsProps) {
  return (
    <TagGroup
      className={c('chips')}
      aria-label={texts.active}
      {...(onRemove && {
        onRemove: (removed) => {
          for (const chip of chips) if (removed.has(chip.id)) onRemove(chip);
        },
      })}
    >
      <div className={c('chips')} onKeyDownCapture={leaveByTab}>
        <TagList className={c('chips')} items={chips}>
          {(chip: FilterChip) => (
            <Tag className={c('chip')} textValue={chip.name}>
              <span className={c('chipName')}>{chip.name}</span>
              {onRemove && (
                // for the pointer: on the keyboard Delete does it
                <Button
                  slot="remove"
                  className={c('remove')}
                  aria-label={texts.remove(chip.name)}
                  excludeFromTabOrder
                >
                  <Icon name="close" size="s" />
                </Button>
              )}
            </Tag>
          )}
        </TagList>
      </div>
    </TagGroup>
  );
}

/** Tab leaves from the last stop, also in the moment before the tags without focus have ceased to be stops. */
function leaveByTab(event: KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Tab' || event.shiftKey) return;
  const stops = event.currentTarget.querySelectorAll<HTMLElement>('[role="row"][tabindex="0"]');
  stops.item(stops.length - 1)?.focus({ preventScroll: true });
}
