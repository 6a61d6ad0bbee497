import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'NoteComposer',
  title: 'Journalanteckning',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Här skrivs en anteckning. Utkastet sparas hela tiden, och inget som skrivits försvinner.',
  useWhen: ['Något ska dokumenteras i ärendet medan man pratar, läser eller just efteråt.'],
  avoidWhen: [
    'Texten hör till ett formulär: använd Textyta.',
    'Ett brev eller beslut ska skrivas: använd Dokumentredigerare.',
  ],
  dos: [
    'Spara utkastet inom en sekund och säg var det är sparat.',
    'Säg rakt ut när det inte gick att spara, och låt texten stå.',
    'Töm fältet först när anteckningen är mottagen.',
  ],
  donts: [
    'Kasta text när någon trycker Esc eller går därifrån.',
    'Klippa av text som är för lång: säg hur mycket som är för mycket.',
  ],
  textRules: ['”Sparat här 09:41” om utkastet, ”Anteckningen är sparad” om akten. Blanda inte ihop dem.'],
  keys: [
    { id: 'save', keys: ['Ctrl+Enter'], effect: 'Sparar anteckningen i akten' },
    { id: 'keep', keys: ['Escape'], effect: 'Gör ingenting: texten står kvar' },
    { id: 'line', keys: ['Enter'], where: 'I texten', effect: 'Ny rad' },
  ],
  accessibility: {
    pattern: { name: 'HTML form med textarea' },
    semantics: [
      'Ett formulär med namn. Läget för utkastet står vid etiketten som text.',
      'En tom eller för lång anteckning sparas inte: varför står vid fältet och läses upp, och fokus är i texten.',
      'Hur många tecken som är kvar läses upp när man slutat skriva en stund.',
      'Att anteckningen är sparad, eller inte blev det, läses upp.',
    ],
    wcag: ['1.3.1', '2.1.1', '2.1.4', '3.3.1', '3.3.2', '3.3.3', '3.3.7', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Inaktiverad: WAIVED.notDisabled,
  },
});
