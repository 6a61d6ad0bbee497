import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('AnswerSummary', {
  edit: 'Ändra',
  unanswered: 'Inte besvarad',
});
