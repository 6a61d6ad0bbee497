export { AreaMark } from './AreaMark.tsx';
export type { Tone } from '../tones.ts';
