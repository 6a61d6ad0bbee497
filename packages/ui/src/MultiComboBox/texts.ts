import { defineTexts } from '../defineTexts.ts';

const counted = (count: number) => (count === 0 ? 'Inget valt' : count === 1 ? '1 vald' : `${count} valda`);

export const texts = defineTexts('MultiComboBox', {
  count: counted,
  chosen: (count: number, field: string) => (field === '' ? counted(count) : `${counted(count)}: ${field}`),
  removed: (name: string) => `${name} togs bort.`,
  undo: 'Ångra',
  undoRemoval: (name: string) => `Ångra: ${name} togs bort`,
  restored: (name: string) => `${name} är tillbaka`,
});
