import { EVERY_FIELD, EVERY_SPELLING, SPELLING_KEYS } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'PhoneField',
  title: 'Telefonfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot ett telefonnummer, svenskt eller utländskt.',
  useWhen: ['Man anger ett nummer att nå någon på.'],
  avoidWhen: ['Man anger flera nummer: använd ett fält för varje.'],
  dos: EVERY_SPELLING.dos,
  donts: EVERY_FIELD.donts,
  textRules: EVERY_FIELD.textRules,
  keys: SPELLING_KEYS,
  accessibility: {
    pattern: { name: 'HTML input' },
    semantics: [
      ...EVERY_FIELD.semantics,
      ...EVERY_SPELLING.semantics,
      'Numret visas i grupper: 070-174 06 05, +46 70 174 06 05.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: ['Utländska nummer grupperas i par, även där landet gör på annat sätt.'],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
