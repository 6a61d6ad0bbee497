import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'CalculationTable',
  title: 'Beräkning',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar en beräkning rad för rad, där belopp kan skrivas, och vad den blir.',
  useWhen: [
    'Belopp räknas ihop till ett beslut: ekonomiskt bistånd, avgifter, en årsräkning.',
    'Den som läser ska kunna se hur varje rad är räknad.',
  ],
  avoidWhen: [
    'Inget räknas och inget skrivs: använd Tabell.',
    'Ett enda belopp ska fyllas i: använd Beloppsfält.',
  ],
  dos: [
    'Skriv det som dras av som negativa belopp.',
    'Låt raden öppnas och visa hur den är räknad, med paragraf eller norm.',
    'Lämna summan tom med ord när den inte kan räknas än.',
  ],
  donts: ['Räkna i komponenten: beräkningen är ägarens.', 'Avrunda bara det som visas.'],
  textRules: [
    'Raden är ett substantiv: ”Boendekostnad”. Resultatet säger vad det är: ”Bistånd att betala ut”.',
    'Belopp skrivs 1 234,50. Enheten står i rubriken.',
  ],
  keys: [
    { id: 'cells', keys: ['Tab', 'Shift+Tab'], effect: 'Nästa och föregående belopp som går att skriva' },
    {
      id: 'explain',
      keys: ['Enter', 'Space'],
      where: 'På Visa hur',
      effect: 'Visar hur raden är räknad, eller döljer det',
    },
  ],
  accessibility: {
    pattern: { name: 'HTML table med input och output' },
    semantics: [
      'En vanlig tabell med rubrikceller; ett belopp heter efter sin rad och sin kolumn.',
      'Summor och resultat är output. Resultatet läses upp när det stått still i en sekund.',
      'Ett belopp som inte går att läsa står kvar, och felet står i cellen.',
      'Minustecknet är U+2212, inte ett bindestreck.',
    ],
    wcag: ['1.3.1', '1.4.10', '2.1.1', '2.4.3', '3.3.1', '3.3.2', '3.3.3', '4.1.2', '4.1.3'],
    deviations: ['Med många kolumner rullar tabellen i sidled på smala skärmar.'],
    trials: [],
  },
  waived: {
    Inaktiverad: WAIVED.notDisabled,
  },
});
