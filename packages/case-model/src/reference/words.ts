import type { CaseType, DecisionDefinition } from '../definition/case-type.ts';
import type { DeadlineLengths, DeadlineRule } from '../definition/deadline-rule.ts';
import type { Field, Form, Prefill } from '../definition/form.ts';

/*
 * The words of the reference pages: Swedish for what a definition says in keys.
 */

const units = {
  Y: ['år', 'år'],
  M: ['månad', 'månader'],
  W: ['vecka', 'veckor'],
  D: ['dag', 'dagar'],
  H: ['timme', 'timmar'],
} as const;

/** `P14D` is *14 dagar*. */
export function durationWords(duration: string): string {
  const parts = /^PT?(\d+)([YMWDH])$/.exec(duration);
  if (!parts) return duration;
  const count = Number(parts[1]);
  const [one, many] = units[parts[2] as keyof typeof units];
  if (count === 0) return 'samma dag';
  return `${count} ${count === 1 ? one : many}`;
}

/** The months as they stand in a date; from 1. */
const monthName = (month: number): string =>
  new Intl.DateTimeFormat('sv-SE', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 1));

const dayWords = (day: number | 'last'): string => (day === 'last' ? 'sista dagen' : `den ${day}`);
const monthDay = (text: string): string => {
  const [month, day] = text.split('-').map(Number) as [number, number];
  return `${day} ${monthName(month)}`;
};

/** How long a rule runs. */
export function lengthWords({ duration, yearly, monthly, quarterly, setBy }: DeadlineLengths): string {
  if (duration !== undefined) return durationWords(duration);
  if (yearly) {
    const day = yearly.day === 'last' ? 'sista dagen i' : `den ${yearly.day}`;
    const name = monthName(yearly.month);
    return `${day} ${name}, ${yearly.from === 'day' ? 'nästa gång den dagen infaller' : 'året efter'}`;
  }
  if (monthly) {
    const later = monthly.months === 0 ? 'samma månad' : `${durationWords(`P${monthly.months}M`)} senare`;
    return `${dayWords(monthly.day)} i månaden, ${later}`;
  }
  if (quarterly) return `per kvartal: ${quarterly.map(monthDay).join(', ')}`;
  return setBy === undefined ? '' : `dagen bestäms av: ${setBy}`;
}

export const breachWords: Readonly<Record<DeadlineRule['breach'], string>> = {
  lapses: 'Beslutet faller',
  alarm: 'Larm',
  task: 'Ny uppgift',
  list: 'Syns i listan',
  expires: 'Upphör att gälla',
  info: 'Upplysning',
  block: 'Hindrar nästa steg',
  nudge: 'Påminnelse',
};

export const beginsWords: Readonly<Record<CaseType['begins'], string>> = {
  application: 'Ansökan från den enskilde',
  notification: 'Anmälan från någon annan',
  request: 'Begäran från en annan myndighet',
  ownInitiative: 'Nämndens eget initiativ',
};

export const boardWords: Readonly<Record<CaseType['board'], string>> = {
  district: 'Stadsdelsnämnd',
  guardianship: 'Överförmyndarnämnd',
  labourMarket: 'Arbetsmarknadsnämnd',
};

export const phaseWords = {
  intake: 'Inkommet',
  investigation: 'Utredning',
  execution: 'Verkställighet',
  closure: 'Avslut',
} as const;

export const appealWords: Readonly<Record<DecisionDefinition['appeal'], string>> = {
  administrativeCourt: 'Förvaltningsrätten',
  countyBoard: 'Länsstyrelsen',
  districtCourt: 'Tingsrätten',
  legality: 'Laglighetsprövning',
  none: 'Kan inte överklagas',
};

export const outcomeKindWords: Readonly<Record<DecisionDefinition['outcomes'][number]['kind'], string>> = {
  granted: 'bifall',
  partlyGranted: 'delvis bifall',
  rejected: 'avslag',
  dismissed: 'avvisning',
  writtenOff: 'avskrivning',
  other: '',
};

export const classificationWords: Readonly<Record<Form['classification'], string>> = {
  open: 'öppen',
  personal: 'personuppgift',
  sensitive: 'känslig',
  protected: 'skyddad',
};

export const audienceWords: Readonly<Record<Form['audience'], string>> = {
  file: 'Myndighetens akt',
  order: 'Beställning till utföraren',
  performer: 'Utförarens egen akt',
};

export const requiredWords: Readonly<Record<Field['required'], string>> = {
  always: 'Alltid',
  beforeDecision: 'Före beslut',
  never: 'Nej',
};

export const fieldTypeWords: Readonly<Record<Field['type'], string>> = {
  text: 'Text',
  longText: 'Lång text',
  identityNumber: 'Personnummer',
  organisationNumber: 'Organisationsnummer',
  amount: 'Belopp i kronor',
  integer: 'Heltal',
  decimal: 'Tal med decimaler',
  boolean: 'Ja eller nej',
  date: 'Datum',
  dateTime: 'Datum och klockslag',
  period: 'Period',
  address: 'Adress',
  choice: 'Ett val',
  choices: 'Flera val',
  person: 'Person',
  phone: 'Telefonnummer',
  email: 'E-postadress',
};

export const prefillWords: Readonly<Record<Prefill['source'], string>> = {
  person: 'personen',
  case: 'ärendet',
  worker: 'handläggaren',
  form: 'blanketten',
  previousCase: 'förra ärendet av samma slag',
};

/** The attributes that a field is prefilled with. */
export const attributeWords: Readonly<Record<string, string>> = {
  givenName: 'förnamn',
  familyName: 'efternamn',
  name: 'namn',
  identityNumber: 'personnummer',
  birthDate: 'födelsedatum',
  address: 'adress',
  phone: 'telefonnummer',
  person: 'namn, personnummer och telefon',
  number: 'ärendenummer',
  typeName: 'ärendetyp',
  unitName: 'enhet',
  receivedOn: 'dagen då ärendet kom in',
  receivedAt: 'dag och tid då ärendet kom in',
  channel: 'hur ärendet kom in',
};
