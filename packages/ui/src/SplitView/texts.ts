import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('SplitView', {
  splitter: (pane: string) => `Storlek på ${pane}`,
  size: (pane: string, percent: number) => `${pane} ${Math.round(percent)} procent`,
  collapsed: (pane: string) => `${pane} är hopfälld`,
  narrow: 'Minsta storlek',
  half: 'Hälften var',
  wide: 'Största storlek',
  collapse: (pane: string) => `Fäll ihop ${pane}`,
  restore: (pane: string) => `Visa ${pane} igen`,
});
