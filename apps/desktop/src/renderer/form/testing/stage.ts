/** What a story needs to show a form by itself. */
export { FormStage } from './FormStage.tsx';
export { ReadingStage } from './ReadingStage.tsx';
