import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'SidePanel',
  title: 'Sidopanel',
  group: 'Skal och navigering',
  status: 'review',
  since: '0.1.0',
  summary: 'Något att ha bredvid medan man arbetar. Resten av sidan går att använda hela tiden.',
  useWhen: [
    'Uppgifter, hjälp eller en liten uppgift behövs bredvid det man håller på med.',
    'Man vill titta fram och tillbaka mellan två saker utan att tappa platsen.',
  ],
  avoidWhen: [
    'Något måste besvaras först: använd Dialog.',
    'Båda ytorna behövs hela tiden: använd Delad vy.',
  ],
  dos: [
    'Låt knappen som öppnar ha isExpanded, så att den säger om panelen är öppen.',
    'Spara det som skrivs i panelen medan man skriver.',
  ],
  donts: ['En panel som öppnar sig själv.', 'En panel ovanpå en annan.'],
  textRules: ['Rubriken är ett substantiv och detsamma som på knappen som öppnar: ”Uppgifter om Alva”.'],
  keys: [
    {
      id: 'open',
      keys: ['Enter', 'Space'],
      effect: 'Öppnar panelen; fokus går till dess rubrik',
      where: 'På knappen',
    },
    {
      id: 'leave',
      keys: ['Shift+Tab', 'Tab'],
      effect: 'Går ut ur panelen och in igen; den är kvar',
      where: 'I panelen',
    },
    { id: 'close', keys: ['Escape'], effect: 'Stänger. Fokus går tillbaka till knappen', where: 'I panelen' },
  ],
  accessibility: {
    pattern: {
      name: 'Landmärket complementary',
      url: 'https://www.w3.org/WAI/ARIA/apg/patterns/landmarks/examples/complementary.html',
    },
    semantics: [
      'Ett aside som heter som sin rubrik. Inget annat på sidan göms.',
      'Knappen som öppnar har aria-expanded.',
      'När panelen stängs med fokus inuti går fokus tillbaka dit det var före.',
    ],
    wcag: ['1.3.1', '1.4.10', '2.1.1', '2.1.2', '2.4.3', '2.4.7', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: 'Panelens innehåll visar väntan.',
    Tom: 'En panel utan innehåll öppnas inte.',
  },
});
