import { WAIVED, componentMeta } from '../meta.ts';

const UNSEEN = 'Har inget utseende.';

export const meta = componentMeta({
  name: 'Hidden',
  title: 'Dold text',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'Ord för den som lyssnar, när det som syns inte räcker.',
  useWhen: ['Det som syns förstås av sin plats, och platsen inte hörs: ”Ändra” i en lista med många Ändra.'],
  avoidWhen: [
    'Alla har nytta av orden: visa dem.',
    'Något ska sägas när det händer: använd Röst.',
    'En bild ska ha ett namn: ge den label.',
  ],
  dos: ['Skriv så att den synliga texten och den dolda blir en hel mening tillsammans.'],
  donts: ['Gömma något som kan få fokus.', 'Säga annat till den som lyssnar än till den som ser.'],
  textRules: ['Börja inte om: den dolda texten kommer efter den synliga.'],
  keys: [],
  accessibility: {
    pattern: { name: 'Visuellt dold text' },
    semantics: ['Vanlig text som läses på sin plats. Den tar ingen plats på skärmen och inte på papper.'],
    wcag: ['1.3.1', '2.4.4', '2.5.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Tillstånd: UNSEEN,
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: UNSEEN,
    LångaOrd: UNSEEN,
    Smal: UNSEEN,
    Täthet: UNSEEN,
    ISammanhang: 'Används av nästan alla andra komponenter.',
    Tangentbord: WAIVED.noKeys,
  },
});
