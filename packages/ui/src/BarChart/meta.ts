import { componentMeta } from '../meta.ts';
import { CHART } from '../Diagram/chartMeta.ts';

export const meta = componentMeta({
  name: 'BarChart',
  title: 'Staplar',
  group: 'Diagram',
  status: 'review',
  since: '0.1.0',
  summary: 'Jämför storlekar. Staplarna börjar alltid på noll.',
  useWhen: [
    'Områden, enheter eller utfall ska jämföras med varandra.',
    'En räkning per månad ska jämföras månad för månad.',
  ],
  avoidWhen: [
    'Det är en utveckling över många månader: använd Linje.',
    'Delarna blir en helhet: använd Staplade staplar eller Andel 100 %.',
  ],
  dos: [
    'Ordna namnen efter storlek, om de inte har en ordning som alla känner.',
    'Ha högst tre serier bredvid varandra.',
  ],
  donts: ['En axel som inte börjar på noll: det går inte, och ska inte gå.', 'Fler än 24 månader.'],
  textRules: CHART.textRules,
  keys: CHART.keys,
  accessibility: {
    pattern: { name: 'Som Diagram' },
    semantics: [
      'Namn står under varandra med stapeln bredvid och talet i änden. Månader står bredvid varandra.',
      ...CHART.semantics,
    ],
    wcag: CHART.wcag,
    deviations: CHART.deviations,
    trials: [],
  },
  waived: CHART.waived,
});
