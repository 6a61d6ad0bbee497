import { componentMeta } from '../meta.ts';
import { CHART } from './chartMeta.ts';

export const meta = componentMeta({
  name: 'Diagram',
  title: 'Diagram',
  group: 'Diagram',
  status: 'review',
  since: '0.1.0',
  summary: 'Ramen kring varje diagram: rubrik, slutsats, avläsning, tabell och filer.',
  useWhen: [
    'Siffror ska jämföras eller följas över tid, och en mening kan säga vad man ser.',
    'Ett nytt slags diagram behövs: då ritar det sig i den här ramen.',
  ],
  avoidWhen: [
    'Det är en enda siffra: använd Nyckeltal.',
    'Läsaren behöver de exakta talen mer än bilden: använd Tabell.',
    'Uppgifterna är få eller går att koppla till en person: visa dem inte alls.',
  ],
  dos: [
    'Välj diagram efter frågan: Staplar jämför, Linje visar utveckling, Andel 100 % visar fördelning, Staplade staplar visar delar och helhet.',
    'Sätt suppressBelow efter vad myndigheten har beslutat; 5 gäller när inget sägs.',
    'Ange källa och uttagsdatum.',
    'Ge null för det ingen vet och 0 för det som är noll.',
  ],
  donts: [
    'Ett namn eller personnummer i rubriken: den blir filnamn.',
    'En slutsats som röjer ett litet tal: ”minskade från 7 till 2”.',
    'Två skalor i samma diagram, tårtor och tredimensionella staplar.',
    'En rubrik som säger mer än siffrorna gör.',
  ],
  textRules: CHART.textRules,
  keys: CHART.keys,
  accessibility: {
    pattern: {
      name: 'Egen, med WAI-ARIA figure och application',
      url: 'https://www.w3.org/TR/wai-aria-1.2/#application',
    },
    semantics: [
      ...CHART.semantics,
      'Nedladdning av PNG kräver img-src blob: i sidans Content-Security-Policy. SVG och CSV kräver inget.',
    ],
    wcag: CHART.wcag,
    deviations: CHART.deviations,
    trials: [],
  },
  waived: CHART.waived,
});
