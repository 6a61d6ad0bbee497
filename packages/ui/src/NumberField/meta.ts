import { EVERY_FIELD, EVERY_SPELLING, SPELLING_KEYS } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'NumberField',
  title: 'Talfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot ett tal i svensk stavning.',
  useWhen: ['Svaret är ett antal eller ett mått: timmar, barn, procent.'],
  avoidWhen: [
    'Det är pengar: använd Beloppsfält.',
    'Siffrorna är ett namn på något, som ett ärendenummer: använd Textfält.',
  ],
  dos: [
    'Skriv enheten efter fältet.',
    'Ge fältet steg bara där man brukar räkna upp och ner, som antal barn.',
    ...EVERY_SPELLING.dos,
  ],
  donts: ['Steg på timmar och belopp som någon lever av: en slinten pil ändrar dem.', ...EVERY_FIELD.donts],
  textRules: EVERY_FIELD.textRules,
  keys: [
    ...SPELLING_KEYS,
    {
      id: 'step',
      keys: ['ArrowUp', 'ArrowDown'],
      where: 'När fältet har steg',
      effect: 'Ett steg upp eller ner',
    },
    {
      id: 'leap',
      keys: ['PageUp', 'PageDown'],
      where: 'När fältet har steg',
      effect: 'Tio steg upp eller ner',
    },
  ],
  accessibility: {
    pattern: {
      name: 'HTML input; APG spinbutton när fältet har steg',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/spinbutton/',
    },
    semantics: [
      ...EVERY_FIELD.semantics,
      ...EVERY_SPELLING.semantics,
      'Med steg är fältet spinbutton och säger värdet med sin enhet; utan steg är det ett textfält.',
      'Hjulet ändrar aldrig talet.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [
      'Home och End går inte till minsta och största värdet: i en text som skrivs flyttar de markören.',
      'En punkt före tre siffror (1.250) läses inte: den kan betyda två saker.',
    ],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
