export { AnswerSummary } from './AnswerSummary.tsx';
export type { Answer, AnswerSection } from './AnswerSummary.tsx';
