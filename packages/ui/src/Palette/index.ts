export { Palette } from './Palette.tsx';
export type { PaletteProps } from './Palette.tsx';
export type { PaletteGroup, PaletteItem } from './filterGroups.ts';
