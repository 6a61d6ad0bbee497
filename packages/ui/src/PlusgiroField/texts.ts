import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('PlusgiroField', {
  unreadable:
    'Numret innehåller annat än siffror. Skriv ett plusgironummer med två till åtta siffror, till exempel 12 34 56-6.',
  length:
    'Numret har fel antal siffror. Ett plusgironummer har två till åtta siffror, till exempel 12 34 56-6.',
  checkDigit: 'Den sista siffran stämmer inte med de andra. Kontrollera alla siffror i numret.',
});
