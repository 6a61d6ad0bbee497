import { SpelledField } from '../Field/index.ts';
import type { SpelledValueProps } from '../Field/index.ts';
import { readPostalCode } from './readPostalCode.ts';
import { texts } from './texts.ts';

/** A Swedish postal code in any spelling, stored and shown as `123 45`. */
export function PostalCodeField(props: SpelledValueProps) {
  return (
    <SpelledField
      {...props}
      read={(text) => readPostalCode(text) ?? text}
      shown={(value) => readPostalCode(value) ?? value}
      problemOf={(text) =>
        text.trim() === '' || readPostalCode(text) !== null ? undefined : texts.unreadable
      }
      inputMode="numeric"
      look="code"
    />
  );
}
