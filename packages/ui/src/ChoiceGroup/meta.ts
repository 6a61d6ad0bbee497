import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ChoiceGroup',
  title: 'Val i grupp',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar alla svar på en fråga: ett väljs (radioknappar) eller flera (kryssrutor).',
  useWhen: [
    'Ett av högst fem svar väljs: radioknappar.',
    'Flera svar kan vara sanna: kryssrutor.',
    'Frågan besvaras ja eller nej: Ja eller nej, där inget svar aldrig tas för nej.',
  ],
  avoidWhen: [
    'Svaren är fler än fem och ett väljs: använd Listruta eller Kombobox.',
    'Svaren är fler än tolv och flera väljs: använd Kombobox med flera val.',
  ],
  dos: [
    'Låt ett svar som inte måste ges gå att ta tillbaka.',
    'Förklara ett svar på raden under när namnet inte räcker.',
  ],
  donts: [
    'Ett förvalt svar på en fråga om någons liv.',
    'Följdfrågor mitt i gruppen: låt dem komma efter den.',
  ],
  textRules: [
    'Gruppens namn är frågan; svaren är korta och börjar på det som skiljer dem åt.',
    ...EVERY_FIELD.textRules.slice(1),
  ],
  keys: [
    THROUGH,
    {
      id: 'arrows',
      keys: ['ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowLeft'],
      where: 'Bland radioknappar',
      effect: 'Väljer nästa och föregående, och går runt',
    },
    { id: 'choose', keys: ['Space'], where: 'På en radioknapp', effect: 'Väljer svaret' },
    { id: 'takeBack', keys: ['Enter'], where: 'På Ta bort svaret', effect: 'Frågan är åter obesvarad' },
    { id: 'toggle', keys: ['Space'], where: 'På en kryssruta', effect: 'Kryssar i eller ur' },
  ],
  accessibility: {
    pattern: {
      name: 'APG radio group; APG checkbox',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/radio/',
    },
    semantics: [
      'role="radiogroup" eller role="group" som heter som frågan; hjälptext, fel och ursprung läses med gruppen.',
      'Radioknapparna är ett stopp i tabbordningen, Ta bort svaret är ett eget bredvid gruppen.',
      'Varje kryssruta är ett eget stopp.',
      'Ett svars förklaring läses som del av namnet.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
