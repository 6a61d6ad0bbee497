import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import type { InputHTMLAttributes, KeyboardEvent, Ref } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Kbd, ariaKeys } from '../Kbd/index.ts';
import { classes } from '../classes.ts';
import { FilterChips } from './FilterChips.tsx';
import type { FilterChip } from './FilterChips.tsx';
import styles from './FilterField.module.css';
import { filterKey } from './filterKey.ts';
import { Suggestions } from './Suggestions.tsx';
import type { FilterSuggestion } from './Suggestions.tsx';
import { texts } from './texts.ts';

const c = classes(styles);
const NONE: readonly never[] = [];

export interface FilterFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The filters that are set. */
  readonly chips?: readonly FilterChip[];
  readonly onRemoveChip?: (id: string) => void;
  /** Filters that go with the typed text, found by the owner. With them the field is a combobox. */
  readonly suggestions?: readonly FilterSuggestion[];
  /** A suggested filter is wanted; the typed text has been taken away. */
  readonly onSuggestion?: (id: string) => void;
  /** "48 av 151", shown in the field and describing it. Announced by the grid, not here. */
  readonly resultText?: string;
  /** Instead of `resultText`: the element elsewhere that says it. */
  readonly resultId?: string;
  readonly keys?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly isDisabled?: boolean;
  /** ArrowDown or Enter: on to the rows. */
  readonly onLeave?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * Narrows a list by typing, and by filters that are suggested as one types. Esc empties it, ArrowDown goes to the rows;
 * set filters are chips that Delete takes away.
 */
export function FilterField(props: FilterFieldProps) {
  const { label, value, onChange, chips = NONE, suggestions = NONE, resultText, keys, onLeave } = props;
  const announce = useAnnounce();
  const [resultId, listId] = [useId(), useId()];
  const box = useRef<HTMLDivElement>(null);
  const [isWanted, setWanted] = useState(false);
  const [pointed, setPointed] = useState(-1);
  const isCombo = props.onSuggestion !== undefined;
  const isOpen = isCombo && isWanted && suggestions.length > 0;
  const at = isOpen ? Math.min(pointed, suggestions.length - 1) : -1;
  const input = () => box.current?.querySelector('input');
  useKeptFocus(chips.length, input);
  useSuggestionsSaid(isOpen ? suggestions.length : 0);

  const write = (text: string) => {
    onChange(text);
    setWanted(text !== '');
    setPointed(-1);
  };
  const choose = (place: number) => {
    const suggestion = suggestions[place];
    if (!suggestion) return;
    write('');
    props.onSuggestion?.(suggestion.id);
    announce(texts.added(suggestion.name), 'filter');
  };
  const keyDown = (event: KeyboardEvent) => {
    const action = filterKey(event.nativeEvent, {
      value,
      options: suggestions.length,
      isOpen,
      at,
      hasChips: chips.length > 0,
      hasRows: onLeave !== undefined,
    });
    if (action === null) return;
    event.preventDefault();
    // Esc takes one step out of the field, and not also out of what it stands in
    if (event.key === 'Escape') event.stopPropagation();
    if (action.kind === 'open') setWanted(true);
    if (action.kind === 'point') setPointed(action.at);
    if (action.kind === 'choose') choose(action.at);
    if (action.kind === 'close' || action.kind === 'leave') setWanted(false);
    if (action.kind === 'clear') write('');
    if (action.kind === 'leave') onLeave?.();
    if (action.kind === 'lastChip') lastChip(box.current)?.focus();
  };

  const described = props.resultId ?? (resultText === undefined ? undefined : resultId);
  const combo: InputHTMLAttributes<HTMLInputElement> = isCombo
    ? {
        role: 'combobox',
        'aria-autocomplete': 'list',
        'aria-expanded': isOpen,
        ...(isOpen && { 'aria-controls': listId }),
        ...(at >= 0 && { 'aria-activedescendant': `${listId}-${at}` }),
      }
    : {};
  return (
    <div className={c('filter', props.isDisabled === true && 'disabled')} ref={box}>
      {chips.length > 0 && (
        <FilterChips
          chips={chips}
          onRemove={
            props.onRemoveChip &&
            ((chip) => {
              props.onRemoveChip?.(chip.id);
              announce(texts.removed(chip.name), 'filter');
            })
          }
        />
      )}
      <input
        {...combo}
        ref={props.ref}
        className={c('input')}
        type={isCombo ? 'text' : 'search'}
        aria-label={label}
        aria-describedby={described}
        aria-keyshortcuts={keys && ariaKeys(keys)}
        placeholder={props.placeholder ?? texts.placeholder}
        value={value}
        maxLength={props.maxLength ?? 100}
        disabled={props.isDisabled}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        onChange={(event) => write(event.target.value)}
        onKeyDown={keyDown}
        onBlur={() => setWanted(false)}
      />
      {isOpen && (
        <Suggestions
          id={listId}
          suggestions={suggestions}
          at={at}
          field={box}
          onChoose={choose}
          onClose={() => setWanted(false)}
        />
      )}
      {resultText !== undefined && (
        <span className={c('result')} id={resultId}>
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

function lastChip(box: HTMLElement | null): HTMLElement | null {
  return [...(box?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])].at(-1) ?? null;
}

/** With the last filter taken away its place is gone: the text field has the focus. */
function useKeptFocus(chips: number, input: () => HTMLElement | null | undefined): void {
  const before = useRef(chips);
  const keep = useEffectEvent(() => {
    const had = before.current;
    before.current = chips;
    if (had > 0 && chips === 0 && document.activeElement === document.body) input()?.focus();
  });
  useLayoutEffect(() => keep(), [chips]);
}

/** How many filters are suggested, when that changes. */
function useSuggestionsSaid(count: number): void {
  const announce = useAnnounce();
  const say = useEffectEvent(() => {
    if (count > 0) announce(texts.suggested(count), 'filter-suggestions');
  });
  useEffect(() => say(), [count]);
}
