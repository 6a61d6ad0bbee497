import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'TextArea',
  title: 'Textyta',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot text i flera rader och växer med den.',
  useWhen: ['Svaret är löpande text: en anteckning, ett skäl, en beskrivning.'],
  avoidWhen: [
    'Svaret ryms på en rad: använd Textfält.',
    'Texten ska ha rubriker och listor: vänta på Dokumentredigerare.',
  ],
  dos: [
    'Visa vid etiketten var texten sparas.',
    'Sätt en gräns bara när något verkligen har en, och säg den i hjälptexten om den är kort.',
  ],
  donts: [...EVERY_FIELD.donts, 'En textyta inuti en annan som rullar.'],
  textRules: EVERY_FIELD.textRules,
  keys: [THROUGH, { id: 'newLine', keys: ['Enter'], effect: 'Ny rad' }],
  accessibility: {
    pattern: { name: 'HTML textarea' },
    semantics: [
      ...EVERY_FIELD.semantics,
      'En maxlängd kapar ingenting. Antalet tecken kvar visas när en femtedel återstår och läses upp efter en paus.',
      'Texten stavas på svenska (lang="sv").',
    ],
    wcag: [...EVERY_FIELD.wcag, '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
