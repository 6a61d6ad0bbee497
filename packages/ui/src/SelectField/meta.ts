import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'SelectField',
  title: 'Listruta',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Väljer ett av sex till tolv kända alternativ.',
  useWhen: ['Man väljer ett av ungefär sex till tolv alternativ som man känner igen.'],
  avoidWhen: [
    'Alternativen är högst fem: använd Radiogrupp, så syns de.',
    'Alternativen är fler än tolv, eller måste hämtas: använd Kombobox.',
    'Flera kan väljas: använd Kryssrutor.',
  ],
  dos: ['Ordna alternativen som arbetet ordnar dem, annars efter alfabetet.'],
  donts: ['Ett förvalt alternativ som kan bli ett fel svar.', ...EVERY_FIELD.donts],
  textRules: [...EVERY_FIELD.textRules, 'Alternativen är korta och börjar på det som skiljer dem åt.'],
  keys: [
    THROUGH,
    {
      id: 'open',
      keys: ['Enter', 'Space', 'ArrowDown', 'ArrowUp'],
      where: 'På fältet',
      effect: 'Öppnar listan',
    },
    {
      id: 'step',
      keys: ['ArrowRight', 'ArrowLeft'],
      where: 'På fältet',
      effect: 'Väljer nästa och föregående utan att öppna',
    },
    { id: 'letter', keys: ['U'], where: 'På fältet', effect: 'En bokstav väljer det som börjar så' },
    { id: 'move', keys: ['ArrowDown', 'ArrowUp'], where: 'I listan', effect: 'Nästa och föregående' },
    { id: 'ends', keys: ['End', 'Home'], where: 'I listan', effect: 'Sista och första' },
    { id: 'choose', keys: ['Enter', 'Space'], where: 'I listan', effect: 'Väljer och stänger' },
    { id: 'close', keys: ['Escape'], where: 'I listan', effect: 'Stänger utan att ändra' },
  ],
  accessibility: {
    pattern: { name: 'APG listbox (collapsible)', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/listbox/' },
    semantics: [
      'En knapp med aria-haspopup="listbox": namnet är etiketten och det valda.',
      'Hjälptext, fel och ursprung läses med knappen (aria-describedby).',
      'Skrivskyddad är den ett textfält: en lista som inte går att öppna lovar för mycket.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: ['En knapp kan inte vara aria-invalid: felet hörs som beskrivning, inte som ”ogiltigt”.'],
    trials: [],
  },
  waived: {},
});
