import type { RefObject } from 'react';
import { Popover } from 'react-aria-components/Popover';
import { classes } from '../classes.ts';
import styles from './FilterField.module.css';
import { texts } from './texts.ts';

const c = classes(styles);

export interface FilterSuggestion {
  readonly id: string;
  /** As it will be called when it is set: "Steg: Utredning". */
  readonly name: string;
  /** What it narrows to: "12 ärenden". */
  readonly detail?: string;
}

interface SuggestionsProps {
  readonly id: string;
  readonly suggestions: readonly FilterSuggestion[];
  /** The one pointed out; −1: none. */
  readonly at: number;
  readonly field: RefObject<HTMLElement | null>;
  readonly onChoose: (at: number) => void;
  readonly onClose: () => void;
}

/** The list under the field. Focus stays in the field, which points one out. */
export function Suggestions({ id, suggestions, at, field, onChoose, onClose }: SuggestionsProps) {
  return (
    <Popover
      className={c('popover')}
      isOpen
      isNonModal
      triggerRef={field}
      placement="bottom start"
      offset={2}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <ul className={c('options')} role="listbox" id={id} aria-label={texts.suggestions}>
        {suggestions.map((suggestion, place) => (
          <li
            key={suggestion.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            className={c('option', place === at && 'pointed')}
            ref={place === at ? showsItself : null}
            // the field keeps the focus
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(place)}
          >
            <span>{suggestion.name}</span>
            {suggestion.detail !== undefined && <span className={c('detail')}>{suggestion.detail}</span>}
          </li>
        ))}
      </ul>
    </Popover>
  );
}

function showsItself(option: HTMLElement | null) {
  option?.scrollIntoView({ block: 'nearest' });
}
