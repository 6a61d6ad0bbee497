import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'GridPreferences',
  title: 'Kolumner och täthet',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary:
    'Dialogen där man väljer vilka kolumner en lista visar, i vilken ordning, och hur tätt raderna står.',
  useWhen: [
    'En Arbetslista har fler kolumner än alla behöver.',
    'Handläggare sitter vid olika stora skärmar och arbetar med olika saker i samma lista.',
  ],
  avoidWhen: [
    'Listan har tre, fyra kolumner: låt dem vara.',
    'Man vill spara vilka rader som visas: använd Sparade vyer.',
  ],
  dos: [
    'Spara valet för varje lista och handläggare.',
    'Låt valet synas i listan genast. Det finns inget att spara och inget att förlora.',
    'Låt kolumnmenyn leda hit.',
  ],
  donts: [
    'Dölj kolumnen som säger vad raden handlar om.',
    'Egen täthet i bara en lista: tätheten gäller hela programmet.',
  ],
  textRules: ['Kolumnerna heter som i listan.', 'Antalet är en hel mening: ”5 av 8 visas.”'],
  keys: [
    { id: 'rows', keys: ['ArrowDown', 'ArrowUp'], effect: 'Nästa eller föregående kolumn' },
    { id: 'within', keys: ['ArrowRight', 'ArrowLeft'], effect: 'Till kolumnens kryssruta och knappar' },
    { id: 'show', keys: ['Space'], effect: 'Visar eller döljer kolumnen', where: 'På kryssrutan' },
    {
      id: 'move',
      keys: ['Alt+ArrowDown', 'Alt+ArrowUp'],
      effect: 'Flyttar kolumnen ett steg',
      where: 'På en kolumn',
    },
    {
      id: 'press',
      keys: ['Enter'],
      effect: 'Flyttar kolumnen ett steg',
      where: 'På knapparna Flytta upp och Flytta ned',
    },
    {
      id: 'density',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Glesare eller tätare rader',
      where: 'På Täthet',
    },
    { id: 'close', keys: ['Escape'], effect: 'Stänger. Valen är redan gjorda' },
  ],
  accessibility: {
    pattern: { name: 'APG dialog', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/' },
    semantics: [
      'En dialog med namn; listan i den är en ordningslista med ett tabbstopp.',
      'Kryssrutan heter ”Visa” med kolumnens namn. Kolumnen som säger vad raden handlar om kan inte döljas, och det står.',
      'Ny plats och antal visade kolumner sägs.',
      'Dragning har alltid knapparna och Alt med pilarna bredvid sig.',
    ],
    wcag: ['1.3.1', '1.4.10', '2.1.1', '2.4.3', '2.4.7', '2.5.7', '2.5.8', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
  },
});
