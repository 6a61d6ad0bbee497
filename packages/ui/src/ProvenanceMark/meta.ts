import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ProvenanceMark',
  title: 'Proveniensmärke',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger att ett värde kom av sig självt, varifrån, och om någon har ändrat det.',
  useWhen: ['Ett fält är förifyllt från ett register, ärendet eller ett annat formulär.'],
  avoidWhen: [
    'Någon har skrivit värdet själv: säg ingenting.',
    'Värdet räknas fram av andra: säg det i hjälptexten.',
  ],
  dos: [
    'Ge märket till fältet (provenance), så läses det med fältet.',
    'Låt den som ändrat ett hämtat värde kunna återställa det.',
    'Visa tid och vem som ändrat i detaljerna, inte i kortformen.',
  ],
  donts: ['Ursprunget som enda skäl att ett värde inte går att ändra.', 'Systemnamn som ingen känner igen.'],
  textRules: [
    'Källan skrivs som den följer på ”Hämtat från”: ”folkbokföringen”.',
    'Kortformen är ett påstående utan punkt: ”Hämtat från folkbokföringen”.',
  ],
  keys: [
    {
      id: 'open',
      keys: ['Enter', 'Space'],
      where: 'På i-knappen',
      effect: 'Visar ursprunget, och döljer det',
    },
    { id: 'close', keys: ['Escape'], where: 'På i-knappen', effect: 'Döljer ursprunget. Fokus står kvar' },
    { id: 'restore', keys: ['Enter'], where: 'På Återställ', effect: 'Sätter tillbaka det hämtade värdet' },
  ],
  accessibility: {
    pattern: {
      name: 'APG disclosure (toggle-tip)',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/',
    },
    semantics: [
      'Kortformen är text i sidan och läses med sitt fält (aria-describedby).',
      'Knappen har aria-expanded och säger fältets namn; när den öppnas läses raderna upp.',
      'Raderna visas under märket: inget läggs över formuläret.',
      'Knappen finns bara när det finns mer att säga.',
    ],
    wcag: ['1.4.13', '2.1.1', '2.4.7', '2.5.8', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
  },
});
