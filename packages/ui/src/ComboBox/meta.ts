import { EVERY_FIELD, THROUGH } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'ComboBox',
  title: 'Kombobox',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Väljer ett av många alternativ genom att man skriver en del av namnet.',
  useWhen: ['Alternativen är fler än tolv, eller måste hämtas: handläggare, ärendetyper, skolor.'],
  avoidWhen: [
    'Alternativen är högst fem: använd radioknappar i Val i grupp.',
    'Alternativen är sex till tolv: använd Listruta.',
    'Flera kan väljas: använd Kombobox med flera val.',
    'Vad som helst får skrivas: använd Textfält.',
  ],
  dos: [
    'Låt sökningen träffa var som helst i namnet.',
    'Ge det valda med (selected) när sökningen görs av någon annan: då syns det även om det inte hittas igen.',
  ],
  donts: ['En lista som öppnas när fältet får fokus.', ...EVERY_FIELD.donts],
  textRules: [...EVERY_FIELD.textRules, 'Det som skiljer två med samma namn står efter namnet.'],
  keys: [
    THROUGH,
    {
      id: 'write',
      keys: ['B', 'E', 'R', 'G'],
      where: 'I fältet',
      effect: 'Öppnar listan med det som passar',
    },
    { id: 'open', keys: ['Alt+ArrowDown'], where: 'I fältet', effect: 'Öppnar hela listan' },
    { id: 'fold', keys: ['Alt+ArrowUp'], where: 'Med listan öppen', effect: 'Stänger den; texten står kvar' },
    {
      id: 'move',
      keys: ['ArrowDown', 'ArrowUp'],
      where: 'I fältet',
      effect: 'Öppnar listan, och går till nästa och föregående',
    },
    { id: 'choose', keys: ['Enter'], where: 'I listan', effect: 'Väljer det markerade' },
    { id: 'only', keys: ['Enter'], where: 'När listan har ett enda alternativ', effect: 'Väljer det' },
    {
      id: 'close',
      keys: ['Escape'],
      where: 'Med listan öppen',
      effect: 'Stänger listan; texten står kvar. Med listan stängd hör Esc till det som är runt om',
    },
    {
      id: 'leave',
      keys: ['Tab'],
      where: 'I fältet',
      effect:
        'Ett helt namn är valt, också utan lista; en text som inte är ett alternativ står kvar med ett fel',
    },
  ],
  accessibility: {
    pattern: {
      name: 'APG combobox, list autocomplete with manual selection',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/combobox/',
    },
    semantics: [
      'Ett textfält med role="combobox"; listan är en listbox som det pekar på med aria-activedescendant.',
      'Antalet alternativ, väntan och att hämtningen misslyckades läses upp.',
      'Sökningen följer det svenska alfabetet: å är inte a, men é är e.',
      'Skrivskyddad är den ett textfält: en lista som inte går att öppna lovar för mycket.',
    ],
    wcag: [...EVERY_FIELD.wcag, '4.1.3'],
    deviations: [
      'Esc tömmer aldrig fältet, fast mönstret tillåter det: Esc går ett steg ut och kastar aldrig bort det som är skrivet. Texten tas bort som i andra fält.',
      'Knappen som visar listan är inte i tabbordningen.',
    ],
    trials: [],
  },
  waived: {},
});
