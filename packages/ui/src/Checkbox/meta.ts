import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Checkbox',
  title: 'Kryssruta',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger om en sak är så eller inte.',
  useWhen: [
    'En enda sak bekräftas eller tillkommer: ”Tills vidare”.',
    'Rutan står för flera andra: halvt ikryssad när bara några av dem är det.',
  ],
  avoidWhen: [
    'Nej måste skiljas från inte besvarat: använd Ja eller nej i Val i grupp.',
    'Något slås på genast, utan att sparas: använd Växel.',
    'Flera saker hör till samma fråga: använd kryssrutorna i Val i grupp.',
  ],
  dos: ['Skriv det som är sant när rutan är ikryssad.'],
  donts: ['En nekande text: ”Vill inte ha brev” går inte att lämna tom med säkerhet.'],
  textRules: ['Börja med versal, sluta utan punkt.', ...EVERY_FIELD.textRules.slice(1)],
  keys: [
    THROUGH,
    { id: 'toggle', keys: ['Space'], effect: 'Kryssar i eller ur; en halvt ikryssad blir ikryssad' },
  ],
  accessibility: {
    pattern: { name: 'APG checkbox', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/checkbox/' },
    semantics: [
      'Ett vanligt input-element; hela raden går att klicka på.',
      'Halvt ikryssad är elementets indeterminate: ”delvis markerad”.',
      'Tecknet i rutan visar läget, inte bara färgen.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
