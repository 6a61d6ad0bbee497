import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('StepList', {
  state: { done: 'klart', now: 'pågår', todo: 'återstår', locked: 'låst' },
});
