import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { AnnouncerProvider } from '../Announcer/index.ts';
import { giveAriaWords } from './ariaWords.ts';

/** Goes round the whole application: Swedish collation, filtering and built-in words, and the one live region. */
export function UiRoot({ children }: { readonly children: ReactNode }) {
  giveAriaWords();
  return (
    <I18nProvider locale="sv-SE">
      <AnnouncerProvider>{children}</AnnouncerProvider>
    </I18nProvider>
  );
}
