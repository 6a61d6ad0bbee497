import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'SaveState',
  title: 'Sparläge',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger sanningen om det som skrivs: sparat här, skickas, skickat, eller behöver dig.',
  useWhen: [
    'Bredvid en text eller ett formulär som sparas av sig självt.',
    'Bredvid en händelse som just skickats.',
  ],
  avoidWhen: [
    'Hela programmets anslutning ska visas: använd Statusrad.',
    'Något gick fel och måste rättas: använd Meddelande också.',
  ],
  dos: ['Skriv var det är sparat och när: ”Sparat här 09:41”.', 'Visa ”Behöver dig” så länge det är så.'],
  donts: ['Skriva ”Sparat” om det bara finns på den här datorn och någon väntar på det.'],
  textRules: ['Läget först, sedan klockslaget eller orsaken: ”Behöver dig: ärendet är avslutat”.'],
  keys: [],
  accessibility: {
    pattern: { name: 'Text' },
    semantics: [
      'Vanlig text med ett tecken som inte läses.',
      'Talar inte av sig själv: den som sparar säger det, och inte oftare än det behövs.',
    ],
    wcag: ['1.4.1', '1.4.3', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tom: WAIVED.neverEmpty,
    Tangentbord: WAIVED.noKeys,
  },
});
