import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'BulkActionBar',
  title: 'Massåtgärdsrad',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar hur många rader som är markerade och vad man kan göra med dem alla på en gång.',
  useWhen: [
    'Man kan göra samma sak med flera rader i Arbetslista: tilldela, bevaka, skriva ut.',
    'Åtgärden är densamma för alla markerade rader.',
  ],
  avoidWhen: [
    'Åtgärden gäller en rad: använd radens meny.',
    'Raderna kräver olika uppgifter var: öppna dem en och en.',
  ],
  dos: [
    'Ställ raden direkt efter listan i sidan, så att Tabb från listan når den.',
    'Sätt tillbaka fokus i listan när markeringen är borta.',
    'Låt en åtgärd som inte går för alla stå kvar och säga varför.',
    'Fråga innan något görs som inte kan ångras, och säg hur många det gäller.',
  ],
  donts: [
    'En rad som ligger över listan och skymmer rader.',
    'Åtgärder som bara gäller några av de markerade utan att det sägs.',
  ],
  textRules: [
    'Antalet säger vad det är: ”3 ärenden markerade”.',
    'Åtgärderna är verb, högst två ord. Tre punkter när en dialog frågar mer: ”Tilldela …”.',
  ],
  keys: [
    { id: 'move', keys: ['ArrowRight', 'ArrowLeft'], effect: 'Nästa eller föregående åtgärd' },
    { id: 'ends', keys: ['Home', 'End'], effect: 'Första eller sista åtgärden' },
    { id: 'act', keys: ['Enter', 'Space'], effect: 'Gör det som står på knappen med alla markerade rader' },
    { id: 'clear', keys: ['Escape'], effect: 'Avmarkerar alla och går tillbaka till listan' },
  ],
  accessibility: {
    pattern: { name: 'APG toolbar', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/' },
    semantics: [
      'Ett verktygsfält med namnet ”Åtgärder för 3 markerade” och ett enda tabbstopp.',
      'När raden kommer fram sägs antalet och att åtgärderna finns efter listan; fokus flyttas inte.',
      'Esc i raden tar bort markeringen, som i listan.',
    ],
    wcag: ['1.3.2', '1.4.10', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: 'Enskilda åtgärder kan sakna möjlighet och säger då varför: se Tillstånd.',
    Laddar: WAIVED.nothingFetched,
    Tom: 'Utan markerade rader finns raden inte i sidan.',
  },
});
