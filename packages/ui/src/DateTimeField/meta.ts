import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'DateTimeField',
  title: 'Datum och klockslag',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot en dag och ett klockslag som ett svar.',
  useWhen: ['Klockslaget betyder något: när en anmälan kom in, när ett möte är.'],
  avoidWhen: ['Bara dagen behövs: använd Datumfält.'],
  dos: ['Fyll i nu när det nästan alltid är nu, så att man bara bekräftar.'],
  donts: ['Klockslag som man måste hitta på.', ...EVERY_FIELD.donts],
  textRules: [...EVERY_FIELD.textRules, 'Klockslag visas 09:15 och sägs kl. 9.15.'],
  keys: [
    THROUGH,
    {
      id: 'write',
      keys: ['9', '1', '5', 'Tab'],
      where: 'I klockslaget',
      effect: 'Skriver 9, 915, 0915, 9.15 eller 9:15; det visas som 09:15 när man lämnar fältet',
    },
    { id: 'open', keys: ['Alt+ArrowDown'], where: 'I datumet', effect: 'Öppnar kalendern' },
    { id: 'close', keys: ['Escape'], where: 'I kalendern', effect: 'Stänger och går tillbaka till fältet' },
  ],
  accessibility: {
    pattern: { name: 'HTML fieldset (role="group") med två input' },
    semantics: [
      'En grupp som heter som frågan, med fälten Datum och Klockslag.',
      'Fel för hela svaret läses med gruppen, fel i ett fält med fältet.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
