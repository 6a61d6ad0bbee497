import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Toast',
  title: 'Kort besked',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'Bekräftar något som just hände, utan att avbryta arbetet.',
  useWhen: [
    'Något är gjort och kan ångras: ”Anteckningen är borttagen” med Ångra.',
    'Något blev klart i bakgrunden.',
  ],
  avoidWhen: [
    'Man måste läsa det för att kunna fortsätta: använd Dialog eller Meddelande.',
    'Det gäller ett fält: visa felet vid fältet.',
    'Läget varar: använd Sparläge eller Anslutning.',
  ],
  dos: [
    'Erbjud högst en åtgärd, helst Ångra.',
    'Låt det som beskedet säger också stå kvar någon annanstans.',
  ],
  donts: ['Visa det enda felmeddelandet som ett kort besked.', 'Visa flera besked om samma sak.'],
  textRules: ['Säg vad som hände, i en mening: ”Ärendet är tilldelat Åsa Berg”.', 'Inga utropstecken.'],
  keys: [
    { id: 'press', keys: ['Enter', 'Space'], effect: 'Gör det som står på knappen' },
    {
      id: 'close',
      keys: ['Escape'],
      effect: 'Stänger beskedet; fokus går tillbaka dit det var',
      where: 'I beskedet',
    },
  ],
  accessibility: {
    pattern: { name: 'APG landmark region', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/landmarks/' },
    semantics: [
      'En region med namnet Besked, som nås med F6 och Skift+F6 som de andra regionerna.',
      'Texten sägs artigt en gång. Beskedet tar aldrig fokus av sig självt.',
      'Besked med fel eller åtgärd står kvar tills man stänger dem. Andra försvinner efter åtta sekunder, men inte medan man pekar på dem eller har fokus i dem.',
    ],
    wcag: ['2.1.1', '2.2.1', '2.4.3', '4.1.3'],
    deviations: ['F6 hör till programmet: utan Programskal omkring nås beskedet med Tabb.'],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
    Täthet: 'Beskeden ligger ovanpå sidan, en gång; knapparna i dem följer tätheten.',
  },
});
