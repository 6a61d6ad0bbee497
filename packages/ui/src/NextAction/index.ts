export { NextAction } from './NextAction.tsx';
