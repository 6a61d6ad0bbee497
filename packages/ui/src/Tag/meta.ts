import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Tag',
  title: 'Tagg',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar ett kort faktum i en ram; en grupp av taggar kan också tas bort en och en.',
  useWhen: [
    'Ett par korta fakta ska synas tillsammans: område, ärendenummer, läge.',
    'Det som valts i ett fält ska kunna tas bort: använd gruppen.',
  ],
  avoidWhen: [
    'Något ska hända när man trycker: använd Knapp.',
    'Filter ska sättas och tas bort medan man söker: använd Filterrad.',
    'Tiden som är kvar ska visas: använd Fristmärke.',
  ],
  dos: ['Låt ordet bära betydelsen. Tonen gör bara att den syns lite mer.'],
  donts: ['Fler än fyra taggar i rad i ett huvud.', 'En statisk tagg som ser ut som en knapp.'],
  textRules: ['Ett till tre ord, utan punkt: ”Barn och unga”, ”Vilande”.'],
  keys: [
    {
      id: 'walk',
      keys: ['ArrowRight', 'ArrowLeft'],
      where: 'I en grupp av taggar',
      effect: 'Nästa och föregående tagg',
    },
    {
      id: 'remove',
      keys: ['Delete', 'Backspace'],
      where: 'På en tagg som kan tas bort',
      effect: 'Tar bort taggen; fokus går till den bredvid',
    },
  ],
  accessibility: {
    pattern: { name: 'APG grid (layout grid)', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/grid/' },
    semantics: [
      'En ensam tagg är vanlig text.',
      'En grupp är grid med namn och ett tabbstopp; krysset heter ”Ta bort” och taggens namn.',
      'Att en tagg är borttagen läses upp. När ingen är kvar har gruppen själv fokus.',
    ],
    wcag: ['1.4.1', '1.4.3', '2.1.1', '2.4.3', '2.5.8', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Laddar: WAIVED.nothingFetched,
  },
});
