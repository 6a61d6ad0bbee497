import type { Field } from '../definition/form.ts';
import { moneyText } from '../money.ts';

/** What is wrong with a field, in words of our own: zod's are never shown. */
export type Fault =
  | 'missing'
  | 'type'
  | 'tooLong'
  | 'tooSmall'
  | 'tooBig'
  | 'decimals'
  | 'future'
  | 'format'
  | 'checkDigit'
  | 'unknownCode'
  | 'twice'
  | 'incomplete'
  | 'order'
  | 'noEnd';

/** A Swedish sentence that says what to do. */
export function messageOf(field: Field, fault: Fault): string {
  if (fault === 'missing') return missing(field);
  const special = specials[fault]?.(field);
  return special ?? wanted(field);
}

/** `1 000 kr`, or a number with its unit. */
function limit(field: Field, bound: 'min' | 'max'): string {
  if (!('min' in field)) return '';
  const value = field[bound];
  if (field.type === 'amount') return moneyText(value);
  const unit = 'unit' in field && field.unit !== undefined ? ` ${field.unit}` : '';
  return `${String(value).replace('.', ',')}${unit}`;
}

const specials: { readonly [Key in Fault]?: (field: Field) => string | undefined } = {
  tooLong: (field) =>
    'maxLength' in field ? `Texten är för lång. Skriv högst ${field.maxLength} tecken.` : undefined,
  tooSmall: (field) => `Värdet är för litet. Skriv minst ${limit(field, 'min')}.`,
  tooBig: (field) => `Värdet är för stort. Skriv högst ${limit(field, 'max')}.`,
  decimals: () => 'Skriv högst två decimaler.',
  future: () => 'Dagen har inte kommit än. Ange en dag till och med i dag.',
  checkDigit: () => 'Kontrollsiffran stämmer inte. Kontrollera numret.',
  unknownCode: () => 'Valet finns inte eller gäller inte längre. Välj ett annat.',
  twice: () => 'Samma val står två gånger. Ta bort det ena.',
  incomplete: (field) =>
    field.type === 'address'
      ? 'Adressen är inte hel. Ange gata, postnummer och ort.'
      : field.type === 'person'
        ? 'Ange personens namn.'
        : field.type === 'period'
          ? 'Ange periodens första dag.'
          : undefined,
  order: () => 'Perioden slutar före den börjar. Ändra en av dagarna.',
  noEnd: () => 'Ange periodens sista dag. Den här perioden kan inte gälla tills vidare.',
};

function missing(field: Field): string {
  switch (field.type) {
    case 'boolean':
      return `Svara ja eller nej: ${field.name}`;
    case 'choice':
      return `Välj ett alternativ: ${field.name}`;
    case 'choices':
      return `Välj minst ett alternativ: ${field.name}`;
    default:
      return `Fyll i: ${field.name}`;
  }
}

/** What the field wants, whatever stands there. */
function wanted({ type }: Field): string {
  switch (type) {
    case 'text':
    case 'longText':
      return 'Skriv en text.';
    case 'identityNumber':
      return 'Ange ett personnummer eller samordningsnummer i formen ÅÅÅÅMMDD-NNNN.';
    case 'organisationNumber':
      return 'Ange ett organisationsnummer i formen NNNNNN-NNNN.';
    case 'amount':
      return 'Ange ett belopp i kronor, till exempel 1 234,50.';
    case 'integer':
      return 'Ange ett helt tal.';
    case 'decimal':
      return 'Ange ett tal, till exempel 1,25.';
    case 'boolean':
      return 'Svara ja eller nej.';
    case 'date':
      return 'Ange ett datum i formen ÅÅÅÅ-MM-DD.';
    case 'dateTime':
      return 'Ange datum och klockslag i formen ÅÅÅÅ-MM-DD TT:MM.';
    case 'period':
      return 'Ange en period med datum i formen ÅÅÅÅ-MM-DD.';
    case 'address':
      return 'Ange postnumret med fem siffror.';
    case 'choice':
    case 'choices':
      return 'Välj bland alternativen.';
    case 'person':
      return 'Ange personens namn, och ett personnummer i formen ÅÅÅÅMMDD-NNNN om det är känt.';
    case 'phone':
      return 'Ange ett telefonnummer med siffror, till exempel 08-123 45 67.';
    case 'email':
      return 'Ange en e-postadress i formen namn@exempel.se.';
  }
}
