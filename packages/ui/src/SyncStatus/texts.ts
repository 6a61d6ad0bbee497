import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('SyncStatus', {
  title: 'Anslutning och sändning',
});
