import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Pagination',
  title: 'Sidnumrering och Visa fler',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary: 'Bläddrar i en lång lista sida för sida, eller visar fler under det som redan syns.',
  useWhen: [
    'Sidnumrering: man vill tillbaka till samma ställe, till exempel i en logg.',
    'Visa fler: man läser nedåt och sällan behöver det som ligger långt ner.',
  ],
  avoidWhen: [
    'Listan är en arbetslista: Arbetslista hämtar själv det som syns.',
    'Allt får plats: visa allt.',
  ],
  dos: ['Säg hur många som visas av hur många.', 'Låt den som bläddrar vara kvar på knappen.'],
  donts: ['Hämta fler av sig själv när någon rullar: fokus och läsordning flyttar sig då.'],
  textRules: ['”Visar 50 av 213”, inte ”Sida 1”. Knappen säger hur många som kommer: ”Visa 50 till”.'],
  keys: [
    {
      id: 'turn',
      keys: ['Enter', 'Space'],
      where: 'På en sida eller Föregående och Nästa',
      effect: 'Bläddrar; fokus är kvar på knappen',
    },
    {
      id: 'more',
      keys: ['Enter', 'Space'],
      where: 'På Visa fler',
      effect: 'Hämtar fler och säger hur många som kom',
    },
  ],
  accessibility: {
    pattern: { name: 'HTML nav med knappar' },
    semantics: [
      'Sidorna är knappar i en nav med namn; den som visas har aria-current=page.',
      'På första och sista sidan är Föregående och Nästa aria-disabled: fokus tappas inte.',
      'Sida och antal läses upp när de ändras. När allt är hämtat flyttas fokus till texten som säger det.',
    ],
    wcag: ['1.4.1', '2.1.1', '2.4.3', '2.5.8', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
  },
});
