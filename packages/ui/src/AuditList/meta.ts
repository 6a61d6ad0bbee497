import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'AuditList',
  title: 'Granskningslogg',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary: 'Visar vem som gjort vad, när och varför, och låter den som granskar filtrera och spara loggen.',
  useWhen: [
    'Någon granskar vilka som läst eller ändrat i ett ärende.',
    'Ett utdrag ur loggen ska lämnas ut.',
  ],
  avoidWhen: [
    'Ärendets händelser ska läsas: använd Händelselinje.',
    'Raderna ska bearbetas: använd Arbetslista.',
  ],
  dos: [
    'Skriv skälet som det skrevs, ordagrant.',
    'Säg när inget skäl är angivet. En tom ruta kan betyda att det inte hämtats.',
    'Logga också att loggen läses och sparas.',
  ],
  donts: ['Knappar i raderna: loggen ändras aldrig.'],
  textRules: [
    'När: 2026-11-02 09:12. Vad: verb i dåtid, ”Läste akten”.',
    'Knappen säger vad som händer: ”Spara som fil”.',
  ],
  keys: [
    {
      id: 'clear',
      keys: ['Enter', 'Space'],
      where: 'På Rensa filter',
      effect: 'Tömmer filtret; fokus går till dess första fält',
    },
    {
      id: 'export',
      keys: ['Enter', 'Space'],
      where: 'På Spara som fil',
      effect: 'Sparar det som syns med filtret',
    },
  ],
  accessibility: {
    pattern: { name: 'HTML table' },
    semantics: [
      'En vanlig tabell med rubrikceller; tiden namnger raden.',
      'Filtret är en grupp med namn ovanför tabellen. Antalet loggrader läses upp när filtret ändras.',
      'Går tabellen inte in på bredden kan den rullas med tangenter.',
    ],
    wcag: ['1.3.1', '1.4.10', '2.1.1', '3.3.2', '4.1.2', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: 'Den som hämtar loggen visar felet i ett Meddelande på tabellens plats.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
  },
});
