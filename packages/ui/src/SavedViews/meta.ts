import { WAIVED, componentMeta } from '../meta.ts';

const ON_TAB = 'På en vy';
const ON_SELECT = 'Vid fler än sju vyer: på knappen med vyns namn';

export const meta = componentMeta({
  name: 'SavedViews',
  title: 'Sparade vyer',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary:
    'Listans vyer: filter, ordning och kolumner under ett namn. Högst sju är flikar, fler blir en lista att öppna.',
  useWhen: [
    'Samma urval behövs om och om igen: ”Löper ut i veckan”, ”Väntar på andra”.',
    'Handläggare har olika sätt att se på samma lista.',
  ],
  avoidWhen: [
    'Urvalet behövs en gång: använd Filterrad.',
    'Man går mellan områden: använd Områdesväxlare.',
    'Det är öppna ärenden: använd Flikrad.',
  ],
  dos: [
    'Visa att vyn är ändrad, och låt ändringen vara kvar tills den sparas eller tas tillbaka.',
    'Låt den som tog bort en vy ångra det, så länge hon vill.',
    'Ge programmets egna vyer namn efter uppgiften och låt dem inte gå att ta bort.',
  ],
  donts: ['Spara ändringar i en vy utan att någon bett om det.', 'Två vyer med samma namn.'],
  textRules: [
    'Namnet säger vad vyn visar, inte hur: ”Löper ut i veckan”, inte ”Frist < 7 dagar”.',
    'Två till fyra ord.',
  ],
  keys: [
    {
      id: 'move',
      keys: ['ArrowRight', 'ArrowLeft'],
      effect: 'Nästa eller föregående vy, runt. Den öppnas inte',
      where: ON_TAB,
    },
    { id: 'ends', keys: ['Home', 'End'], effect: 'Första eller sista vyn', where: ON_TAB },
    { id: 'open', keys: ['Enter', 'Space'], effect: 'Öppnar vyn', where: ON_TAB },
    { id: 'rename', keys: ['F2'], effect: 'Byter namn på vyn', where: ON_TAB },
    {
      id: 'delete',
      keys: ['Delete'],
      effect: 'Tar bort vyn. Det kan ångras, och fokus går till vyn bredvid',
      where: ON_TAB,
    },
    {
      id: 'choose',
      keys: ['Enter', 'ArrowDown', 'Space'],
      effect: 'Öppnar listan, går i den och väljer',
      where: ON_SELECT,
    },
    { id: 'rename-select', keys: ['F2'], effect: 'Byter namn på vyn', where: ON_SELECT },
  ],
  accessibility: {
    pattern: { name: 'APG tabs', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/tabs/' },
    semantics: [
      'Högst sju vyer är en tablist med ett tabbstopp; aria-controls pekar på listan. Fler blir en listbox bakom en knapp.',
      'Att vyn är ändrad hör till namnet: ”Löper ut i veckan (ändrad)”.',
      'När en vy sparas, får nytt namn, tas bort eller kommer tillbaka sägs det.',
      'Ångra står kvar efter vyerna tills det används eller en annan vy tas bort.',
    ],
    wcag: [
      '1.4.1',
      '1.4.10',
      '2.1.1',
      '2.2.1',
      '2.4.3',
      '2.4.7',
      '2.5.8',
      '3.3.1',
      '3.3.4',
      '4.1.2',
      '4.1.3',
    ],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: 'Programmets egna vyer kan inte ändras: se Tillstånd.',
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'En lista har alltid minst en vy.',
  },
});
