import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'NavList',
  title: 'Områdesväxlare',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Länkarna till områdena och de egna vyerna, med antal och tangent.',
  useWhen: ['Man går mellan arbetets stora platser: områden, egna vyer.'],
  avoidWhen: [
    'Man växlar mellan det som är öppet: använd Flikar.',
    'Det är saker att göra: använd Verktygsfält eller Meny.',
  ],
  dos: [
    'Låt varje område ha sin tangent, Ctrl och en siffra, och visa den.',
    'Visa antal som betyder något för arbetet: öppna ärenden.',
    'Skilj områdena åt med bokstav och ram, aldrig bara med färg.',
  ],
  donts: ['Fler än omkring tolv länkar i samma lista.', 'Länkar som byter plats.'],
  textRules: [
    'Namnet är ett substantiv, högst två ord, och detsamma som vyns rubrik.',
    'countText säger antalet med ord: ”31 ärenden”.',
  ],
  keys: [
    { id: 'next', keys: ['Tab', 'Shift+Tab'], effect: 'Nästa eller föregående länk' },
    { id: 'follow', keys: ['Enter'], effect: 'Går dit' },
  ],
  accessibility: {
    pattern: { name: 'Länkar i en lista, utan menyroller' },
    semantics: [
      'En lista av länkar i skalets nav. Där man är har aria-current=page.',
      'Antalet läses som ord. Områdets bokstav är en bild bredvid namnet och läses inte.',
      'Tangenten läses ur aria-keyshortcuts; tangentregistret utför den.',
    ],
    wcag: ['1.3.1', '1.4.1', '2.1.1', '2.4.4', '2.4.7', '2.5.8', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: 'En plats man inte får se står inte i listan.',
    Laddar: 'Antalen kommer efter hand; länkarna finns från början.',
    Tom: WAIVED.neverEmpty,
  },
});
