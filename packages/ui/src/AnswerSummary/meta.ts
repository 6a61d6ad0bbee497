import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'AnswerSummary',
  title: 'Sammanfattning före beslut',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Alla svar samlade före ett beslut, med väg tillbaka till varje fråga.',
  useWhen: ['Man ska läsa igenom allt innan man lämnar in, beslutar eller skriver under.'],
  avoidWhen: [
    'Det är uppgifter om en person eller ett ärende: använd Beskrivningslista.',
    'Formuläret är kort och syns i sin helhet: man har redan sett det.',
  ],
  dos: ['Ta med alla frågor, också de som inte är besvarade.', 'Skriv frågan som den står i formuläret.'],
  donts: ['Förkortade svar: här läser man för sista gången.'],
  textRules: ['Obesvarat heter ”Inte besvarad”, aldrig ett streck.'],
  keys: [
    { id: 'through', keys: ['Tab', 'Shift+Tab'], effect: 'Går mellan Ändra-länkarna' },
    { id: 'edit', keys: ['Enter'], where: 'På Ändra', effect: 'Går till frågan i formuläret' },
  ],
  accessibility: {
    pattern: { name: 'Avsnitt med dl' },
    semantics: [
      'Varje avsnitt heter som sin rubrik; fråga och svar är dt och dd.',
      'Länken läses ”Ändra” med frågan efter: länkarna går att skilja åt i en lista över länkar.',
      'På papper skrivs svaren utan länkar, och ett svar bryts inte mellan sidor.',
    ],
    wcag: ['1.3.1', '1.4.3', '1.4.10', '1.4.12', '2.1.1', '2.4.4', '2.5.8', '3.3.4'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
  },
});
