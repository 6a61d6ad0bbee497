import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Announcer',
  title: 'Röst',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger artigt vad som hände till den som lyssnar: programmets enda talande region.',
  useWhen: ['Något ändras på skärmen utan att fokus flyttas: sortering, antal träffar, sparat.'],
  avoidWhen: ['Fokus flyttas dit det nya är: det läses ändå.', 'Alla måste se det: visa det också.'],
  dos: ['Ge samma ämne åt sådant som ersätter vartannat, så att bara det sista sägs.'],
  donts: ['Ha en egen aria-live någon annanstans.', 'Säga samma sak som redan läses.'],
  textRules: ['Kort och färdigt: ”48 ärenden”, ”Sorterat på Frist, stigande”.'],
  keys: [],
  accessibility: {
    pattern: { name: 'role=status', url: 'https://www.w3.org/TR/wai-aria-1.2/#status' },
    semantics: [
      'En enda region, artig, som alltid finns. Samma text en gång till sägs igen.',
      'Den hörs också medan en dialog döljer resten av sidan.',
    ],
    wcag: ['4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Tillstånd: 'Har inget utseende.',
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'Har inget utseende.',
    LångaOrd: 'Har inget utseende.',
    Smal: 'Har inget utseende.',
    Täthet: 'Har inget utseende.',
    ISammanhang: 'Används av nästan alla andra komponenter.',
    Tangentbord: WAIVED.noKeys,
  },
});
