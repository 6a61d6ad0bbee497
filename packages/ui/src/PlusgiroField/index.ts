export { PlusgiroField } from './PlusgiroField.tsx';
export { readPlusgiro, shownPlusgiro } from './readPlusgiro.ts';
