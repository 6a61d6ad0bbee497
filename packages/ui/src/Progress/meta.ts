import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Progress',
  title: 'Förlopp',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger hur långt ett längre arbete har kommit.',
  useWhen: ['Arbetet tar mer än några sekunder och man kan säga hur långt det är kvar.'],
  avoidWhen: [
    'Man inte vet hur långt det är: använd Laddning.',
    'Det är steg i ett ärende: använd Processteg.',
  ],
  dos: ['Säg det i det som räknas: ”1 200 av 4 000 ärenden”.'],
  donts: ['Låta stapeln gå bakåt.', 'Visa procent av något som ingen kan räkna.'],
  textRules: ['Vad som pågår, i presens: ”Hämtar ärenden”.'],
  keys: [],
  accessibility: {
    pattern: { name: 'progressbar', url: 'https://www.w3.org/TR/wai-aria-1.2/#progressbar' },
    semantics: ['role=progressbar med namn och läget i ord (aria-valuetext).'],
    wcag: ['1.3.1', '1.4.11', '4.1.2'],
    deviations: ['Läget sägs inte av sig självt: den som visar förloppet säger när det är klart.'],
    trials: [],
  },
  waived: {
    Fel: 'Ett fel visas med Meddelande.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tom: 'Noll är ett av tillstånden.',
    Tangentbord: WAIVED.noKeys,
  },
});
