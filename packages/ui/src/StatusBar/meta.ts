import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'StatusBar',
  title: 'Statusrad',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary:
    'Fönstrets fot: anslutningen, det som skickas, det som behöver dig, och tangenterna som fungerar just här.',
  useWhen: ['Hela fönstrets läge ska synas hela tiden utan att störa.'],
  avoidWhen: [
    'Läget gäller ett fält eller en anteckning: använd Sparläge bredvid.',
    'Något måste läsas nu: använd Meddelande eller Dialog.',
  ],
  dos: [
    'Visa tangenterna för den plats som har fokus.',
    'Låt det som behöver handläggaren vara en knapp som leder dit.',
  ],
  donts: ['Blinkande eller rullande text.', 'Läget bara som en färgad prick.'],
  textRules: ['Två eller tre ord: ”2 behöver dig”. Tangenttips är verb: ”öppna”.'],
  keys: [
    { id: 'next', keys: ['Tab', 'Shift+Tab'], effect: 'Nästa eller föregående knapp i raden' },
    { id: 'press', keys: ['Enter', 'Space'], effect: 'Gör det som står på knappen' },
  ],
  accessibility: {
    pattern: { name: 'Text och knappar i skalets fot' },
    semantics: [
      'Varje läge står med ord; tecknet före är en bild och läses inte.',
      'Raden är ingen live-region: det som ändras sägs av programmets röst.',
      'Tangenttipsen är en lista.',
    ],
    wcag: ['1.4.1', '2.1.1', '2.4.7', '2.5.8', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: 'Visar andras fel som ett läge med ord, se Tillstånd.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
  },
});
