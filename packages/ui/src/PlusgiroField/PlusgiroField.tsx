import { SpelledField } from '../Field/index.ts';
import type { SpelledValueProps } from '../Field/index.ts';
import { readPlusgiro, shownPlusgiro } from './readPlusgiro.ts';
import { texts } from './texts.ts';

/** A plusgiro number in any spelling; stored as its digits and shown as it is printed on invoices. */
export function PlusgiroField(props: SpelledValueProps) {
  return (
    <SpelledField
      {...props}
      read={(text) => {
        const read = readPlusgiro(text);
        return read.kind === 'number' ? read.digits : text;
      }}
      shown={shownPlusgiro}
      problemOf={(text) => {
        const read = readPlusgiro(text);
        return text.trim() === '' || read.kind === 'number' ? undefined : texts[read.problem];
      }}
      inputMode="numeric"
    />
  );
}
