import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Breadcrumbs',
  title: 'Brödsmulor',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Vägen hit, med en länk till varje nivå ovanför.',
  useWhen: [
    'Platsen ligger minst två nivåer in och man kan ha kommit dit direkt.',
    'Man behöver upp en nivå utan att gå tillbaka i det man nyss gjorde.',
  ],
  avoidWhen: ['Det finns bara en nivå: rubriken räcker.', 'Det är steg i ett arbete: använd Processteg.'],
  dos: ['Sätt dem först i innehållet, ovanför rubriken.', 'Låt sista namnet vara detsamma som rubriken.'],
  donts: ['Bara brödsmulor som väg mellan områden.', 'Förkortade personnamn eller ärendenummer.'],
  textRules: ['Varje nivå heter som sin egen rubrik.'],
  keys: [
    { id: 'next', keys: ['Tab', 'Shift+Tab'], effect: 'Nästa eller föregående länk' },
    { id: 'follow', keys: ['Enter'], effect: 'Går till nivån' },
  ],
  accessibility: {
    pattern: { name: 'APG breadcrumb', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/breadcrumb/' },
    semantics: [
      'En nav med eget namn och en ordnad lista av länkar.',
      'Där man är står som text med aria-current=page.',
      'Pilarna mellan är bilder och läses inte.',
    ],
    wcag: ['1.3.1', '2.4.4', '2.4.7', '2.4.8', '2.5.8'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
    Täthet: 'En rad text: lika hög vid alla tätheter.',
  },
});
