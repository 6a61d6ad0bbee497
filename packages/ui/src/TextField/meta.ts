import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'TextField',
  title: 'Textfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot en rad text.',
  useWhen: ['Svaret ryms på en rad: ett namn, en rubrik, en beteckning.'],
  avoidWhen: [
    'Svaret kan bli flera meningar: använd Textyta.',
    'Det är ett nummer, ett belopp, ett datum eller en adress: använd det fältet, som kan läsa dem.',
    'Svaret finns bland några få: använd Listruta eller Radiogrupp.',
  ],
  dos: [
    'Gör fältet så brett som svaret: kort för en kod, hela raden för en rubrik.',
    'Säg till att det är en beteckning (isIdentifier) när stavningskontroll bara stör.',
  ],
  donts: EVERY_FIELD.donts,
  textRules: EVERY_FIELD.textRules,
  keys: [THROUGH, { id: 'caret', keys: ['Home', 'End'], effect: 'Flyttar markören först och sist i texten' }],
  accessibility: {
    pattern: { name: 'HTML input' },
    semantics: [
      ...EVERY_FIELD.semantics,
      'En maxlängd kapar ingenting. Antalet tecken kvar visas nära gränsen och läses upp efter en paus.',
      'Löpande text stavas på svenska (lang="sv"); beteckningar stavas inte.',
    ],
    wcag: [...EVERY_FIELD.wcag, '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
