import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('PersonBanner', {
  protectedPerson: 'Skyddad person',
  name: 'Namn',
  identity: 'Personnummer',
  hiddenIdentity: 'Personnumret visas inte',
});
