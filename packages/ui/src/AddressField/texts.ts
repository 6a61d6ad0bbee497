import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('AddressField', {
  street: 'Gata, nummer och c/o',
  postalCode: 'Postnummer',
  city: 'Postort',
  override: 'Ange en annan adress',
});
