import { useState } from 'react';
import type { KeyboardEvent, Ref } from 'react';
import { TextArea as AriaTextArea, TextField } from 'react-aria-components/TextField';
import { FieldFrame, RoomLeft, countOf, fieldClass, useFieldAria } from '../Field/index.ts';
import type { FieldState, FieldTexts } from '../Field/index.ts';
import { given, typed } from './draft.ts';
import type { DraftText } from './draft.ts';

interface TextAreaProps extends FieldTexts, FieldState {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly autoFocus?: boolean;
  /** Nothing is cut off: what is too long stays, is counted and makes the field invalid. */
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly id?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/**
 * Text of any length; the field grows with it. What is typed stays on the screen although its owner answers late:
 * see `draft.ts`. To clear it after saving, the owner gives another value, for example the empty string.
 */
export function TextArea(props: TextAreaProps) {
  const { maxLength } = props;
  const [draft, setDraft] = useState<DraftText>({ shown: props.value, awaited: [] });
  const [lastGiven, setLastGiven] = useState(props.value);
  if (props.value !== lastGiven) {
    setLastGiven(props.value);
    setDraft(given(draft, props.value));
  }
  const change = (text: string) => {
    setDraft((before) => typed(before, text));
    props.onChange(text);
  };
  const count = countOf(draft.shown, maxLength);
  const { aria, ids } = useFieldAria(props, { hasNote: count.isShown, isInvalid: count.isTooLong });
  return (
    <TextField
      {...aria}
      className={fieldClass('field')}
      value={draft.shown}
      onChange={change}
      autoFocus={props.autoFocus ?? false}
      {...(props.onBlur && { onBlur: props.onBlur })}
      {...(props.id !== undefined && { id: props.id })}
    >
      <FieldFrame
        {...props}
        ids={ids}
        {...(maxLength !== undefined && { note: <RoomLeft text={draft.shown} most={maxLength} /> })}
      >
        <AriaTextArea
          ref={props.ref ?? null}
          className={fieldClass('input', 'multiline')}
          dir="auto"
          lang="sv"
          spellCheck="true"
          autoComplete="off"
          placeholder={props.placeholder}
          {...(props.onKeyDown && { onKeyDown: props.onKeyDown })}
        />
      </FieldFrame>
    </TextField>
  );
}
