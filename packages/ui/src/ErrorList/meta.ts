import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ErrorList',
  title: 'Felsammanfattning',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Samlar det som måste rättas när man lämnar in, med en länk till varje fält.',
  useWhen: ['Ett formulär med mer än ett fält kontrolleras när man lämnar in det.'],
  avoidWhen: [
    'Ett enda fält är fel och syns: felet vid fältet räcker.',
    'Det är inget att rätta utan något att veta: använd Meddelande.',
  ],
  dos: [
    'Visa den först i formuläret, i formulärets ordning.',
    'Skriv samma fel här som vid fältet, med fältets namn.',
    'Låt den krympa medan felen rättas, och ge den en ny key vid nästa försök: då får den fokus igen.',
  ],
  donts: ['En inaktiverad knapp i stället för en lista över vad som saknas.'],
  textRules: [
    'Rubriken säger hur många: ”3 uppgifter att rätta”.',
    'Felet säger vad som är fel och hur man rättar det.',
  ],
  keys: [
    { id: 'through', keys: ['Tab', 'Shift+Tab'], effect: 'Går mellan felen' },
    {
      id: 'go',
      keys: ['Enter'],
      where: 'På ett fel',
      effect: 'Fäller ut avsnittet om det är hopfällt och går till fältet',
    },
  ],
  accessibility: {
    pattern: { name: 'Grupp med rubrik och länkar; fokus flyttas dit' },
    semantics: [
      'Får fokus när den visas: rubriken läses upp, och Tab går till första felet.',
      'Varje fel är en länk till sitt fält; länken får samma text som felet.',
      'Av en grupp får det valda eller första svaret fokus: en grupp kan inte ta emot det.',
    ],
    wcag: ['1.3.1', '1.4.1', '1.4.3', '2.1.1', '2.4.3', '2.4.7', '2.5.8', '3.3.1', '3.3.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Fel: 'Är själv felen: se Standard.',
  },
});
