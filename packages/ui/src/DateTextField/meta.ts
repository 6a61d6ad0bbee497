import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'DateTextField',
  title: 'Datumfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot ett datum som man skriver det, eller väljer det i en kalender.',
  useWhen: ['Man anger en dag: en frist, ett beslutsdatum, en födelsedag.'],
  avoidWhen: [
    'Det är från en dag till en dag: använd Period.',
    'Klockslaget hör till: använd Datum och klockslag.',
  ],
  dos: [
    'Säg om dagen ligger framåt eller bakåt (looks): 24/11 är då rätt år.',
    'Låt dagen stå i ord under etiketten: då syns det vad fältet läste.',
  ],
  donts: ['Tre fält för år, månad och dag.', ...EVERY_FIELD.donts],
  textRules: [...EVERY_FIELD.textRules, 'Datum i text skrivs 3 november 2026, i tabeller 2026-11-03.'],
  keys: [
    THROUGH,
    {
      id: 'write',
      keys: ['2', '4', '/', '1'],
      where: 'I fältet',
      effect: 'Skriver: 24/11, 2026-11-24, 20261124, 24 nov, den 24 november 2026, +14, mån, idag',
    },
    { id: 'open', keys: ['Alt+ArrowDown'], where: 'I fältet', effect: 'Öppnar kalendern' },
    {
      id: 'choose',
      keys: ['Enter'],
      where: 'I kalendern',
      effect: 'Väljer dagen, stänger och går tillbaka till fältet',
    },
    {
      id: 'close',
      keys: ['Escape'],
      where: 'I kalendern',
      effect: 'Stänger utan att ändra och går tillbaka till fältet',
    },
  ],
  accessibility: {
    pattern: {
      name: 'HTML input med APG date picker dialog',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/',
    },
    semantics: [
      ...EVERY_FIELD.semantics,
      'Ett textfält med aria-haspopup="dialog" och aria-keyshortcuts="Alt+ArrowDown".',
      'Datumet som lästes står i ord och läses med fältet.',
      'Knappen för kalendern är inte i tabbordningen: ett stopp för varje datum räcker.',
      'Det skrivna ändras aldrig medan man skriver; fältet klagar när man lämnar det.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [
      'Inga delar att stega i (år, månad, dag var för sig): ett textfält går fortare och tar emot det som klistras in.',
      'Ett årtal med två siffror läses bara med streck (3/11 -26): 3/11 26 kan betyda annat.',
    ],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
