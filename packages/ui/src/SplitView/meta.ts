import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'SplitView',
  title: 'Delad vy',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Två ytor bredvid varandra, med en avdelare som bestämmer hur stora de är.',
  useWhen: [
    'Två saker behövs samtidigt och olika mycket plats beror på arbetet: lista och ärende, dokument och anteckning.',
  ],
  avoidWhen: [
    'Den andra ytan visas bara ibland: använd Sidopanel.',
    'Innehållet kan läsas efter vartannat: lägg det så.',
  ],
  dos: ['Spara storleken för användaren och plats.', 'Ge båda ytorna en rubrik.'],
  donts: ['Fler än en avdelare i samma yta.', 'En minsta storlek som klipper av text.'],
  textRules: ['paneName är ytans namn i bestämd form med liten bokstav: ”listan”.'],
  keys: [
    { id: 'reach', keys: ['Tab'], effect: 'Når avdelaren, mellan ytorna' },
    {
      id: 'resize',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Gör första ytan större eller mindre',
      where: 'På avdelaren',
    },
    { id: 'limits', keys: ['Home', 'End'], effect: 'Minsta eller största storlek', where: 'På avdelaren' },
    {
      id: 'fold',
      keys: ['Enter'],
      effect: 'Fäller ihop första ytan; fäller ut den igen',
      where: 'På avdelaren',
    },
    {
      id: 'menu',
      keys: ['Shift+F10', 'ContextMenu'],
      effect: 'Öppnar en meny med storlekar',
      where: 'På avdelaren',
    },
    {
      id: 'column',
      keys: ['ArrowDown', 'ArrowUp'],
      effect: 'Gör första ytan större eller mindre',
      where: 'På avdelaren när ytorna ligger över varandra',
    },
  ],
  accessibility: {
    pattern: { name: 'APG window splitter', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/' },
    semantics: [
      'role=separator med namn, värde i procent och aria-controls till första ytan.',
      'Värdet sägs med ord: ”Listan 40 procent”, ”Listan är hopfälld”.',
      'Ett klick på avdelaren öppnar en meny med storlekar: ingen behöver dra.',
      'Där det inte finns plats för två ytor ligger de under varandra, hela och utan avdelare.',
    ],
    wcag: ['1.4.10', '1.4.11', '2.1.1', '2.4.7', '2.5.7', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'Ytornas eget innehåll säger när det är tomt.',
    Täthet: 'Avdelaren är lika tjock vid alla tätheter.',
  },
});
