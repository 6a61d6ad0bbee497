import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'FactTile',
  title: 'Faktaruta',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar ett faktum som spelar roll nu: en frist, en bevakning.',
  useWhen: ['Högst ett halvdussin fakta med datum eller antal ska ses på en gång.'],
  avoidWhen: [
    'Många uppgifter ska läsas: använd Beskrivningslista.',
    'Tal ska jämföras: använd Diagram och nyckeltal.',
  ],
  dos: ['Det närmaste först.', 'Skriv vad det gäller under: ”Förhandsbedömning, 14 dagar”.'],
  donts: ['Rutor som bara fyller ut raden.'],
  textRules: ['Etiketten är ett substantiv: ”Frist”. Värdet är kort: ”idag”, ”24 nov”.'],
  keys: [
    {
      id: 'act',
      keys: ['Enter', 'Space'],
      where: 'På en knapp i rutan',
      effect: 'Gör det som står på knappen',
    },
  ],
  accessibility: {
    pattern: { name: 'HTML ul' },
    semantics: ['Rutorna är en lista med namn; varje ruta läses som etikett, värde och text.'],
    wcag: ['1.3.1', '1.4.1', '1.4.10', '2.5.8'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
  },
});
