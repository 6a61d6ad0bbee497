import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('PostalCodeField', {
  unreadable: 'Postnumret går inte att läsa. Skriv fem siffror, till exempel 123 45.',
});
