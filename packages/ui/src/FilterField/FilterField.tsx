import { useId } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import { Kbd, ariaKeys } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import { texts } from '../texts.ts';
import styles from './FilterField.module.css';

const c = classes(styles);

export interface FilterChip {
  readonly id: string;
  readonly name: string;
}

interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly chips?: readonly FilterChip[];
  readonly onRemoveChip?: (id: string) => void;
  /** "48 av 151", shown in the field and describing it. Announced by the grid, not here. */
  readonly resultText?: string;
  /** Instead of `resultText`: the element elsewhere that says it. */
  readonly resultId?: string;
  readonly keys?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** ArrowDown or Enter: on to the rows. */
  readonly onLeave?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** Narrows a list by typing. Esc empties it, ArrowDown goes to the rows; set filters are chips that Delete takes away. */
export function FilterField(props: FilterFieldProps) {
  const { label, value, onChange, chips = [], onRemoveChip, resultText, keys, onLeave, ref } = props;
  const ownId = useId();
  const keyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      onChange('');
    } else if ((event.key === 'ArrowDown' || event.key === 'Enter') && onLeave) {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <div className={c('filter')}>
      {chips.length > 0 && (
        <TagGroup
          className={c('chips')}
          aria-label={texts.activeFilters}
          onRemove={(removed) => removed.forEach((key) => onRemoveChip?.(String(key)))}
        >
          <TagList className={c('chips')} items={chips}>
            {(chip: FilterChip) => (
              <Tag className={c('chip')} textValue={chip.name}>
                {chip.name}
                {/* Delete does the same: the chips are one tab stop */}
                <Button
                  slot="remove"
                  className={c('remove')}
                  aria-label={texts.removeFilter(chip.name)}
                  excludeFromTabOrder
                >
                  <span aria-hidden="true">×</span>
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      <input
        ref={ref}
        className={c('input')}
        type="search"
        aria-label={label}
        aria-describedby={props.resultId ?? (resultText === undefined ? undefined : ownId)}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        placeholder={props.placeholder ?? texts.filter}
        value={value}
        maxLength={props.maxLength ?? 100}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keyDown}
      />
      {resultText !== undefined && (
        <span className={c('result')} id={ownId}>
          {resultText}
        </span>
      )}
      {keys !== undefined && (
        <span className={c('keys')}>
          <Kbd keys={keys} isSilent />
        </span>
      )}
    </div>
  );
}
