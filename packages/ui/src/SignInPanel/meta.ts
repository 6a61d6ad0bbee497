import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'SignInPanel',
  title: 'Inloggning',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Den första sidan: en knapp, och fokus på den.',
  useWhen: ['Ingen är inloggad, eller inloggningen har gått ut.'],
  avoidWhen: ['Arbetet bara är låst: visa låset och behåll det som är öppet.'],
  dos: ['Säg vad som händer när man trycker.', 'Säg om något väntar på att skickas.'],
  donts: ['Fråga efter lösenord här: inloggningen sker i webbläsaren.'],
  textRules: ['Vad som hände och vad man gör: ”Webbläsaren svarade inte. Försök igen.”'],
  keys: [{ id: 'signIn', keys: ['Enter', 'Space'], effect: 'Öppnar inloggningen' }],
  accessibility: {
    pattern: { name: 'Sida med en huvudsak' },
    semantics: [
      'En h1 och en knapp med fokus. Felet står före knappen.',
      'Knappen finns kvar medan man väntar.',
    ],
    wcag: ['2.4.3', '3.3.1', '3.3.8'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tom: WAIVED.neverEmpty,
    Täthet: 'Sidan har en knapp och är lika i alla tätheter.',
    ISammanhang: 'Är en hel sida.',
  },
});
