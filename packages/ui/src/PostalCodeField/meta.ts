import { EVERY_FIELD, EVERY_SPELLING, SPELLING_KEYS } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'PostalCodeField',
  title: 'Postnummerfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot ett svenskt postnummer.',
  useWhen: ['Man anger ett postnummer för sig.'],
  avoidWhen: ['Man anger en hel adress: använd Adressfält.'],
  dos: EVERY_SPELLING.dos,
  donts: EVERY_FIELD.donts,
  textRules: EVERY_FIELD.textRules,
  keys: SPELLING_KEYS,
  accessibility: {
    pattern: { name: 'HTML input' },
    semantics: [...EVERY_FIELD.semantics, ...EVERY_SPELLING.semantics, 'Fältet är så brett som numret.'],
    wcag: EVERY_FIELD.wcag,
    deviations: ['Bara svenska postnummer: en utländsk adress skrivs i en Textyta.'],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
