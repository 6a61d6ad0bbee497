import { createIntl, createIntlCache } from 'react-intl';
import { catalogue } from '../messages/catalogue.ts';

/** The program's language. A text that is missing is a fault of the program, not something to hide. */
export const intl = createIntl(
  {
    locale: 'sv',
    messages: catalogue,
    timeZone: 'Europe/Stockholm',
    onError: (error) => {
      throw error;
    },
  },
  createIntlCache(),
);
