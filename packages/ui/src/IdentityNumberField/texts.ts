import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('IdentityNumberField', {
  unreadable: {
    person: 'Numret går inte att läsa. Skriv det i formen ÅÅÅÅMMDD-NNNN.',
    organisation: 'Numret går inte att läsa. Skriv det i formen NNNNNN-NNNN.',
  },
  checkDigit: 'Den sista siffran stämmer inte med de andra. Kontrollera alla siffror i numret.',
});
