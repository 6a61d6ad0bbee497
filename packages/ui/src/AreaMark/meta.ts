import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'AreaMark',
  title: 'Områdesmärke',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'En bokstav i en ram som säger vilket område något hör till.',
  useWhen: ['Rader ur flera områden står i samma lista.', 'Området ska synas i en flik eller ett huvud.'],
  avoidWhen: [
    'Hela namnet får plats och står ensamt: använd Tagg.',
    'Alla rader hör till samma område: använd inget märke.',
  ],
  dos: [
    'Ge det ett namn när områdets namn inte står bredvid.',
    'Låt varje område ha sin bokstav och sin ton.',
  ],
  donts: ['Skilja områden åt bara med tonen.', 'Ha mer än en bokstav.'],
  textRules: ['Bokstaven är den första i områdets namn, eller den som skiljer det från de andra.'],
  keys: [],
  accessibility: {
    pattern: { name: 'role=img', url: 'https://www.w3.org/TR/wai-aria-1.2/#img' },
    semantics: [
      'Med label är det en bild med områdets namn. Utan label läses det inte.',
      'Bokstaven bär betydelsen. Ramen och bokstaven har samma färg, så att båda syns i kontrastteman.',
    ],
    wcag: ['1.1.1', '1.4.1', '1.4.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'Ett märke utan bokstav finns inte.',
    LångaOrd: 'Rymmer en enda bokstav.',
    Täthet: 'Följer textens storlek. Tätheten ändrar det inte.',
    Tangentbord: WAIVED.noKeys,
  },
});
