import type { Instant } from '@samla/case-model/time';
import type { Database } from './database.ts';
import { settingsTable } from './settings-table.ts';

/** What of the unsent work on this machine could not be read; kept until the worker has seen it. */
export interface Unread {
  /** commands and drafts that are known to be missing; null: the store could not be opened at all */
  readonly texts: number | null;
  readonly maybeMore: boolean;
  readonly at: Instant;
}

/** Writes down what could not be read, together with what the worker has not yet seen of it. */
export function noteUnread(work: Database, news: Unread): void {
  const settings = settingsTable(work, 'setting');
  const known = settings.get<Unread>('unread');
  const texts = known?.texts === null || news.texts === null ? null : (known?.texts ?? 0) + news.texts;
  settings.set('unread', { ...news, texts, maybeMore: news.maybeMore || (known?.maybeMore ?? false) });
}

/** What the worker is told of it, in Swedish. Pure. */
export function unreadMessage({ texts, maybeMore }: Unread): string {
  if (texts === null) {
    return 'Det osända arbetet på datorn kunde inte öppnas och har lagts åt sidan. Inget är borttaget. Be it-stödet om hjälp att läsa det.';
  }
  const missing =
    texts === 0
      ? 'En del av det som var sparat på datorn var skadat. Inga texter är kända som förlorade.'
      : `En del av det som var sparat på datorn var skadat: ${texts === 1 ? 'en text' : `${texts} texter`} kunde inte läsas.`;
  const more = maybeMore ? ' Det kan saknas fler.' : '';
  return `${missing}${more} Allt annat är kvar. Gå igenom dina utkast och det som väntar på att skickas. Den skadade filen är sparad: be it-stödet om hjälp om något saknas.`;
}
