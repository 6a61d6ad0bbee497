import { componentMeta } from '../meta.ts';
import { EVERY_FIELD, THROUGH } from './everyField.ts';

export const meta = componentMeta({
  name: 'Field',
  title: 'Fältram',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Etikett, hjälptext, fel och ursprung runt ett fält. Alla fält har den.',
  useWhen: [
    'Biblioteket saknar fält för det som ska fyllas i, och du har en egen kontroll.',
    'Du ritar ett nytt fält: ramen är redan klar.',
  ],
  avoidWhen: [
    'Det finns ett fält för uppgiften: använd det, ramen följer med.',
    'Flera fält gör ett värde: använd Fältgrupp.',
  ],
  dos: [
    'Märk de få: ”(obligatoriskt)” där det mesta är frivilligt, ”(valfritt)” där det mesta krävs.',
    'Visa felet vid fältet när man lämnar det, och i fellistan när man lämnar in.',
    'Ha kvar det som skrevs när det är fel.',
  ],
  donts: EVERY_FIELD.donts,
  textRules: EVERY_FIELD.textRules,
  keys: [THROUGH],
  accessibility: {
    pattern: { name: 'HTML label, aria-describedby', url: 'https://www.w3.org/WAI/tutorials/forms/labels/' },
    semantics: [
      ...EVERY_FIELD.semantics,
      'Obligatoriskt står i etiketten och som aria-required; det sägs aldrig med bara en stjärna.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
