import { THROUGH } from '../Field/everyField.ts';
import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ConflictResolver',
  title: 'Konfliktlösare',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Två ändringar av samma formulär: man väljer fält för fält vad som ska gälla.',
  useWhen: [
    'Samma fält har ändrats på två håll, och det går inte att foga ihop.',
    'Det som skrivits på det ena hållet annars skulle försvinna.',
  ],
  avoidWhen: [
    'Ändringarna rör olika fält eller olika stycken: foga ihop dem utan att fråga.',
    'Något bara lagts till: det krockar aldrig.',
  ],
  dos: [
    'Säg var och när den andra ändringen gjordes.',
    'Låt båda texterna kunna behållas.',
    'Spara det som väljs bort, så att valet går att ångra.',
  ],
  donts: [
    'Ett förvalt svar: den som skrivit ska själv välja.',
    'Att låta den senaste ändringen gälla av sig själv.',
  ],
  textRules: [
    'Fältet heter som i formuläret. Sidorna heter efter platsen: ”Här”, ”På en annan dator kl. 14:03”.',
  ],
  keys: [
    THROUGH,
    {
      id: 'arrows',
      keys: ['ArrowDown', 'ArrowUp'],
      where: 'Bland valen i ett fält',
      effect: 'Väljer nästa och föregående',
    },
    { id: 'choose', keys: ['Space'], where: 'På ett val', effect: 'Väljer det' },
    {
      id: 'next',
      keys: ['F7', 'Shift+F7'],
      effect: 'Går till nästa och föregående fält som inte har något val',
    },
    {
      id: 'save',
      keys: ['Enter'],
      where: 'På Spara valen',
      effect: 'Sparar, eller säger vilka fält som saknar val',
    },
  ],
  accessibility: {
    pattern: { name: 'APG radio group', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/radio/' },
    semantics: [
      'Varje fält är en radiogrupp som heter som fältet; det som stod före läses med gruppen.',
      'Sidans namn och dess text läses tillsammans som valets namn.',
      'När något saknas går fokus till en lista med de fälten.',
    ],
    wcag: ['1.3.1', '1.4.1', '1.4.3', '2.1.1', '2.4.3', '2.4.7', '3.3.1', '3.3.3', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
    Skrivskyddad: 'Finns bara för att välja.',
  },
});
