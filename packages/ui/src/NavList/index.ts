export { NavList } from './NavList.tsx';
export type { NavItem, NavListProps } from './NavList.tsx';
