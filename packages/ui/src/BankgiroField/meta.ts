import { EVERY_FIELD, EVERY_SPELLING, SPELLING_KEYS } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'BankgiroField',
  title: 'Bankgirofält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot ett bankgironummer.',
  useWhen: ['Man anger vart en betalning ska gå eller kom ifrån.'],
  avoidWhen: ['Betalningen går till plusgiro: använd Plusgirofält.'],
  dos: EVERY_SPELLING.dos,
  donts: EVERY_FIELD.donts,
  textRules: EVERY_FIELD.textRules,
  keys: SPELLING_KEYS,
  accessibility: {
    pattern: { name: 'HTML input' },
    semantics: [
      ...EVERY_FIELD.semantics,
      ...EVERY_SPELLING.semantics,
      'Sista siffran kontrolleras (modulus 10); att numret finns vet bara banken.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
