import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Menu',
  title: 'Meny',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'En lista med saker att göra, bakom en knapp eller över det man pekar på.',
  useWhen: [
    'Fler än tre saker kan göras med samma ärende, rad eller kolumn, och de flesta behövs sällan.',
    'Något ska kunna slås på och av, eller väljas, utan att ta plats hela tiden.',
    'En rad i en lista har egna åtgärder: använd ContextMenu på högerklick, menytangenten och Skift F10.',
  ],
  avoidWhen: [
    'Det är en eller två saker: använd Knapp, så att de syns.',
    'Man går någon annanstans: använd Områdesväxlare eller länkar.',
    'Ett värde ska väljas i ett formulär: använd Val eller Kombobox.',
  ],
  dos: [
    'Låt varje åtgärd också finnas någon annanstans: som knapp, tangent eller i kommandopaletten.',
    'Låt en åtgärd som inte går stå kvar, med skälet.',
    'Lägg det vanligaste först. Det som inte kan ångras hamnar alltid sist, för sig.',
  ],
  donts: [
    'En snabbmeny som enda väg till en åtgärd.',
    'Menyer i fler än två nivåer.',
    'Åtgärder som kommer och går utan att det syns varför.',
  ],
  textRules: [
    'Knappen säger vad menyn handlar om: ”Fler åtgärder”, ”Ordna kolumnen”.',
    'Raderna börjar med ett verb. De som väljs är substantiv: ”Kompakt”.',
    'Skälet till att något inte går är en hel mening: ”Ärendet är avslutat.”',
  ],
  keys: [
    {
      id: 'open',
      keys: ['Enter', 'Space', 'ArrowDown', 'Alt+ArrowDown'],
      effect: 'Öppnar menyn på första raden',
      where: 'På menyns knapp',
    },
    { id: 'openLast', keys: ['ArrowUp'], effect: 'Öppnar menyn på sista raden', where: 'På menyns knapp' },
    {
      id: 'context',
      keys: ['Shift+F10', 'ContextMenu'],
      effect: 'Öppnar snabbmenyn för det som har fokus',
      where: 'På det som har en snabbmeny',
    },
    {
      id: 'move',
      keys: ['ArrowDown', 'ArrowUp'],
      effect: 'Nästa eller föregående rad, runt från slutet till början',
      where: 'I menyn',
    },
    { id: 'ends', keys: ['Home', 'End'], effect: 'Första eller sista raden', where: 'I menyn' },
    {
      id: 'letter',
      keys: ['Ö'],
      effect: 'En bokstav går till nästa rad som börjar på den, till exempel Ö',
      where: 'I menyn',
    },
    {
      id: 'do',
      keys: ['Enter', 'Space'],
      effect: 'Gör det som står på raden och stänger',
      where: 'I menyn',
    },
    {
      id: 'choose',
      keys: ['Space'],
      effect: 'Väljer eller väljer bort och lämnar menyn öppen',
      where: 'På en rad med bock',
    },
    {
      id: 'submenu',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Öppnar radens egen meny; stänger den igen',
      where: 'På en rad med pil',
    },
    {
      id: 'close',
      keys: ['Escape'],
      effect: 'Stänger utan att göra något. Fokus går tillbaka dit det var',
      where: 'I menyn',
    },
  ],
  accessibility: {
    pattern: { name: 'APG menu button', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/' },
    semantics: [
      'Knappen har aria-haspopup och aria-expanded och ger menyn dess namn. En snabbmeny får sitt namn av label.',
      'Raderna är menuitem, menuitemcheckbox eller menuitemradio. Tangenten läses ur aria-keyshortcuts.',
      'En rad som inte går att göra har aria-disabled, kan nås och har skälet som beskrivning. Trycker man ändå sägs skälet.',
      'När en åtgärd är vald stängs menyn, fokus går tillbaka, och först därefter görs åtgärden.',
    ],
    wcag: ['1.3.1', '1.4.3', '1.4.11', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '4.1.2'],
    deviations: ['Tabb stannar i den öppna menyn; Esc lämnar den.'],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Laddar: WAIVED.nothingFetched,
    Tom: 'En meny utan något att göra ska inte finnas.',
  },
});
