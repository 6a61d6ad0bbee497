export { Kbd } from './Kbd.tsx';
export { ariaKeys, shownKeys } from './keys.ts';
