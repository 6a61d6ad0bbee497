import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'OfflineBanner',
  title: 'Utan anslutning',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger att anslutningen saknas, vad som går att göra ändå och vad som får vänta.',
  useWhen: ['Anslutningen har saknats så länge att arbetet märker det.'],
  avoidWhen: [
    'Avbrottet är kort: Anslutning i statusraden räcker.',
    'Bara en sak misslyckades: använd Meddelande.',
  ],
  dos: ['Börja med det som går att göra.', 'Ta bort rutan av dig själv när anslutningen är tillbaka.'],
  donts: ['Lägga rutan över arbetet.', 'Skylla på användaren eller på ”systemet”.'],
  textRules: ['Skriv det som går att göra som verb: ”Läsa ärenden du har öppnat”, ”Skriva anteckningar”.'],
  keys: [{ id: 'retry', keys: ['Enter', 'Space'], effect: 'Försöker igen', where: 'På knappen' }],
  accessibility: {
    pattern: { name: 'APG landmark region', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/landmarks/' },
    semantics: [
      'En region som heter som rubriken. Ikonen läses inte.',
      'Sägs artigt en gång när den visas; tar aldrig fokus.',
    ],
    wcag: ['1.4.1', '1.4.10', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: 'Är själv ett besked om ett fel.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tom: WAIVED.neverEmpty,
  },
});
