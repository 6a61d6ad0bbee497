import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('KeyFigure', {
  up: (size: string, share: string, when: string) => `Upp ${size}${share} sedan ${when}`,
  down: (size: string, share: string, when: string) => `Ner ${size}${share} sedan ${when}`,
  same: (when: string) => `Oförändrat sedan ${when}`,
  share: (share: string) => ` (${share})`,
  hidden: (when: string) => `Förändringen sedan ${when} visas inte, för ett av talen är litet`,
  unknown: (when: string) => `Förändringen sedan ${when} går inte att räkna, för en uppgift saknas`,
  missing: 'Uppgift saknas',
  loading: 'Hämtar …',
  trendOf: (label: string) => `${label}, utveckling`,
});
