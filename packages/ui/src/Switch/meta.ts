import { THROUGH } from '../Field/everyField.ts';
import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Switch',
  title: 'Växel',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Slår på eller av något, genast.',
  useWhen: ['En inställning gäller i samma stund som man ändrar den: bokstavstangenter, ljudsignal.'],
  avoidWhen: [
    'Svaret sparas eller skickas med en knapp: använd Kryssruta.',
    'Det är en fråga som besvaras ja eller nej: använd Val i grupp.',
  ],
  dos: ['Säg På och Av i ord bredvid reglaget.'],
  donts: ['En växel i ett formulär som lämnas in.', 'En växel som frågar om man är säker.'],
  textRules: ['Namnet är ett substantiv: ”Bokstavstangenter”, inte ”Slå på bokstavstangenter”.'],
  keys: [THROUGH, { id: 'toggle', keys: ['Space'], effect: 'Slår på eller av' }],
  accessibility: {
    pattern: { name: 'APG switch', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/switch/' },
    semantics: [
      'Ett input-element med role="switch"; läget läses av rollen.',
      'Läget står också i ord och som knoppens plats, aldrig bara som färg.',
      'Varför det inte gick att slå på läses med reglaget (aria-describedby).',
    ],
    wcag: ['1.3.1', '1.4.1', '1.4.3', '1.4.11', '2.1.1', '2.4.7', '2.5.8', '3.2.2', '4.1.2'],
    deviations: ['Enter slår inte på eller av: i ett formulär hör Enter till formuläret.'],
    trials: [],
  },
  waived: { Laddar: WAIVED.nothingFetched, Tom: 'Är alltid på eller av.' },
});
