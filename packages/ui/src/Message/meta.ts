import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Message',
  title: 'Meddelande',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger vad som är så och vad man kan göra: upplysning, varning, fel eller tomt läge.',
  useWhen: [
    'Något gäller för hela vyn eller en del av den.',
    'En lista är tom: säg varför och vad som fyller den.',
    'Något gick inte att hämta: med Försök igen och felkod.',
  ],
  avoidWhen: [
    'Felet gäller ett fält: visa det vid fältet och i Felsammanfattning.',
    'Det hände nyss och behöver inget svar: använd Kort besked.',
  ],
  dos: ['Skriv vad man kan göra härnäst.', 'Visa felkoden när någon annan behöver leta upp felet.'],
  donts: ['Använda varning för sådant som är normalt.', 'Skriva bara ”Något gick fel”.'],
  textRules: [
    'Rubriken säger vad som är så: ”Anteckningen är inte skickad”.',
    'Texten säger hur man rättar det: ”Kopiera texten eller ta bort den.”',
  ],
  keys: [
    { id: 'press', keys: ['Enter', 'Space'], effect: 'Gör det som står på knappen', where: 'På en knapp' },
  ],
  accessibility: {
    pattern: { name: 'Rubrik och text' },
    semantics: [
      'Rubriken är en riktig rubrik på den nivå som sidan behöver.',
      'Talar inte av sig själv: den som visar meddelandet säger det.',
      'Tecknet läses inte; orden bär betydelsen.',
    ],
    wcag: ['1.3.1', '1.4.1', '3.3.1', '3.3.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
  },
});
