import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'FormSection',
  title: 'Formuläravsnitt',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Delar ett formulär i avsnitt med rubrik, och leder mellan dem.',
  useWhen: ['Ett formulär har fler än sju frågor, eller frågor om olika saker.'],
  avoidWhen: [
    'Fälten är ett svar: använd Fältgrupp.',
    'Stegen måste tas i ordning och på var sin plats: använd Stegvisare.',
  ],
  dos: [
    'Fäll ihop avsnitt som sällan behövs; det som står i dem följer med.',
    'Visa avsnittslistan när formuläret är längre än skärmen.',
    'Låt en följdfråga komma direkt efter svaret som utlöste den, utan att flytta fokus.',
  ],
  donts: ['Hopfällda avsnitt med obligatoriska frågor.', 'Avsnitt i avsnitt.'],
  textRules: ['Rubriken är ett substantiv: ”Hushållet”.', 'Ledtexten under rubriken är högst två meningar.'],
  keys: [
    { id: 'through', keys: ['Tab', 'Shift+Tab'], effect: 'Går mellan rubrikens knapp och fälten' },
    { id: 'fold', keys: ['Enter', 'Space'], where: 'På rubriken', effect: 'Fäller ihop eller ut avsnittet' },
    {
      id: 'jump',
      keys: ['Enter'],
      where: 'I avsnittslistan',
      effect: 'Fäller ut avsnittet och går till rubriken',
    },
  ],
  accessibility: {
    pattern: {
      name: 'APG disclosure i en rubrik',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/',
    },
    semantics: [
      'Ett section-element som heter som rubriken; en hopfällbar rubrik är en knapp med aria-expanded.',
      'Det hopfällda hittas med webbläsarens sökning (hidden="until-found") och fälls då ut.',
      'Ett avsnitt som får sitt första fel fälls ut av sig självt; antalet fel står i rubriken.',
      'Avsnittslistan är en navigering med länkar.',
      'Rubriken står kvar överst medan man går genom avsnittet.',
    ],
    wcag: ['1.3.1', '1.4.3', '1.4.10', '2.1.1', '2.4.1', '2.4.6', '2.4.7', '2.4.11', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'Ett avsnitt utan frågor visas inte.',
  },
});
