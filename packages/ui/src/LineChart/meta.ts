import { componentMeta } from '../meta.ts';
import { CHART } from '../Diagram/chartMeta.ts';

export const meta = componentMeta({
  name: 'LineChart',
  title: 'Linje',
  group: 'Diagram',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar hur något utvecklas över tid, en eller flera serier.',
  useWhen: ['En utveckling över flera månader är det viktiga.', 'Några serier ska jämföras över samma tid.'],
  avoidWhen: [
    'Det inte finns någon ordning mellan punkterna: använd Staplar.',
    'Det är få punkter och storleken är det viktiga: använd Staplar.',
  ],
  dos: [
    'Ge månader som ÅÅÅÅ-MM: de står på sitt rätta avstånd, också när någon saknas.',
    'Ha högst fem linjer.',
  ],
  donts: [
    'Linjer mellan sådant som inte följer på varandra.',
    'En utjämnad linje i stället för de riktiga talen.',
  ],
  textRules: CHART.textRules,
  keys: CHART.keys,
  accessibility: {
    pattern: { name: 'Som Diagram' },
    semantics: [
      'Linjerna skiljs av märken och streck, och namnen står vid linjernas ände där det finns plats. Linjen bryts där uppgift saknas eller talet är litet.',
      ...CHART.semantics,
    ],
    wcag: CHART.wcag,
    deviations: CHART.deviations,
    trials: [],
  },
  waived: CHART.waived,
});
