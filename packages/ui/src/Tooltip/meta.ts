import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Tooltip',
  title: 'Tips',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'Några ord bredvid en knapp, eller en förklaring som visas när man ber om den.',
  useWhen: [
    'En knapp visar bara en bild: Tooltip säger samma namn och knappens tangent.',
    'Ett begrepp behöver en kort förklaring: ToggleTip visar den när man trycker.',
  ],
  avoidWhen: [
    'Orden behövs för att göra rätt: skriv dem som hjälptext vid fältet.',
    'Förklaringen är längre än tre rader eller har länkar: använd Meddelande eller Sidopanel.',
  ],
  dos: [
    'Ge knappen sitt eget namn också. Tipset är ett tillägg.',
    'Visa tangenten i tipset när knappen saknar plats för den.',
  ],
  donts: ['Tips på text eller bilder som inte tar fokus.', 'Fel och varningar i ett tips.'],
  textRules: [
    'Tooltip: högst fem ord, ingen punkt.',
    'ToggleTip: en eller två hela meningar. Knappen heter ”Om” och det som förklaras.',
  ],
  keys: [
    { id: 'focus', keys: ['Tab'], effect: 'Visar tipset när knappen får fokus', where: 'Tooltip' },
    {
      id: 'dismiss',
      keys: ['Escape'],
      effect: 'Gömmer tipset. Fokus är kvar och ingenting annat stängs',
    },
    {
      id: 'toggle',
      keys: ['Enter', 'Space'],
      effect: 'Visar och säger förklaringen; trycker man igen göms den',
      where: 'ToggleTip',
    },
  ],
  accessibility: {
    pattern: { name: 'APG tooltip', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/tooltip/' },
    semantics: [
      'Tooltip har role=tooltip och är knappens beskrivning medan det syns.',
      'Tooltip visas vid fokus och när pekaren är över, kan pekas på utan att försvinna, och göms av Esc.',
      'ToggleTip är en knapp med aria-expanded. Texten läses upp när den visas.',
    ],
    wcag: ['1.4.13', '2.1.1', '2.4.7', '2.5.8', '4.1.2', '4.1.3'],
    deviations: [
      'Tooltip visas inte vid tryck på pekskärm; därför får det aldrig bära något viktigt ensamt.',
    ],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: 'En inaktiverad knapp tar inte fokus och har inget tips.',
    Laddar: WAIVED.nothingFetched,
    Tom: 'Ett tips utan text finns inte.',
    Täthet: 'Tipset är lika högt som sin text vid alla tätheter.',
  },
});
