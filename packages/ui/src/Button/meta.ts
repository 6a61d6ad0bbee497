import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Button',
  title: 'Knapp',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'Gör en sak, nu. Texten säger vad.',
  useWhen: [
    'Något händer när man trycker: spara, skicka, öppna en dialog.',
    'En plats har en huvudsak att göra: den knappen är primär och bara den.',
  ],
  avoidWhen: [
    'Man bara går någon annanstans: använd en länk.',
    'Många val ligger bredvid varandra: använd Verktygsfält eller Meny.',
  ],
  dos: [
    'Visa tangenten i knappen när det finns en.',
    'Låt knappen vara aktiv och säg vad som saknas när man trycker.',
  ],
  donts: ['Två primära knappar bredvid varandra.', 'En inaktiverad knapp utan att det står varför.'],
  textRules: [
    'Börja med ett verb: ”Spara anteckning”, inte ”OK”.',
    'Högst tre ord om det går. Inget utropstecken.',
  ],
  keys: [{ id: 'press', keys: ['Enter', 'Space'], effect: 'Gör det som står på knappen' }],
  accessibility: {
    pattern: { name: 'APG button', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/button/' },
    semantics: [
      'Ett vanligt button-element; namnet är texten eller label.',
      'Tangenten läses ur aria-keyshortcuts och upprepas inte i namnet.',
      'Medan arbetet pågår behåller knappen fokus och tar inget tryck.',
    ],
    wcag: ['1.4.3', '1.4.11', '2.1.1', '2.4.7', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Tom: 'En knapp utan text finns inte.',
  },
});
