export { Icon } from './Icon.tsx';
export { ICON_NAMES, type IconName } from './icons.ts';
