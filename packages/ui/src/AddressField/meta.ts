import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'AddressField',
  title: 'Adressfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot en svensk adress, eller visar den som hämtats och låter en annan gälla.',
  useWhen: [
    'Man anger vart brev ska gå eller var någon bor.',
    'En adress hämtas och någon gång inte stämmer.',
  ],
  avoidWhen: [
    'Adressen bara ska läsas: använd Beskrivningslista.',
    'Adressen är utländsk: använd Textyta.',
    'Adressen är skyddad: visa den inte alls.',
  ],
  dos: [
    'Säg vad den hämtade adressen är och när den kom: ”Folkbokföringsadress (hämtad 2026-11-02)”.',
    'Behåll det som skrevs när någon går tillbaka till den hämtade.',
  ],
  donts: ['Den hämtade adressen ifylld i fälten: då syns det inte att den ändrats.', ...EVERY_FIELD.donts],
  textRules: EVERY_FIELD.textRules,
  keys: [
    THROUGH,
    {
      id: 'override',
      keys: ['Space'],
      where: 'På ”Ange en annan adress”',
      effect: 'Visar fälten, och döljer dem igen. Fokus står kvar',
    },
  ],
  accessibility: {
    pattern: {
      name: 'HTML fieldset (role="group")',
      url: 'https://www.w3.org/WAI/tutorials/forms/grouping/',
    },
    semantics: [
      'Gruppen har namnet; varje del har sin etikett.',
      'Fel och hjälptext läses med gruppen.',
      'Fälten kommer direkt efter valet som visar dem, och fokus flyttas inte.',
    ],
    wcag: [...EVERY_FIELD.wcag, '3.2.2'],
    deviations: ['Bara svenska adresser.'],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
