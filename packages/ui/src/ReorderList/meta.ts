import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ReorderList',
  title: 'Ordningslista',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'En lista vars ordning man själv bestämmer.',
  useWhen: [
    'Ordningen betyder något och bestäms av handläggaren: kolumner, vyer, bilagor.',
    'Listan är kort nog att överblicka, högst omkring 30 rader.',
  ],
  avoidWhen: [
    'Ordningen följer av uppgifterna, till exempel datum: sortera i stället.',
    'Raderna ska öppnas och arbetas med: använd Åtgärdslista.',
  ],
  dos: ['Spara den nya ordningen genast och låt den gå att ta tillbaka.', 'Säg varför en rad ligger fast.'],
  donts: ['Dragning som enda sätt att flytta.', 'Ordning och urval i samma lista utan kryssruta.'],
  textRules: [
    'Listans namn säger vad som ordnas: ”Kolumnernas ordning”.',
    'Skälet till att en rad ligger fast är kort: ”Står alltid först”.',
  ],
  keys: [
    { id: 'rows', keys: ['ArrowDown', 'ArrowUp'], effect: 'Nästa eller föregående rad' },
    {
      id: 'within',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Till radens nästa eller föregående knapp',
      where: 'På en rad',
    },
    {
      id: 'move',
      keys: ['Alt+ArrowDown', 'Alt+ArrowUp'],
      effect: 'Flyttar raden ett steg ned eller upp. Fokus följer med',
      where: 'På en rad',
    },
    {
      id: 'press',
      keys: ['Enter', 'Space'],
      effect: 'Flyttar raden ett steg',
      where: 'På knapparna Flytta upp och Flytta ned',
    },
    {
      id: 'drag',
      keys: ['Enter', 'ArrowDown', 'Enter'],
      effect: 'Lyfter raden, väljer ny plats och släpper den',
      where: 'På handtaget',
    },
    { id: 'cancel', keys: ['Escape'], effect: 'Ångrar lyftet', where: 'Medan en rad är lyft' },
  ],
  accessibility: {
    pattern: { name: 'APG grid', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/grid/' },
    semantics: [
      'Listan är en grid med en kolumn och ett enda tabbstopp; knapparna nås med höger- och vänsterpil.',
      'Knapparna heter ”Flytta upp” och ”Flytta ned” med radens namn.',
      'En knapp som inte kan flytta längre är aria-disabled men behåller fokus och svarar.',
      'Den nya platsen sägs: ”Frist är nu på plats 2 av 6”.',
      'Dragning har alltid ett annat sätt bredvid sig: knapparna och Alt med pilarna.',
    ],
    wcag: ['1.3.2', '1.4.11', '2.1.1', '2.4.3', '2.4.7', '2.5.7', '2.5.8', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Inaktiverad: 'Visas skrivskyddad när ordningen inte går att ändra.',
    Laddar: WAIVED.nothingFetched,
  },
});
