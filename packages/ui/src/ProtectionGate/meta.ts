import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ProtectionGate',
  title: 'Skyddsspärr',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Frågar varför innan skyddade uppgifter visas, och visar ingenting av dem innan dess.',
  useWhen: [
    'Den som är behörig ibland behöver uppgifter som annars ska vara dolda.',
    'Det ska gå att se i loggen vem som tittade, när och av vilket skäl.',
  ],
  avoidWhen: [
    'Personen inte alls får se uppgifterna: visa dem inte och säg vem man frågar.',
    'Något ska göras och inte visas: använd Bekräftelse.',
  ],
  dos: [
    'Skriv att tittandet loggas innan någon öppnar.',
    'Säg vad som ska göras när åtkomst nekas: ”Be enhetschefen fördela ärendet till dig.”',
  ],
  donts: [
    'Färdiga skäl att klicka på: då skriver ingen vad det gäller.',
    'Uppgifterna i sidan, dolda med stil.',
  ],
  textRules: ['Frågan är en fråga: ”Varför behöver du uppgifterna?” Svaret är användarens egna ord.'],
  keys: [
    {
      id: 'open',
      keys: ['Enter', 'Space'],
      where: 'På Visa uppgifterna',
      effect: 'Frågar efter skälet; fokus står på Avbryt',
    },
    { id: 'cancel', keys: ['Escape'], where: 'I frågan', effect: 'Stänger frågan; skälet står kvar' },
    {
      id: 'move',
      keys: ['Tab', 'Shift+Tab'],
      where: 'I frågan',
      effect: 'Går mellan skälet och knapparna, inte ut ur frågan',
    },
  ],
  accessibility: {
    pattern: { name: 'APG alertdialog', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/alertdialog/' },
    semantics: [
      'Ett landmärke med markeringen, rubriken och knappen. Det som är bakom ritas inte förrän åtkomst är given.',
      'Frågan är alertdialog; fokus börjar på det som inte öppnar något.',
      'Saknas skälet, eller nekas åtkomst, står det i fältet och läses upp. Det skrivna står kvar.',
      'När uppgifterna visas flyttas fokus till dem, och när de döljs till knappen.',
      'Varken spärren eller det bakom den skrivs ut på papper.',
    ],
    wcag: ['1.3.1', '1.4.1', '2.1.2', '2.4.3', '3.3.1', '3.3.2', '3.3.3', '4.1.2', '4.1.3'],
    deviations: [
      'Det som visas går inte att markera med musen. Den som behöver kopiera gör det där åtgärden loggas.',
    ],
    trials: [],
  },
  waived: {
    Inaktiverad: WAIVED.notDisabled,
    Tom: WAIVED.neverEmpty,
  },
});
