import { componentMeta } from '../meta.ts';
import { CHART } from '../Diagram/chartMeta.ts';

export const meta = componentMeta({
  name: 'StackedBarChart',
  title: 'Staplade staplar',
  group: 'Diagram',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar delar som läggs ihop, där helhetens storlek också räknas.',
  useWhen: ['Man vill se både hur mycket det är och vad det består av.'],
  avoidWhen: [
    'Helheten är ointressant: använd Andel 100 %.',
    'Delarna ska jämföras med varandra över tid: använd Linje.',
  ],
  dos: [
    'Lägg den viktigaste delen först: bara den står på noll och går lätt att jämföra.',
    'Ha högst fem delar och samla resten i ”Övrigt”.',
  ],
  donts: ['Delar som räknar samma ärende två gånger.', 'Tal under noll: diagrammet vägrar.'],
  textRules: CHART.textRules,
  keys: CHART.keys,
  accessibility: {
    pattern: { name: 'Som Diagram' },
    semantics: [
      'Delarna skiljs av mönster och en springa, inte av färgen. Summan står vid varje stapel; är en del liten står ”minst”.',
      ...CHART.semantics,
    ],
    wcag: CHART.wcag,
    deviations: CHART.deviations,
    trials: [],
  },
  waived: CHART.waived,
});
