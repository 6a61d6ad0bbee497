import { defineTexts } from '../defineTexts.ts';

export const texts = defineTexts('AppShell', {
  skip: 'Hoppa till huvudinnehållet',
  regions: {
    header: 'Sidhuvud',
    nav: 'Områden',
    main: 'Huvudinnehåll',
    aside: 'Öppet ärende',
    status: 'Status',
  },
});
