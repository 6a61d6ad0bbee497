import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { useAnnounce } from '../Announcer/index.ts';
import { Button } from '../Button/index.ts';
import { DateTextField } from '../DateTextField/index.ts';
import { Kbd } from '../Kbd/index.ts';
import { SaveState } from '../SaveState/index.ts';
import type { SaveStateName } from '../SaveState/index.ts';
import { SelectField } from '../SelectField/index.ts';
import type { Choice } from '../SelectField/index.ts';
import { TextArea } from '../TextArea/index.ts';
import { classes } from '../classes.ts';
import styles from './NoteComposer.module.css';
import { refusal } from './refusal.ts';
import { texts } from './texts.ts';

const c = classes(styles);

export interface NoteComposerProps {
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The text was left: a good time to keep the draft. */
  readonly onBlur?: () => void;
  /** Makes the note part of the record. Not called for an empty note or one that is too long. */
  readonly onSave: () => void;
  /** How the draft stands: *Sparat här 09:41*. */
  readonly saveState?: { readonly state: SaveStateName; readonly text: string };
  readonly isPending?: boolean;
  /** Why the note was not saved, and what to do. The text stands. */
  readonly errorMessage?: string;
  /** The draft is on its way. */
  readonly isLoading?: boolean;
  /** The case takes no notes: why. */
  readonly notAllowedText?: string;
  readonly kind?: {
    readonly choices: readonly Choice[];
    readonly selectedId: string | null;
    readonly onSelect: (id: string) => void;
    readonly label?: string;
  };
  readonly date?: {
    readonly value: string;
    readonly onChange: (text: string) => void;
    /** `YYYY-MM-DD` */
    readonly today: string;
    readonly label?: string;
    readonly errorMessage?: string;
  };
  /** More fields, under the text. */
  readonly children?: ReactNode;
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** The key that brings one here, shown beside the label. */
  readonly openKeys?: string;
  readonly saveText?: string;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Writes a note. The draft is kept all the time; Ctrl+Enter saves it. Nothing here throws text away. */
export function NoteComposer(props: NoteComposerProps) {
  const { label = texts.label, value, onSave, isPending = false, isLoading = false, kind, date } = props;
  const { maxLength = 20_000, errorMessage, saveState, openKeys, notAllowedText } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  const announce = useAnnounce();
  const [refused, setRefused] = useState<string | null>(null);
  const isFixed = isPending || isLoading || notAllowedText !== undefined;
  const told = refused ?? errorMessage;
  useOutcome(isPending, errorMessage, () => field.current?.focus());

  const save = () => {
    if (isFixed) return;
    const why = refusal(value, maxLength);
    setRefused(why);
    if (why === null) return onSave();
    announce(why, 'note');
    field.current?.focus();
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isSave =
      event.key === 'Enter' && event.ctrlKey && !event.altKey && !event.shiftKey && !event.repeat;
    // keys in an opened list or calendar come here too, although it stands elsewhere in the page
    if (!isSave || event.nativeEvent.isComposing || !event.currentTarget.contains(event.target as Node))
      return;
    event.preventDefault();
    event.stopPropagation();
    save();
  };
  return (
    <form
      // or the browser keeps what stands here in its own files, to restore the page with
      autoComplete="off"
      className={c('composer')}
      aria-label={label}
      aria-busy={isLoading || undefined}
      // Enter in a field of one line saves nothing
      onSubmit={(event) => event.preventDefault()}
      onKeyDownCapture={keyDown}
    >
      <TextArea
        ref={(element) => {
          field.current = element;
          return give(props.ref, element);
        }}
        label={
          openKeys === undefined ? (
            label
          ) : (
            <>
              {label} <Kbd keys={openKeys} isSilent />
            </>
          )
        }
        aside={saveState && <SaveState {...saveState} />}
        value={value}
        onChange={(text) => {
          setRefused(null);
          props.onChange(text);
        }}
        isReadOnly={isFixed}
        maxLength={maxLength}
        placeholder={isLoading ? texts.loading : (props.placeholder ?? '')}
        {...(props.onBlur && { onBlur: props.onBlur })}
        {...(told !== undefined && { errorMessage: told })}
        {...(notAllowedText !== undefined && { description: notAllowedText })}
      />
      {notAllowedText === undefined && (
        <div className={c('foot')}>
          {kind && (
            <div className={c('part')}>
              <SelectField
                label={kind.label ?? texts.kind}
                choices={kind.choices}
                selectedId={kind.selectedId}
                onSelect={kind.onSelect}
                isDisabled={isFixed}
              />
            </div>
          )}
          {date && (
            <div className={c('part')}>
              <DateTextField
                label={date.label ?? texts.date}
                value={date.value}
                onChange={date.onChange}
                today={date.today}
                looks="back"
                isReadOnly={isFixed}
                {...(date.errorMessage !== undefined && { errorMessage: date.errorMessage })}
              />
            </div>
          )}
          {props.children}
          <span className={c('save')}>
            <Button variant="primary" shortcut="Ctrl+Enter" onPress={save} isPending={isPending}>
              {isPending ? texts.saving : (props.saveText ?? texts.save)}
            </Button>
          </span>
        </div>
      )}
    </form>
  );
}

function give(ref: Ref<HTMLTextAreaElement> | undefined, element: HTMLTextAreaElement | null) {
  if (typeof ref === 'function') return ref(element);
  if (ref) ref.current = element;
  return undefined;
}

/** Says how the saving went, and has the caret in the text again: for what is to be mended, or for the next note. */
function useOutcome(isPending: boolean, errorMessage: string | undefined, toText: () => void) {
  const announce = useAnnounce();
  const before = useRef({ isPending, errorMessage });
  useEffect(() => {
    const was = before.current;
    before.current = { isPending, errorMessage };
    const isNewError = errorMessage !== undefined && (was.errorMessage !== errorMessage || was.isPending);
    if (isPending || (!was.isPending && !isNewError)) return;
    announce(errorMessage ?? texts.saved, 'note');
    toText();
  });
}
