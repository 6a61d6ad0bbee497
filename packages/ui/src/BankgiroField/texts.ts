import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('BankgiroField', {
  unreadable:
    'Numret innehåller annat än siffror. Skriv ett bankgironummer med sju eller åtta siffror, till exempel 991-2346.',
  length:
    'Numret har fel antal siffror. Ett bankgironummer har sju eller åtta siffror, till exempel 991-2346.',
  checkDigit: 'Den sista siffran stämmer inte med de andra. Kontrollera alla siffror i numret.',
});
