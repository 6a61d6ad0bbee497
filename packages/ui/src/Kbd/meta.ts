import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Kbd',
  title: 'Tangent',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar vilken tangent som gör något, så som det står på ett svenskt tangentbord.',
  useWhen: ['En knapp, en meny eller en plats har en tangent.', 'Hjälpen räknar upp tangenter.'],
  avoidWhen: ['Något ska tryckas på med musen: använd Knapp och dess shortcut.'],
  dos: [
    'Skriv tangenten med dess standardnamn. Komponenten översätter: Shift blir Skift.',
    'Gör den tyst när kontrollen själv säger tangenten (aria-keyshortcuts).',
  ],
  donts: ['Skriva tangenter i löpande text utan Tangent.', 'Visa tangenter som inte gör något just där.'],
  textRules: ['Tangenter i ordningen Ctrl, Alt, Skift, bokstav, utan plustecken.'],
  keys: [],
  accessibility: {
    pattern: {
      name: 'HTML kbd',
      url: 'https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-kbd-element',
    },
    semantics: ['Ett vanligt kbd-element. Som tyst är det dolt för den som lyssnar.'],
    wcag: ['1.4.3', '2.1.4'],
    deviations: ['Pilarna saknas i typsnittet och ritas med datorns eget.'],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'Utan tangent visas den inte.',
    Täthet: 'Följer textens storlek. Tätheten ändrar den inte.',
    Tangentbord: WAIVED.noKeys,
  },
});
