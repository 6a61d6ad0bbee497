import { WAIVED, componentMeta } from '../meta.ts';

const IN_FIELD = 'I textfältet';
const ON_FILTER = 'På ett aktivt filter';

export const meta = componentMeta({
  name: 'FilterField',
  title: 'Filterrad',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary: 'Smalnar av en lista medan man skriver, och med filter som föreslås och kan tas bort ett och ett.',
  useWhen: [
    'Handläggaren letar i den lista hon har framför sig.',
    'Några få filter slås på och av: ”Handläggare: jag”, ”Inte: vilande”.',
  ],
  avoidWhen: [
    'Man söker i hela systemet: använd Global sökning.',
    'Samma filter behövs varje dag: spara dem som en vy i Sparade vyer.',
  ],
  dos: [
    'Visa hur många rader som är kvar, och låt listan säga det.',
    'Låt nedpil gå till raderna.',
    'Namnge filtret så att det går att förstå för sig: ”Steg: Utredning”.',
  ],
  donts: ['Filter som inte syns.', 'Förslag som döljer att den skrivna texten redan filtrerar.'],
  textRules: [
    'Filtret heter fält, kolon, värde: ”Handläggare: jag”.',
    'Fältets namn säger vad som filtreras: ”Filtrera listan”.',
  ],
  keys: [
    {
      id: 'rows',
      keys: ['ArrowDown', 'Enter'],
      effect: 'Går till raderna',
      where: `${IN_FIELD}, utan förslag`,
    },
    { id: 'clear', keys: ['Escape'], effect: 'Tömmer fältet', where: `${IN_FIELD}, utan förslag` },
    {
      id: 'suggest',
      keys: ['Alt+ArrowDown', 'Alt+ArrowUp'],
      effect: 'Visar eller stänger förslagen',
      where: IN_FIELD,
    },
    {
      id: 'point',
      keys: ['ArrowDown', 'ArrowUp'],
      effect: 'Nästa eller föregående förslag',
      where: `${IN_FIELD}, med förslag`,
    },
    { id: 'choose', keys: ['Enter'], effect: 'Sätter filtret', where: `${IN_FIELD}, på ett förslag` },
    {
      id: 'close',
      keys: ['Escape'],
      effect: 'Stänger förslagen; texten är kvar',
      where: `${IN_FIELD}, med förslag`,
    },
    {
      id: 'last',
      keys: ['Backspace'],
      effect: 'Går till det sista filtret',
      where: 'I det tomma textfältet',
    },
    {
      id: 'between',
      keys: ['ArrowLeft', 'ArrowRight'],
      effect: 'Föregående eller nästa filter',
      where: ON_FILTER,
    },
    { id: 'remove', keys: ['Delete', 'Backspace'], effect: 'Tar bort filtret', where: ON_FILTER },
  ],
  accessibility: {
    pattern: { name: 'APG combobox', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/combobox/' },
    semantics: [
      'Utan förslag är fältet ett sökfält. Med förslag är det en combobox; fokus är kvar i fältet, som pekar ut förslaget med aria-activedescendant.',
      'De aktiva filtren är en egen grupp med ett tabbstopp; Delete tar bort.',
      'Antal förslag, tillagt och borttaget filter sägs. Antal rader säger listan.',
      'När det sista filtret tas bort går fokus till textfältet.',
    ],
    wcag: ['1.3.1', '1.4.10', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '3.2.2', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: 'Ett filter som inte får ändras visas inte.',
    Laddar: 'Listan visar att den hämtar, inte filtret.',
  },
});
