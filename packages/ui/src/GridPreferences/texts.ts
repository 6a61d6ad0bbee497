import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('GridPreferences', {
  title: 'Kolumner och täthet',
  columns: 'Kolumnerna från vänster till höger',
  show: (column: string) => `Visa ${column}`,
  always: 'Visas alltid',
  count: (shown: number, of: number) => `${shown} av ${of} visas.`,
  most: (most: number) => `Högst ${most} får plats. Dölj en kolumn för att visa en annan.`,
  reset: 'Återställ kolumnerna',
  undoReset: 'Ångra återställningen',
  wasReset: 'Kolumnerna är som från början',
  wasUndone: 'Kolumnerna är som du hade dem',
  density: 'Täthet',
  densities: {
    airy: 'Luftig',
    standard: 'Standard',
    compact: 'Kompakt',
    extraCompact: 'Extra kompakt',
  },
});
