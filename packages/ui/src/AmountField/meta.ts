import { EVERY_FIELD, EVERY_SPELLING, SPELLING_KEYS } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'AmountField',
  title: 'Beloppsfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot kronor och ören som man skriver dem, och ger hela ören.',
  useWhen: ['Svaret är pengar i svenska kronor.'],
  avoidWhen: [
    'Det är ett antal eller ett mått: använd Talfält.',
    'Beloppet räknas fram: visa det, låt det inte skrivas.',
  ],
  dos: [
    'Säg i etiketten vad beloppet gäller och för vilken tid: ”Hyra per månad”.',
    'Tillåt minus bara där det betyder något, till exempel ett avdrag.',
    ...EVERY_SPELLING.dos,
  ],
  donts: ['Steg på ett belopp som någon lever av: en slinten pil ändrar det.', ...EVERY_FIELD.donts],
  textRules: [...EVERY_FIELD.textRules, 'Belopp skrivs 1 234,50 kr; hela kronor utan ören.'],
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
      'Båda minustecknen läses; det som visas är det riktiga (U+2212).',
      'Med steg är fältet spinbutton och säger beloppet med kronor; utan steg är det ett textfält.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [
      'Home och End går inte till minsta och största beloppet: i en text som skrivs flyttar de markören.',
      'En punkt före tre siffror (1.250) läses inte: den kan betyda två saker.',
    ],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
