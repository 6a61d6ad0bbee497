import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'PersonFields',
  title: 'Personfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot namn, personnummer och telefon för någon som ärendet rör.',
  useWhen: ['Någon utanför ärendet ska anges: ett syskon, en anmälare, en kontakt.'],
  avoidWhen: [
    'Personen finns redan: välj i Kombobox.',
    'Fler uppgifter behövs om personen: bygg en Formulärsektion.',
  ],
  dos: ['Kräv bara namnet. Numren är ofta okända.', 'Skydda numren (isMasked) när personen är skyddad.'],
  donts: EVERY_FIELD.donts,
  textRules: EVERY_FIELD.textRules,
  keys: [THROUGH],
  accessibility: {
    pattern: {
      name: 'HTML fieldset (role="group")',
      url: 'https://www.w3.org/WAI/tutorials/forms/grouping/',
    },
    semantics: [
      'Gruppen har namnet; varje del har sin etikett.',
      'Fel och hjälptext läses med gruppen. Den del som är fel är aria-invalid.',
      'Skyddade nummer läses som ”Skyddad uppgift” och finns inte i sidan.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
