export { NavList } from './NavList.tsx';
export type { NavItem } from './NavList.tsx';
