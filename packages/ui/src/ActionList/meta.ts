import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ActionList',
  title: 'Åtgärdslista',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar en kort lista med sådant som väntar på en åtgärd, med åtgärderna i raden.',
  useWhen: [
    'Upp till ungefär hundra saker väntar på att någon gör något.',
    'Varje rad har en eller ett par åtgärder som görs direkt, utan att raden öppnas.',
  ],
  avoidWhen: [
    'Listan är lång eller ska sorteras: använd Arbetslista.',
    'Raderna bara ska läsas: använd Tabell eller en vanlig lista.',
    'Det finns en enda sak att göra: använd Nästa åtgärd.',
  ],
  dos: [
    'Skriv det som skiljer raderna åt först i rubriken.',
    'Säg i den tomma listan vad som är gjort och vad man kan göra i stället.',
  ],
  donts: ['Fler än tre åtgärder i en rad.', 'Ett märke som är ensamt om att säga något.'],
  textRules: [
    'Rubriken är det man ska göra eller den det gäller: ”Gör skyddsbedömning”, ”Nilsson, Alva”.',
    'Knapparna i raden är verb: ”Ta”, ”Klar”. Ge dem ett längre namn för den som lyssnar: ”Ta Nilsson, Alva”.',
  ],
  keys: [
    { id: 'rows', keys: ['ArrowDown', 'ArrowUp'], effect: 'Nästa och föregående rad' },
    { id: 'ends', keys: ['End', 'Home'], effect: 'Sista och första raden' },
    { id: 'inside', keys: ['ArrowRight', 'ArrowLeft'], effect: 'Nästa och föregående knapp i raden' },
    { id: 'act', keys: ['Enter'], where: 'På en rad', effect: 'Öppnar raden' },
    { id: 'leave', keys: ['Tab', 'Shift+Tab'], effect: 'Lämnar listan, och kommer tillbaka till samma rad' },
  ],
  accessibility: {
    pattern: { name: 'APG grid (layout grid)', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/grid/' },
    semantics: [
      'Listan är grid med ett namn; varje rad är row och läses med rubrik, frist och fakta.',
      'Ett tabbstopp: den rad man var på sist.',
      'När väntan är över läses antalet rader upp.',
      'Tas raden bort under fokus går fokus till nästa rad, annars till den föregående.',
    ],
    wcag: ['1.3.1', '1.4.1', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '4.1.2', '4.1.3'],
    deviations: ['Antalet rader läses inte av alla skärmläsare när man kommer in i listan.'],
    trials: [],
  },
  waived: {
    Fel: 'Den som hämtar raderna visar felet i ett Meddelande på listans plats.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
  },
});
