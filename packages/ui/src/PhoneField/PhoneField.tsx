import { SpelledField } from '../Field/index.ts';
import type { SpelledValueProps } from '../Field/index.ts';
import { readPhone } from './readPhone.ts';
import { shownPhone } from './shownPhone.ts';
import { texts } from './texts.ts';

/** A telephone number, Swedish or foreign, in any spelling; stored as its digits and shown in groups. */
export function PhoneField(props: SpelledValueProps) {
  return (
    <SpelledField
      {...props}
      read={(text) => {
        const read = readPhone(text);
        return read.kind === 'number' ? read.number : text;
      }}
      shown={shownPhone}
      problemOf={(text) => {
        const read = readPhone(text);
        return text.trim() === '' || read.kind === 'number' ? undefined : texts[read.problem];
      }}
      inputMode="tel"
    />
  );
}
