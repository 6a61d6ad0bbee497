import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('FilterField', {
  placeholder: 'Filtrera …',
  active: 'Aktiva filter',
  remove: (name: string) => `Ta bort filtret ${name}`,
  removed: (name: string) => `Filtret ${name} är borttaget`,
  added: (name: string) => `Filtret ${name} är tillagt`,
  suggestions: 'Förslag på filter',
  suggested: (count: number) => (count === 1 ? '1 förslag' : `${count} förslag`),
});
