import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'SyncStatus',
  title: 'Anslutning',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger hur anslutningen och sändningen står till, och visar vad som väntar.',
  useWhen: ['Längst till vänster i statusraden, i varje fönster.'],
  avoidWhen: [
    'Det gäller en enda text: använd Sparläge bredvid texten.',
    'Anslutningen saknas och arbetet ändras av det: visa också Utan anslutning.',
  ],
  dos: ['Säg hur mycket som väntar och sedan när.', 'Erbjud ”Skicka och hämta nu” när det kan hjälpa.'],
  donts: ['Låta något blinka.', 'Skriva ”Fel” utan att säga vad man kan göra.'],
  textRules: ['Läget i ett eller två ord: ”Uppkopplad”, ”3 skickas”, ”Ingen anslutning”, ”2 behöver dig”.'],
  keys: [
    { id: 'open', keys: ['Enter', 'Space'], effect: 'Visar vad som väntar' },
    { id: 'close', keys: ['Escape'], effect: 'Stänger; fokus går tillbaka till knappen', where: 'I rutan' },
  ],
  accessibility: {
    pattern: {
      name: 'APG dialog (icke-modal ruta)',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/',
    },
    semantics: [
      'En knapp vars namn är läget; aria-expanded säger om rutan är öppen.',
      'Ett nytt läge sägs artigt en gång. Fokus flyttas aldrig.',
    ],
    wcag: ['1.4.1', '2.1.1', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: 'Läget ”skickas” är ett av tillstånden.',
    Tom: WAIVED.neverEmpty,
  },
});
