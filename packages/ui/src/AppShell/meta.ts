import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'AppShell',
  title: 'App-skal',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Fönstrets fem delar: sidhuvud, områden, huvudinnehåll, öppet ärende och status.',
  useWhen: ['En gång, runt hela programmet när handläggaren är inloggad.'],
  avoidWhen: [
    'Inloggning och spärrad skärm: de har inget att gå mellan.',
    'En yta inne i en vy ska delas: använd Delad vy.',
  ],
  dos: [
    'Ge varje del ett namn som säger vad den har just nu.',
    'Ge vyn en viewKey, så att fokus går till dess rubrik när den byts.',
    'Låt tangentregistret kalla focusRegion på F6 och Skift F6.',
  ],
  donts: ['Innehåll utanför de fem delarna.', 'Fler än en h1 i huvudinnehållet.'],
  textRules: ['Delarna heter med substantiv: ”Öppet ärende”.'],
  keys: [
    {
      id: 'skip',
      keys: ['Tab', 'Enter'],
      effect: 'Första stoppet hoppar till huvudinnehållet',
      where: 'Från sidans början',
    },
    {
      id: 'region',
      keys: ['F6', 'Shift+F6'],
      effect: 'Nästa eller föregående del, runt. Fokus hamnar där det senast var i delen',
    },
  ],
  accessibility: {
    pattern: { name: 'APG landmarks', url: 'https://www.w3.org/WAI/ARIA/apg/practices/landmark-regions/' },
    semantics: [
      'Ett banner, navigation, main, complementary och contentinfo, vart och ett med namn.',
      'Hopplänken är sidans första stopp och syns när den har fokus.',
      'När vyn byts går fokus till dess h1, om vyn inte själv sätter fokus.',
      'F6 minns var fokus senast var i varje del.',
    ],
    wcag: ['1.3.1', '1.4.4', '1.4.10', '2.1.1', '2.4.1', '2.4.3', '2.4.6', '2.4.7', '2.4.11'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: 'Delarnas eget innehåll visar väntan.',
    Tom: 'Delarnas eget innehåll säger när det är tomt.',
    Täthet: 'Delarnas storlek är densamma; deras innehåll har tätheten.',
  },
});
