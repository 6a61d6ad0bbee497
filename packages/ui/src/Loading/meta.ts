import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Loading',
  title: 'Laddning',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar formen av det som är på väg, och efter en sekund ord om det.',
  useWhen: ['En vy eller en del av en vy hämtas för första gången.'],
  avoidWhen: [
    'Något gammalt redan visas: låt det stå kvar medan det nya hämtas.',
    'Man kan säga hur långt det har kommit: använd Förlopp.',
  ],
  dos: ['Säg vad som hämtas: ”Hämtar ärendet …”.', 'Ge en väg ut när det tar lång tid.'],
  donts: ['Låta något snurra eller pulsera.', 'Visa laddning i stället för ett fel.'],
  textRules: ['Verb i presens och tre punkter efter ett mellanslag: ”Hämtar …”.'],
  keys: [],
  accessibility: {
    pattern: { name: 'aria-busy' },
    semantics: ['De grå raderna läses inte.', 'Texten sägs artigt en gång, tidigast efter en sekund.'],
    wcag: ['2.2.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: 'Ett fel visas med Meddelande.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tom: WAIVED.neverEmpty,
    Tangentbord: WAIVED.noKeys,
  },
});
