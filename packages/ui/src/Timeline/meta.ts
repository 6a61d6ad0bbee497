import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Timeline',
  title: 'Händelselinje',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar vad som hänt i ärendet i tidsordning, med vem, vad och om det är skickat.',
  useWhen: ['Akten ska läsas uppifrån och ner, dag för dag.'],
  avoidWhen: [
    'Bara läget ska synas: använd Processteg.',
    'Perioder ska jämföras: använd Periodlinje.',
    'Loggen ska granskas: använd Granskningslogg.',
  ],
  dos: [
    'Visa rättad text tillsammans med den gamla, aldrig i stället för den.',
    'Visa ”Behöver dig” på det som inte gick att skicka, med en knapp som löser det.',
    'Låt inget val i verktygsfältet betyda att allt visas.',
  ],
  donts: ['Hämta fler händelser av sig själv när någon rullar.', 'Egna bokstäver som tangenter i listan.'],
  textRules: [
    'Dagen i ord: ”Idag”, ”30 oktober 2026”. Klockslaget i siffror: ”09:31”.',
    'Rubriken är slaget av händelse: ”Anteckning”, ”Orosanmälan”.',
  ],
  keys: [
    {
      id: 'today',
      keys: ['Enter', 'Space'],
      where: 'På Hoppa till idag',
      effect: 'Flyttar fokus till dagens händelse',
    },
    {
      id: 'tools',
      keys: ['ArrowRight', 'ArrowLeft'],
      where: 'I verktygsfältet',
      effect: 'Nästa och föregående knapp',
    },
    {
      id: 'filter',
      keys: ['Enter', 'Space'],
      where: 'På ett slag av händelse',
      effect: 'Visar bara det slaget, eller släpper det',
    },
  ],
  accessibility: {
    pattern: {
      name: 'HTML ol med article; APG toolbar',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/',
    },
    semantics: [
      'Händelserna är en ordnad lista av article, var och en med sin rubrik som namn.',
      'Verktygsfältet är ett tabbstopp; valda slag har aria-pressed. Det som inte får plats ligger i menyn Fler.',
      'När valet ändras läses antalet händelser upp.',
    ],
    wcag: ['1.3.1', '1.3.2', '2.1.1', '2.1.4', '2.4.3', '2.4.6', '2.5.8', '4.1.2', '4.1.3'],
    deviations: ['Dagen är text och ingen rubrik: den går inte att hoppa till med rubriktangenten.'],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
  },
});
