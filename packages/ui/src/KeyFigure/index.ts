export { KeyFigure, KeyFigures } from './KeyFigure.tsx';
export type { KeyFigureProps } from './KeyFigure.tsx';
