import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Calendar',
  title: 'Månadsblad',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'En månad att välja en dag i, med måndag först och veckonummer.',
  useWhen: ['Man behöver se veckodag, vecka eller helg för att välja dag.'],
  avoidWhen: [
    'Dagen ska in i ett formulär: använd Datumfält, som har månadsbladet inbyggt.',
    'Det är en födelsedag eller något annat långt borta: skriv datumet, det går fortare.',
    'Man vill se vad som händer de dagarna: det är en kalender och inte ett val.',
  ],
  dos: ['Sätt första och sista dag bara när en annan dag är omöjlig.'],
  donts: ['Ett månadsblad som enda sätt att ange en dag.'],
  textRules: ['Veckan heter ”vecka 45”, i huvudet ”v.”.', 'Dagar skrivs ut: tisdag 3 november 2026.'],
  keys: [
    { id: 'day', keys: ['ArrowRight', 'ArrowLeft'], effect: 'Nästa och föregående dag' },
    { id: 'week', keys: ['ArrowDown', 'ArrowUp'], effect: 'Samma veckodag nästa och föregående vecka' },
    { id: 'weekEnds', keys: ['Home', 'End'], effect: 'Veckans måndag och söndag' },
    { id: 'month', keys: ['PageDown', 'PageUp'], effect: 'Nästa och föregående månad' },
    { id: 'year', keys: ['Shift+PageDown', 'Shift+PageUp'], effect: 'Nästa och föregående år' },
    { id: 'choose', keys: ['Enter', 'Space'], effect: 'Väljer dagen' },
    {
      id: 'through',
      keys: ['Tab', 'Shift+Tab'],
      effect: 'Går mellan knapparna för år och månad, dagarna och Gå till i dag',
    },
  ],
  accessibility: {
    pattern: {
      name: 'APG grid, som i APG date picker dialog',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/',
    },
    semantics: [
      'En tabell med role="grid": kolumnerna heter som veckodagarna, raderna som veckorna.',
      'Varje dag heter som dagen i ord; i dag sägs och är aria-current="date", den valda är aria-selected.',
      'Månaden läses upp när den byts (aria-live).',
      'I dag har en ram och fet stil, den valda en fylld ruta: aldrig bara färg.',
      'Dagar som inte går att välja är överstrukna och aria-disabled.',
    ],
    wcag: ['1.3.1', '1.4.1', '1.4.3', '1.4.11', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '4.1.2'],
    deviations: [
      'Piltangenterna stannar vid första och sista valbara dag i stället för att gå på dagar som inte går att välja.',
    ],
    trials: [],
  },
  waived: {
    Fel: 'Bara möjliga dagar går att välja: felet hör till fältet.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: 'Visas bara när det finns något att välja; enstaka dagar visas i Tillstånd.',
    Laddar: WAIVED.nothingFetched,
    LångaOrd: 'Har bara dagar, veckor och månader; de längsta visas i Standard.',
  },
});
