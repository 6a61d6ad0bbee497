import { defineTexts } from '../defineTexts.ts';

/** The words of the grid; the owner may say "ärenden" where the default says "rader". */
export const texts = defineTexts('WorklistGrid', {
  loading: 'Hämtar …',
  empty: 'Inga rader att visa',
  rowCount: (count: number) => (count === 1 ? '1 rad' : `${count} rader`),
  sorted: (column: string, ascending: boolean) =>
    `Sorterat på ${column}, ${ascending ? 'stigande' : 'fallande'}`,
  sortAscending: 'Enter sorterar stigande.',
  sortDescending: 'Enter sorterar fallande.',
  menuHint: 'Alt och nedpil öppnar kolumnens meny.',
  selected: (count: number) =>
    count === 0 ? 'Inget markerat' : count === 1 ? '1 markerad' : `${count} markerade`,
  allSelected: (count: number) => `Alla ${count} markerade`,
  rowsAdded: (count: number) => (count === 1 ? '1 ny rad' : `${count} nya rader`),
  rowGone: (name: string) => `${name} finns inte längre i listan`,
  selectRow: (name: string) => `Välj ${name}`,
  selectAll: (count: number) => `Välj alla ${count} i vyn`,
  selectColumn: 'Välj',
  columnMenu: (column: string) => `Kolumnen ${column}`,
  columnSortAscending: 'Sortera stigande',
  columnSortDescending: 'Sortera fallande',
  columnFilter: 'Filtrera …',
  columnLeft: 'Flytta åt vänster',
  columnRight: 'Flytta åt höger',
  columnNarrower: 'Smalare',
  columnWider: 'Bredare',
  columnResetWidth: 'Vanlig bredd',
  columnHide: 'Dölj kolumnen',
  columnPreferences: 'Kolumner och täthet …',
  isFirstColumn: 'Kolumnen står redan först.',
  isLastColumn: 'Kolumnen står redan sist.',
  isNarrowest: 'Kolumnen är så smal den får bli.',
  isWidest: 'Kolumnen är så bred den får bli.',
  hasOwnWidth: 'Kolumnen har redan sin vanliga bredd.',
  namesTheRow: 'Kolumnen säger vad raden handlar om.',
  columnHidden: (column: string) => `${column} är dold`,
  columnMoved: (column: string, place: number, of: number) => `${column} är nu kolumn ${place} av ${of}`,
  columnWidened: (column: string) => `${column} är bredare`,
  columnNarrowed: (column: string) => `${column} är smalare`,
  columnWidthReset: (column: string) => `${column} har sin vanliga bredd`,
  editing: (column: string, row: string) => `${column}, ${row}`,
  restored: 'Ändringen är ångrad',
  saved: (column: string) => `${column} är sparat`,
  saving: 'sparas',
  saveFailed: 'Det gick inte att spara. Försök igen.',
  notSaved: (reason: string) => `Inte sparat. ${reason}`,
  notSavedIn: (column: string, row: string, reason: string) =>
    `${column} för ${row} är inte sparat. ${reason}`,
  orphans: 'Ändringar som inte är sparade',
  orphan: (row: string, column: string, text: string) =>
    `${row} finns inte längre i listan. Det du skrev i ${column} är inte sparat: ”${text}”`,
  orphanRetry: 'Försök spara igen',
  orphanDiscard: 'Kasta det jag skrev',
  keys: 'Tangenter i listan',
  keysOf: 'I listan',
});

export type GridTexts = {
  readonly [Name in keyof typeof texts]: (typeof texts)[Name] extends string ? string : (typeof texts)[Name];
};
