import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('Field', {
  optional: 'valfritt',
  masked: 'Skyddad uppgift',
  left: (count: number) => (count === 1 ? '1 tecken kvar' : `${count} tecken kvar`),
  tooMany: (count: number) => (count === 1 ? '1 tecken för mycket' : `${count} tecken för mycket`),
});
