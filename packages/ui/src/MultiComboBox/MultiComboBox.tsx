import { useMemo, useRef, useState } from 'react';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { useAnnounce } from '../Announcer/index.ts';
import { ComboInput } from '../ComboBox/ComboInput.tsx';
import { ComboList, FetchFailed, useFetchingSaid } from '../ComboBox/ComboList.tsx';
import type { Fetching } from '../ComboBox/ComboList.tsx';
import { texts as comboTexts } from '../ComboBox/texts.ts';
import { known, settle } from '../ComboBox/written.ts';
import { FieldFrame, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import type { Choice } from '../SelectField/index.ts';
import { TextArea } from '../TextArea/index.ts';
import { ChosenTags } from './ChosenTags.tsx';
import styles from './MultiComboBox.module.css';
import { texts } from './texts.ts';

interface MultiComboBoxProps extends FieldTexts, FieldState, Fetching {
  /** All choices, filtered here by the Swedish alphabet; or, with `onInput`, what the owner found for the typed text. */
  readonly choices: readonly Choice[];
  readonly selectedIds: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  /** The chosen ones, when the owner searches and they may be missing among what was found. */
  readonly selected?: readonly Choice[];
  /** The owner searches: filtering here stops. */
  readonly onInput?: (text: string) => void;
}

/**
 * Several of many, found by typing. The chosen ones stand as tags below: Backspace in the empty field goes to the last,
 * Delete takes one away, and what was taken away can be put back.
 */
export function MultiComboBox(props: MultiComboBoxProps) {
  const { selectedIds, onSelect, onInput, selected, loadError, label } = props;
  const announce = useAnnounce();
  const box = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [wasLeft, setWasLeft] = useState(false);
  const choices = useMemo(() => known(selected ?? [], props.choices), [selected, props.choices]);
  const value = useMemo(() => [...selectedIds], [selectedIds]);
  const chosen = value.map((id) => choices.find((one) => one.id === id) ?? { id, name: id });
  const isUnmatched = wasLeft && text.trim() !== '';
  const error = props.errorMessage ?? (isUnmatched ? comboTexts.unmatched(text.trim()) : undefined);
  const said = { ...props, ...(error !== undefined && { errorMessage: error }) };
  const hasNote = loadError !== undefined;
  const { aria, ids } = useFieldAria(said, { hasNote });
  useFetchingSaid(props);
  if (props.isReadOnly) return <ReadOnly {...props} names={chosen.map(({ name }) => name)} />;

  const write = (written: string) => {
    setWasLeft(false);
    setText(written);
    onInput?.(written);
  };
  const choose = (next: readonly string[]) => {
    write('');
    onSelect(next);
    announce(texts.count(next.length), 'multiComboBox');
  };
  const leave = () => {
    const settled = settle(text, choices);
    if (settled.kind === 'choice') return choose([...new Set([...value, settled.id])]);
    setWasLeft(true);
  };
  return (
    <div className={styles['multi']} ref={box}>
      <AriaComboBox
        {...aria}
        className={fieldClass('field')}
        selectionMode="multiple"
        {...(onInput ? { items: choices } : { defaultItems: choices })}
        inputValue={text}
        onInputChange={write}
        value={value}
        // closing the list gives back the same list of ids: nothing was chosen then
        onChange={(keys) => keys !== value && choose(keys.map(String))}
        onBlur={leave}
        menuTrigger="manual"
        allowsEmptyCollection
      >
        <FieldFrame {...said} ids={ids} {...(hasNote && { note: <FetchFailed {...props} /> })}>
          <ComboInput onBack={() => lastTag(box.current)?.focus()} />
        </FieldFrame>
        <ComboList {...props} />
      </AriaComboBox>
      <ChosenTags
        field={typeof label === 'string' ? label : ''}
        chosen={chosen}
        onChange={onSelect}
        isDisabled={props.isDisabled ?? false}
        onLeave={() => box.current?.querySelector('input')?.focus()}
      />
    </div>
  );
}

function lastTag(box: HTMLElement | null): HTMLElement | null {
  return [...(box?.querySelectorAll<HTMLElement>('[role="row"]') ?? [])].at(-1) ?? null;
}

/** What was chosen, as text that can be reached and copied. */
function ReadOnly({ names, isDisabled = false, ...said }: MultiComboBoxProps & { names: readonly string[] }) {
  const value = names.length === 0 ? comboTexts.none : names.join('\n');
  return <TextArea {...said} value={value} onChange={noChange} isReadOnly isDisabled={isDisabled} />;
}

const noChange = () => undefined;
