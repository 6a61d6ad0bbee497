import { SpelledField } from '../Field/index.ts';
import type { SpelledValueProps } from '../Field/index.ts';
import { readBankgiro, shownBankgiro } from './readBankgiro.ts';
import { texts } from './texts.ts';

/** A bankgiro number in any spelling; stored as its digits and shown as it is printed on invoices. */
export function BankgiroField(props: SpelledValueProps) {
  return (
    <SpelledField
      {...props}
      read={(text) => {
        const read = readBankgiro(text);
        return read.kind === 'number' ? read.digits : text;
      }}
      shown={shownBankgiro}
      problemOf={(text) => {
        const read = readBankgiro(text);
        return text.trim() === '' || read.kind === 'number' ? undefined : texts[read.problem];
      }}
      inputMode="numeric"
    />
  );
}
