import type { Protection } from '@samla/api-client/schemas';
import { parseIdentityNumber, type IdentityNumber } from '@samla/case-model/identity-number';
import { nameCase } from '@samla/case-model/names';
import type { PlainDate } from '@samla/case-model/time';
import { badDate, RowChecks, type Check } from './checks.ts';
import { lookUp, type Codes } from './codes.ts';
import { shorten } from './cut-text.ts';
import type { Cells } from './extract.ts';
import { readDate } from './values.ts';

/** A row of `personer` as Samla would keep it, alone. */
export interface PersonFacts {
  readonly identity: IdentityNumber | null;
  readonly family: string;
  readonly given: string;
  readonly address: string;
  readonly phone: string;
  readonly protection: Protection;
  readonly deceasedOn: PlainDate | null;
  readonly household: string;
  readonly checks: readonly Check[];
}

/** Reads a row of `personer`. What cannot be read is kept raw in a check; an unreadable marking is a protected one. */
export function readPerson(cells: Cells<'personer'>, codes: Codes, asOf: PlainDate): PersonFacts {
  const checks = new RowChecks('personer', cells.PERSID);
  const identity = numberOf(cells.PNR, asOf);
  if (identity?.kind === 'unreadable') checks.raise('PNR', cells.PNR, 'Identitetsnumret går inte att läsa.');
  else if (identity && !identity.valid) checks.raise('PNR', cells.PNR, wrongNumber(identity, asOf));
  const protection = lookUp(codes.protections, cells.SKYDD);
  if (!protection) {
    checks.raise('SKYDD', cells.SKYDD, 'Skyddsmarkeringen går inte att läsa. Personen räknas som skyddad.');
  }
  return {
    identity,
    family: nameCase(cells.EFTERNAMN),
    given: nameCase(cells.FORNAMN),
    address: addressOf(cells),
    phone: cells.TELEFON,
    protection: protection ?? 'secrecyMark',
    deceasedOn: checks.take('AVLIDEN_DAT', cells.AVLIDEN_DAT, readDate(cells.AVLIDEN_DAT, asOf), badDate),
    household: cells.HUSHALL_ID,
    checks: checks.list,
  };
}

/** What is no number may be of any length, but an index takes no more than some 2 700 bytes; the check has all of it. */
function numberOf(raw: string, asOf: PlainDate): IdentityNumber | null {
  const identity = parseIdentityNumber(raw, asOf);
  return identity && { ...identity, number: shorten(identity.number, 100) };
}

function wrongNumber({ kind, date }: IdentityNumber, asOf: PlainDate): string {
  if (kind === 'reservnummer' || date === null || date > asOf || date < '1850')
    return 'Datumet i identitetsnumret stämmer inte.';
  return 'Kontrollsiffran i identitetsnumret stämmer inte.';
}

function addressOf({ ADRESS, POSTNR, POSTORT }: Cells<'personer'>): string {
  const code = /^\d{5}$/.test(POSTNR) ? `${POSTNR.slice(0, 3)} ${POSTNR.slice(3)}` : POSTNR;
  const place = [code, POSTORT].filter((part) => part !== '').join(' ');
  return [ADRESS, place].filter((part) => part !== '').join(', ');
}

const strength: Readonly<Record<Protection, number>> = { none: 0, secrecyMark: 1, protectedRegistration: 2 };

/**
 * One person of rows that are the same person, first row first. The strongest marking holds, and address and telephone
 * are those of the row that bears it: a merge never shows what one of the rows kept hidden.
 */
export function mergePersons(first: PersonFacts, rest: readonly PersonFacts[]): PersonFacts {
  const all = [first, ...rest];
  const strongest = all.reduce((a, b) => (strength[b.protection] > strength[a.protection] ? b : a));
  return {
    ...first,
    identity: (all.find(({ identity }) => identity && identity.kind !== 'unreadable') ?? first).identity,
    family: all.find(({ family }) => family !== '')?.family ?? '',
    given: all.find(({ given }) => given !== '')?.given ?? '',
    address: strongest.address,
    phone: strongest.phone,
    protection: strongest.protection,
    deceasedOn: all.find(({ deceasedOn }) => deceasedOn !== null)?.deceasedOn ?? null,
    household: all.find(({ household }) => household !== '')?.household ?? '',
    checks: all.flatMap(({ checks }) => checks),
  };
}
