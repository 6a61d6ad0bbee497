import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Sparkline',
  title: 'Liten trendlinje',
  group: 'Diagram',
  status: 'review',
  since: '0.1.0',
  summary: 'En siffras väg hit, på en rads höjd.',
  useWhen: ['En siffra i ett nyckeltal eller en tabellcell behöver visa om den stiger eller faller.'],
  avoidWhen: ['Värdena ska läsas av: använd Linje.', 'Flera linjer ska jämföras: använd Linje.'],
  dos: ['Låt siffran stå bredvid i klartext.', 'Visa tolv månader om det går, så att årstiderna syns.'],
  donts: ['En trendlinje utan siffra.', 'Olika långa tider i samma kolumn.'],
  textRules: ['Namnet är det som utvecklas: ”Pågående ärenden, utveckling”.'],
  keys: [],
  accessibility: {
    pattern: { name: 'WAI-ARIA img', url: 'https://www.w3.org/TR/wai-aria-1.2/#img' },
    semantics: [
      'En bild med namn. Beskrivningen säger första och sista värdet, det lägsta och det högsta.',
      'Den börjar på noll, så att en liten ändring ser liten ut.',
    ],
    wcag: ['1.1.1', '1.4.11'],
    deviations: [
      'Den har ingen egen tabell och läses inte av punkt för punkt. Där varje värde behövs används Linje.',
    ],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tangentbord: WAIVED.noKeys,
  },
});
