import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'MultiComboBox',
  title: 'Kombobox med flera val',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Väljer flera av många alternativ; de valda står som taggar under fältet.',
  useWhen: ['Flera av fler än tolv alternativ väljs: medverkande, insatser, områden.'],
  avoidWhen: [
    'Alternativen är högst tolv: använd kryssrutor i Val i grupp.',
    'Bara ett kan väljas: använd Kombobox.',
    'Man filtrerar en lista: använd Filterrad.',
  ],
  dos: ['Behåll ordningen som de valdes i.'],
  donts: ['En siffra i stället för namnen: alla valda ska synas.', ...EVERY_FIELD.donts],
  textRules: EVERY_FIELD.textRules,
  keys: [
    THROUGH,
    { id: 'write', keys: ['B', 'E'], where: 'I fältet', effect: 'Öppnar listan med det som passar' },
    { id: 'open', keys: ['Alt+ArrowDown'], where: 'I fältet', effect: 'Öppnar hela listan' },
    { id: 'move', keys: ['ArrowDown', 'ArrowUp'], where: 'I listan', effect: 'Nästa och föregående' },
    {
      id: 'choose',
      keys: ['Enter'],
      where: 'I listan',
      effect: 'Väljer det markerade, eller tar bort det om det var valt; listan står kvar',
    },
    { id: 'close', keys: ['Escape'], where: 'Med listan öppen', effect: 'Stänger listan; texten står kvar' },
    { id: 'back', keys: ['Backspace'], where: 'I det tomma fältet', effect: 'Går till den sista taggen' },
    {
      id: 'between',
      keys: ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
      where: 'Bland taggarna',
      effect: 'Föregående, nästa, första och sista',
    },
    {
      id: 'remove',
      keys: ['Delete', 'Backspace'],
      where: 'På en tagg',
      effect: 'Tar bort den; fokus går till grannen, eller till fältet efter den sista',
    },
    {
      id: 'undo',
      keys: ['Enter'],
      where: 'På Ångra',
      effect: 'Sätter tillbaka det som togs bort, på sin plats',
    },
  ],
  accessibility: {
    pattern: {
      name: 'APG combobox med en flervalslista; taggarna är ett grid',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/combobox/',
    },
    semantics: [
      'Listan är aria-multiselectable; de valda är aria-selected.',
      'Hur många som är valda läses upp när det ändras, och vad som togs bort.',
      'Taggarna är en egen grupp efter fältet: ”Valda: Medverkande”, ett stopp i tabbordningen.',
      'Skrivskyddad är den ett textfält med ett namn på varje rad.',
    ],
    wcag: [...EVERY_FIELD.wcag, '4.1.3'],
    deviations: [
      'Esc tömmer aldrig fältet, fast mönstret tillåter det: det som är skrivet kastas aldrig bort.',
    ],
    trials: [],
  },
  waived: {},
});
