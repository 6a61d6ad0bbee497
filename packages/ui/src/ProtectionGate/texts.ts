import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ProtectionGate', {
  marking: 'Skyddade uppgifter',
  text: 'Uppgifterna visas när du har skrivit varför du behöver dem. Det loggas vem som tittar, när och varför.',
  open: 'Visa uppgifterna',
  opening: 'Öppnar …',
  hide: 'Dölj uppgifterna',
  question: 'Varför behöver du uppgifterna?',
  reason: 'Skäl',
  reasonHint: 'Skriv vad i ärendet som kräver det, till exempel ”Ska boka skyddat möte”.',
  reasonMissing: 'Skriv varför du behöver uppgifterna.',
  stay: 'Avbryt',
  shown: 'Uppgifterna visas. Det är loggat.',
  hidden: 'Uppgifterna är dolda.',
});
