import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Palette',
  title: 'Kommandopalett',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Allt man kan göra och alla platser man kan gå till, hittade genom att skriva. Ctrl K öppnar.',
  useWhen: ['Man vet vad man vill göra men inte var det finns, eller vill slippa leta.'],
  avoidWhen: [
    'En åtgärd ska upptäckas: den ska också finnas som knapp eller i en meny.',
    'Man söker person eller ärende utan att lämna platsen: använd Sökfält med träfflista.',
  ],
  dos: [
    'Visa tangenten bredvid varje kommando, så att den lärs in.',
    'Lägg fler ord som hittar kommandot i also: ”påminnelse” för bevakning.',
    'Säg för varje träff vad som skiljer den från en likadan.',
  ],
  donts: ['Kommandon som inte går här, utan skäl.', 'Att göra något som inte kan ångras utan att fråga.'],
  textRules: [
    'Kommandot börjar med det viktigaste ordet: ”Ny anteckning”.',
    'Grupper heter som i tangenthjälpen.',
  ],
  keys: [
    { id: 'type', keys: ['N'], effect: 'Man skriver; det som passar bäst står först och är valt' },
    { id: 'move', keys: ['ArrowDown', 'ArrowUp'], effect: 'Nästa eller föregående träff' },
    { id: 'run', keys: ['Enter'], effect: 'Stänger, ger tillbaka fokus och gör det som är valt' },
    { id: 'close', keys: ['Escape'], effect: 'Stänger. Fokus går tillbaka dit det var' },
  ],
  accessibility: {
    pattern: { name: 'APG combobox', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/combobox/' },
    semantics: [
      'En dialog med en combobox och en listbox i namngivna grupper.',
      'Fokus är i fältet hela tiden; det valda pekas ut med aria-activedescendant.',
      'När något körs har fokus redan kommit tillbaka dit det var.',
      'Svensk bokstavsordning: å är inte a, é är e.',
    ],
    wcag: ['1.3.1', '2.1.1', '2.1.2', '2.4.3', '2.4.7', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Tillstånd: 'Har ett enda utseende; tom och väntande visas för sig.',
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: 'Ett sökfält som inte går att skriva i finns inte.',
    Inaktiverad: 'Kommandon som inte går här visas inte.',
  },
});
