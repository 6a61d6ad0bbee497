import type { ComponentProps } from 'react';
import { RawIntlProvider } from 'react-intl';
import { intl } from '../../app/intl.ts';
import { FormReading } from '../FormReading.tsx';

/** A form as it was handed in. */
export function ReadingStage(props: ComponentProps<typeof FormReading>) {
  return (
    <RawIntlProvider value={intl}>
      <FormReading {...props} />
    </RawIntlProvider>
  );
}
