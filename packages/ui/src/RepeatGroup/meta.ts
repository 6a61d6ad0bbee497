import { THROUGH } from '../Field/everyField.ts';
import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'RepeatGroup',
  title: 'Upprepad grupp',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Samma fält flera gånger: ett syskon, en inkomst, en insats i taget.',
  useWhen: ['Antalet är okänt och varje en har flera uppgifter.'],
  avoidWhen: [
    'Var och en har bara ett namn ur en lista: använd Kombobox med flera val.',
    'De är fler än tio och jämförs: använd en tabell.',
  ],
  dos: [
    'Låt onRemove ge tillbaka det som sätter tillbaka raden: då kan man ångra.',
    'Fråga först bara när borttagningen inte går att ångra.',
  ],
  donts: ['En tom rad som man måste fylla i eller ta bort.'],
  textRules: ['Namnet är ett av dem, i ental: ”Syskon”, ”Inkomst”.'],
  keys: [
    THROUGH,
    { id: 'add', keys: ['Enter'], where: 'På Lägg till', effect: 'En ny grupp; fokus i dess första fält' },
    {
      id: 'remove',
      keys: ['Enter'],
      where: 'På Ta bort',
      effect: 'Tar bort gruppen; fokus på rubriken som nu står där, eller på Lägg till',
    },
    {
      id: 'undo',
      keys: ['Enter'],
      where: 'På Ångra',
      effect: 'Gruppen är tillbaka som den var; fokus på dess rubrik',
    },
  ],
  accessibility: {
    pattern: { name: 'Grupper med rubriker' },
    semantics: [
      'Varje grupp heter som sin rubrik: ”Syskon 2”; knappen säger vilken den tar bort.',
      'Borttaget och tillbakasatt läses upp.',
      'Det skrivna i en rad hamnar aldrig i en annan när rader kommer och går.',
    ],
    wcag: ['1.3.1', '2.1.1', '2.4.3', '2.4.6', '2.4.7', '3.3.4', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: { Laddar: WAIVED.nothingFetched },
});
