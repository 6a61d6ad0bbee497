export { ContextMenu } from './ContextMenu.tsx';
export { Menu, MenuOf } from './Menu.tsx';
export { findItem } from './items.ts';
export { asksForMenu } from './place.ts';
export { useContextMenu } from './useContextMenu.ts';
export type { ContextMenuProps } from './ContextMenu.tsx';
export type { MenuItem, MenuSection } from './items.ts';
export type { MenuPlace } from './place.ts';
export type { MenuProps } from './Menu.tsx';
