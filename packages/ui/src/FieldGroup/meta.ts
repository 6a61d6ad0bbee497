import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'FieldGroup',
  title: 'Fältgrupp',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Håller ihop flera fält som är ett svar: en adress, en person, en period.',
  useWhen: ['Flera fält besvarar en fråga och får ett gemensamt fel.'],
  avoidWhen: [
    'Fälten är olika frågor om samma sak: använd Formuläravsnitt.',
    'Samma fält kommer flera gånger: använd Upprepad grupp.',
  ],
  dos: ['Ge gruppen frågans namn och fälten korta namn.'],
  donts: ['Grupper i grupper.'],
  textRules: EVERY_FIELD.textRules,
  keys: [THROUGH],
  accessibility: {
    pattern: { name: 'role="group" med namn' },
    semantics: [
      'Gruppens namn läses när man kommer in i den; hjälptext, fel och ursprung läses med gruppen.',
      'Fälten i en grupp med fel har en tjockare ram, men felet sägs en gång, vid gruppen.',
    ],
    wcag: ['1.3.1', '1.4.1', '1.4.3', '1.4.10', '2.1.1', '3.3.1', '3.3.2', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Laddar: WAIVED.nothingFetched,
    Tom: 'En grupp utan fält finns inte.',
  },
});
