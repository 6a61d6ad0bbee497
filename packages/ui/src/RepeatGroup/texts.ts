import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('RepeatGroup', {
  remove: 'Ta bort',
  add: (item: string) => `Lägg till ${item}`,
  removed: (item: string, number: number) => `Borttaget: ${item} ${number}`,
  undo: 'Ångra',
  restored: (item: string, number: number) => `Tillbaka: ${item} ${number}`,
});
