import { useMemo, useState } from 'react';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { FieldFrame, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import type { Choice } from '../SelectField/index.ts';
import { TextField } from '../TextField/index.ts';
import { ComboInput } from './ComboInput.tsx';
import { ComboList, FetchFailed, useFetchingSaid } from './ComboList.tsx';
import type { Fetching } from './ComboList.tsx';
import { texts } from './texts.ts';
import { known, settle } from './written.ts';

interface ComboBoxProps extends FieldTexts, FieldState, Fetching {
  /** All choices, filtered here by the Swedish alphabet; or, with `onInput`, what the owner found for the typed text. */
  readonly choices: readonly Choice[];
  readonly selectedId: string | null;
  readonly onSelect: (id: string | null) => void;
  /** The chosen one, when the owner searches and it may be missing among what was found. */
  readonly selected?: Choice | null;
  /** The owner searches: filtering here stops. */
  readonly onInput?: (text: string) => void;
}

/**
 * One of many, found by typing. What is written stays until something is chosen: Esc closes the list and keeps it, and
 * one who leaves half a name is told of it.
 */
export function ComboBox(props: ComboBoxProps) {
  const { selectedId, onSelect, onInput, selected, loadError } = props;
  /** what the worker wrote, as long as it is not the name of what is chosen */
  const [own, setOwn] = useState<string | null>(null);
  const [wasLeft, setWasLeft] = useState(false);
  const choices = useMemo(() => known(selected ? [selected] : [], props.choices), [selected, props.choices]);
  const name = choices.find(({ id }) => id === selectedId)?.name ?? '';
  // once the field is left with a text that is no choice, nothing is chosen: what is chosen since came from elsewhere
  const written = wasLeft && selectedId !== null ? null : own;
  const isUnmatched = wasLeft && written !== null && written.trim() !== '';
  const error = props.errorMessage ?? (isUnmatched ? texts.unmatched(written.trim()) : undefined);
  const said = { ...props, ...(error !== undefined && { errorMessage: error }) };
  const hasNote = loadError !== undefined;
  const { aria, ids } = useFieldAria(said, { hasNote });
  useFetchingSaid(props);

  if (props.isReadOnly) return <ReadOnly {...props} name={name} />;

  const write = (text: string) => {
    setWasLeft(false);
    setOwn(text === name ? null : text);
    if (text === '' && selectedId !== null) onSelect(null);
    onInput?.(text);
  };
  const choose = (id: string | null) => {
    setOwn(null);
    onSelect(id);
  };
  const leave = () => {
    if (written === null) return;
    const settled = settle(written, choices);
    if (settled.kind === 'choice') return choose(settled.id);
    setWasLeft(true);
    if (settled.kind === 'empty') setOwn(null);
    // what stands in the field is what counts: the former answer must not be sent unseen
    else if (selectedId !== null) onSelect(null);
  };
  return (
    <AriaComboBox
      {...aria}
      className={fieldClass('field')}
      {...(onInput ? { items: choices } : { defaultItems: choices })}
      inputValue={written ?? name}
      onInputChange={write}
      value={selectedId}
      onChange={(key) => {
        if (key !== selectedId) choose(key === null ? null : String(key));
      }}
      onBlur={leave}
      // the text field opens it: by itself it would open again when closed with other text than the chosen name
      menuTrigger="manual"
      allowsEmptyCollection
    >
      <FieldFrame {...said} ids={ids} {...(hasNote && { note: <FetchFailed {...props} /> })}>
        <ComboInput />
      </FieldFrame>
      <ComboList {...props} />
    </AriaComboBox>
  );
}

/** What was chosen, as text that can be reached and copied: a list that does not open would promise too much. */
function ReadOnly({ name, isDisabled = false, ...said }: ComboBoxProps & { readonly name: string }) {
  return (
    <TextField {...said} value={name || texts.none} onChange={noChange} isReadOnly isDisabled={isDisabled} />
  );
}

const noChange = () => undefined;
