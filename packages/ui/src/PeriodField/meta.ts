import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'PeriodField',
  title: 'Period',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot från en dag till en dag, eller tills vidare.',
  useWhen: ['Något gäller från en dag till en annan: ett beslut, en placering, en sjukskrivning.'],
  avoidWhen: ['Bara en dag behövs: använd Datumfält.'],
  dos: [
    'Räkna slutet från början: +14 är fjorton dagar efter första dagen.',
    'Låt tills vidare kryssas i där en period får sakna slut.',
  ],
  donts: ['En tom sista dag som betyder tills vidare.', ...EVERY_FIELD.donts],
  textRules: [...EVERY_FIELD.textRules, 'Säg ”från och med” och ”till och med”: då är båda dagarna med.'],
  keys: [
    THROUGH,
    {
      id: 'relative',
      keys: ['+', '1', '4', 'Tab'],
      where: 'I sista dagen',
      effect: 'Så många dagar efter den första',
    },
    { id: 'open', keys: ['Alt+ArrowDown'], where: 'I en av dagarna', effect: 'Öppnar kalendern' },
    { id: 'close', keys: ['Escape'], where: 'I kalendern', effect: 'Stänger och går tillbaka till fältet' },
    {
      id: 'openEnded',
      keys: ['Space'],
      where: 'På Tills vidare',
      effect: 'Tar bort eller sätter tillbaka slutet',
    },
  ],
  accessibility: {
    pattern: { name: 'HTML fieldset (role="group") med två input och en kryssruta' },
    semantics: [
      'En grupp som heter som frågan, med fälten Från och med och Till och med.',
      'Att slutet ligger före början sägs i det senare fältet, som blir aria-invalid.',
      'Tills vidare är en kryssruta; då är sista dagen inaktiverad och det som stod där kommer tillbaka om man ångrar sig.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
