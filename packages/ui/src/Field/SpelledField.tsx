import { Input, TextField as AriaTextField } from 'react-aria-components/TextField';
import { useAnnounce } from '../Announcer/index.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { MaskedField } from './MaskedField.tsx';
import { fieldClass } from './fieldClass.ts';
import type { FieldState, FieldTexts } from './fieldTexts.ts';
import { useFieldAria } from './useFieldAria.ts';
import { useSpelling } from './useSpelling.ts';

/** What the fields of numbers with one right spelling have in common. */
export interface SpelledValueProps extends FieldTexts, FieldState {
  /** As it is stored; or what was written and could not be read, which stays until it is mended. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The owner tells what is wrong, elsewhere: the field marks itself and says nothing of its own. */
  readonly isToldElsewhere?: boolean;
  /** The value is protected: it is not drawn, not read aloud and cannot be copied. Its owner need not give it. */
  readonly isMasked?: boolean;
}

interface SpelledFieldProps extends SpelledValueProps {
  /** The text as it is stored; what cannot be read comes back as it was. */
  readonly read: (text: string) => string;
  /** What is stored in the one spelling that it is shown in. */
  readonly shown: (value: string) => string;
  /** What is wrong with a text and how to mend it. */
  readonly problemOf: (text: string) => string | undefined;
  readonly inputMode: 'numeric' | 'tel';
  /** Reads the new spelling aloud when leaving the field changed it. */
  readonly isSpoken?: boolean;
  /** `code`: as wide as five digits need; `mono`: figures and hyphens of one width, so that two can be compared. */
  readonly look?: 'figures' | 'code' | 'mono';
}

/**
 * A number that can be written in many ways and has one right spelling. What is written stays as it is until the field is
 * left; the caret is never moved. No spelling check, no correction: it is no prose.
 */
export function SpelledField(props: SpelledFieldProps) {
  return props.isMasked ? <MaskedField {...props} /> : <WritableField {...props} />;
}

function WritableField(props: SpelledFieldProps) {
  const { value, onChange, read, shown, problemOf, look = 'figures', isToldElsewhere = false } = props;
  const announce = useAnnounce();
  const right = shown(value);
  const spelling = useSpelling(right, (text) => onChange(read(text)), problemOf);
  const told = props.errorMessage ?? (isToldElsewhere ? undefined : spelling.problem);
  const said = { ...props, ...(told !== undefined && { errorMessage: told }) };
  const { aria, ids } = useFieldAria(said, { isInvalid: spelling.problem !== undefined });
  return (
    <AriaTextField
      {...aria}
      className={fieldClass('field')}
      value={spelling.text}
      onChange={spelling.write}
      onBlur={() => {
        if (props.isSpoken && spelling.isWriting && right !== spelling.text) announce(right);
        spelling.leave();
      }}
      autoComplete="off"
      inputMode={props.inputMode}
    >
      <FieldFrame {...said} ids={ids}>
        <Input
          className={fieldClass('input', look === 'mono' ? 'mono' : 'figures', look === 'code' && 'code')}
          spellCheck="false"
          autoCorrect="off"
        />
      </FieldFrame>
    </AriaTextField>
  );
}
