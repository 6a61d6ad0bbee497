import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'KeyFigure',
  title: 'Nyckeltal',
  group: 'Diagram',
  status: 'review',
  since: '0.1.0',
  summary: 'En siffra som visar läget, vad den var förut och hur den kom hit.',
  useWhen: ['En chef eller handläggare ska se läget på ett ögonblick.', 'Några få siffror hör ihop.'],
  avoidWhen: [
    'Siffran hör till ett enda ärende: använd Faktaruta.',
    'Många siffror ska jämföras: använd Tabell eller Staplar.',
  ],
  dos: [
    'Jämför med samma tid förra året när det finns årstider i siffran.',
    'Säg i anmärkningen vad som krävs för att läsa siffran rätt, till exempel att den är en median.',
  ],
  donts: [
    'Grönt och rött för bra och dåligt: en siffra vet inte vilket den är.',
    'Mål och siffra i samma ruta.',
    'Fler än sex bredvid varandra.',
  ],
  textRules: [
    'Namnet säger vad som räknas och när: ”Pågående ärenden i dag”.',
    'Tiden före skrivs med ord: ”oktober 2025”.',
    'Förändringen skrivs med ord och tecken: ”Upp 31 ärenden (+6,9 %) sedan oktober 2025”.',
  ],
  keys: [],
  accessibility: {
    pattern: { name: 'HTML list' },
    semantics: [
      'En lista med namn; varje nyckeltal är en punkt i den och läses i ordning: namn, siffra, enhet, trend, förändring.',
      'Pilen är bara bild: orden upp och ner säger detsamma.',
      'Procent visas bara när det var minst 20 förut. Är något av talen litet visas ingen förändring.',
    ],
    wcag: ['1.1.1', '1.3.1', '1.4.1'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: 'Visar bara; den som hämtar siffran visar felet i ett Meddelande.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tangentbord: WAIVED.noKeys,
  },
});
