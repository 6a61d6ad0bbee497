import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('NextAction', {
  urgency: { late: 'bråttom', soon: 'snart', later: '' },
});
