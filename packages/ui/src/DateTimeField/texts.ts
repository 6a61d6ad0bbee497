import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('DateTimeField', {
  day: 'Datum',
  dayHint: 'Till exempel 24/11 eller mån',
  time: 'Klockslag',
  timeHint: 'Till exempel 9.15',
  unreadableTime: 'Klockslaget går inte att läsa. Skriv till exempel 9.15.',
});
