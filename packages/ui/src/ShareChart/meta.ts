import { componentMeta } from '../meta.ts';
import { CHART } from '../Diagram/chartMeta.ts';

export const meta = componentMeta({
  name: 'ShareChart',
  title: 'Andel 100 %',
  group: 'Diagram',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar hur något fördelar sig, varje rad som 100 procent.',
  useWhen: ['Fördelningen ska jämföras mellan rader som är olika stora.'],
  avoidWhen: [
    'Helhetens storlek är det viktiga: använd Staplade staplar.',
    'Det är en enda fördelning med två delar: skriv den i en mening.',
  ],
  dos: [
    'Låt delarna ha en ordning som alla rader delar.',
    'Låt antalet stå kvar i radens ände: en andel av få säger lite.',
  ],
  donts: ['Fler än fem delar.', 'Andelar av helheter som är mindre än några tiotal.'],
  textRules: CHART.textRules,
  keys: CHART.keys,
  accessibility: {
    pattern: { name: 'Som Diagram' },
    semantics: [
      'Procenten är hela tal som blir exakt 100. Är en del liten är de andra ungefärliga och heter ”ca”.',
      ...CHART.semantics,
    ],
    wcag: CHART.wcag,
    deviations: CHART.deviations,
    trials: [],
  },
  waived: CHART.waived,
});
