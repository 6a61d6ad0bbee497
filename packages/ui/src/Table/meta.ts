import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Table',
  title: 'Tabell',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary: 'Rader och kolumner att läsa och jämföra. Inget arbetas i den.',
  useWhen: [
    'Siffror eller uppgifter ska jämföras rad för rad.',
    'Ett underlag ska skrivas ut eller läsas i sin helhet.',
  ],
  avoidWhen: [
    'Man ska välja, sortera eller öppna rader: använd Arbetslista.',
    'Det är namn och värden om en enda sak: använd Beskrivningslista.',
    'Utvecklingen över tid är det viktiga: använd Diagram, som har tabellen med sig.',
  ],
  dos: [
    'Säg i rubriken vad tabellen visar och för vilken tid.',
    'Sätt enheten i kolumnens rubrik när alla celler har samma.',
    'Låt en kolumn namnge raderna.',
  ],
  donts: [
    'Tomma celler utan förklaring: skriv ”uppgift saknas” eller 0.',
    'Knappar och länkar i många celler.',
    'Färg som enda skillnad mellan celler.',
  ],
  textRules: [
    'Kolumnens rubrik är ett substantiv: ”Antal”, ”Tid, dagar”.',
    'Summaraden heter ”Summa” eller det den är: ”Medelvärde”.',
    'Tal skrivs med mellanrum mellan tusental och med decimalkomma.',
  ],
  keys: [],
  accessibility: {
    pattern: { name: 'HTML table', url: 'https://www.w3.org/WAI/tutorials/tables/' },
    semantics: [
      'Ett vanligt table-element med caption, scope på varje rubrik och th för radens namn.',
      'En grupp av rader har en egen rubrikrad som säger namn och antal rader.',
      'Är tabellen bredare än sin plats blir den en namngiven region som man kan tabba till; webbläsaren rullar den med piltangenterna.',
      'Medan rader hämtas är aria-busy satt.',
    ],
    wcag: ['1.3.1', '1.4.10', '2.1.1', '2.4.7', '4.1.2'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: 'Tabellen visar bara; den som hämtar raderna visar felet i ett Meddelande.',
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Tangentbord: WAIVED.noKeys,
  },
});
