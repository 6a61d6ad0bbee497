import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('ActorList', {
  empty: 'Ingen är inlagd ännu.',
  hiddenContacts: 'Kontaktuppgifter visas inte',
  contact: { phone: 'Telefon', email: 'E-post', address: 'Adress' },
});
