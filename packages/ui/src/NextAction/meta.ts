import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'NextAction',
  title: 'Nästa åtgärd',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger i en mening vad som ska göras nu, varför och enligt vad, och erbjuder det.',
  useWhen: ['Ett ärende har en sak som kommer före allt annat.'],
  avoidWhen: ['Flera saker väntar: använd Åtgärdslista.', 'Något ska bara berättas: använd Meddelande.'],
  dos: ['En åt gången på en skärm.', 'Skriv varför, och enligt vilken paragraf när det finns en.'],
  donts: ['Röd ram för det som inte är bråttom.', 'En knapp som gör något slutgiltigt utan att fråga.'],
  textRules: [
    'Rubriken börjar med ett verb: ”Gör skyddsbedömning idag”.',
    'Knappen upprepar inte hela rubriken: ”Skyddsbedömning”.',
  ],
  keys: [{ id: 'act', keys: ['Enter', 'Space'], where: 'På knappen', effect: 'Gör det som står på knappen' }],
  accessibility: {
    pattern: { name: 'HTML section med rubrik' },
    semantics: [
      'Ett landmärke med rubriken som namn; brådskan läses före rubriken.',
      'Tangenten läses ur aria-keyshortcuts; den hanteras av programmet.',
    ],
    wcag: ['1.3.1', '1.4.1', '1.4.3', '2.1.1', '2.5.8'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Inaktiverad: 'Finns det inget att göra visas rutan utan knapp.',
    Tom: WAIVED.neverEmpty,
  },
});
