import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'GlobalSearch',
  title: 'Sökfält med träfflista',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Ett fält som söker bland allt och visar träffarna under sig, efter slag.',
  useWhen: [
    'Man vet vem eller vad man söker och vill dit direkt.',
    'Träffarna är av flera slag: personer, ärenden, dokument.',
  ],
  avoidWhen: [
    'En lista som redan visas ska bli kortare: använd Filterrad.',
    'Ett värde ska väljas i ett formulär: använd Kombobox.',
    'Man söker något att göra: använd Kommandopalett.',
  ],
  dos: [
    'Vänta en kort stund efter sista tecknet innan du söker.',
    'Visa det som skiljer två lika namn: personnummer, enhet.',
    'Låt texten stå kvar när sökningen inte går.',
  ],
  donts: ['Träffar som byter plats medan man läser dem.', 'Uppgifter om skyddade personer i träffen.'],
  textRules: [
    'Namnet säger vad man kan söka på.',
    'Ingen träff: säg vad som söktes och vad man kan pröva.',
    'Fel: säg varför och att man kan söka igen.',
  ],
  keys: [
    { id: 'type', keys: ['A'], effect: 'Man skriver; första träffen är vald' },
    {
      id: 'move',
      keys: ['ArrowDown', 'ArrowUp'],
      effect: 'Nästa eller föregående träff, runt',
      where: 'När listan är öppen',
    },
    {
      id: 'close',
      keys: ['Escape', 'Alt+ArrowUp'],
      effect: 'Stänger listan. Texten är kvar',
      where: 'När listan är öppen',
    },
    {
      id: 'open',
      keys: ['ArrowDown', 'Alt+ArrowDown'],
      effect: 'Öppnar listan',
      where: 'När listan är stängd',
    },
    { id: 'take', keys: ['Enter'], effect: 'Öppnar den valda träffen' },
    { id: 'leave', keys: ['Tab'], effect: 'Stänger listan och går vidare' },
    { id: 'retry', keys: ['Enter'], effect: 'Söker igen', where: 'När sökningen inte gick' },
  ],
  accessibility: {
    pattern: { name: 'APG combobox', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/combobox/' },
    semantics: [
      'Fokus är i fältet hela tiden; den valda träffen pekas ut med aria-activedescendant.',
      'Träffarna är en listbox med en namngiven grupp för varje slag.',
      'Antalet träffar, att ingen finns och att sökningen inte gick sägs av sig självt.',
    ],
    wcag: ['1.3.1', '2.1.1', '2.4.7', '2.5.8', '3.3.1', '3.3.2', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: 'Ett sökfält som inte går att skriva i finns inte.',
    Inaktiverad: WAIVED.notDisabled,
  },
});
