import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('OfflineBanner', {
  title: 'Ingen anslutning',
  since: (time: string) => `sedan ${time}`,
  works: 'Går att göra',
  waits: 'Får vänta',
  retry: 'Försök igen',
});
