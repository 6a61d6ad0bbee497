import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Dialog',
  title: 'Dialog',
  group: 'Besked',
  status: 'review',
  since: '0.1.0',
  summary: 'En fråga eller en liten uppgift ovanpå sidan, som måste besvaras först.',
  useWhen: [
    'Något inte kan ångras: fråga först (ConfirmDialog).',
    'En kort uppgift hör till det man gör: ge vyn ett namn.',
  ],
  avoidWhen: [
    'Man behöver se sidan bakom: använd Sidopanel.',
    'Det kan ångras: gör det och visa Kort besked med Ångra.',
  ],
  dos: [
    'Sätt den säkra knappen först, och låt den ha fokus när något kan gå förlorat.',
    'Skriv vad som händer på knappen: ”Ta bort utkastet”.',
  ],
  donts: ['En dialog ovanpå en dialog.', 'Låta ett klick bredvid kasta det man har skrivit.'],
  textRules: [
    'Rubriken är frågan: ”Ta bort utkastet?”',
    'Knapparna svarar på frågan; aldrig bara ”Ja” och ”Nej”.',
  ],
  keys: [
    { id: 'press', keys: ['Enter'], effect: 'Gör det som knappen med fokus säger' },
    { id: 'inside', keys: ['Tab', 'Shift+Tab'], effect: 'Nästa eller föregående, runt inne i dialogen' },
    { id: 'close', keys: ['Escape'], effect: 'Stänger utan att göra något; fokus går tillbaka' },
  ],
  accessibility: {
    pattern: {
      name: 'APG dialog (modal) och alertdialog',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/',
    },
    semantics: [
      'role=dialog, eller alertdialog för en fråga, med rubriken som namn.',
      'Fokus börjar i första fältet eller på den säkraste knappen, stannar i dialogen och går tillbaka dit det var.',
    ],
    wcag: ['2.1.2', '2.4.3', '2.4.11', '3.3.4'],
    deviations: [],
    trials: [],
  },
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tom: WAIVED.neverEmpty,
  },
});
