import { componentMeta } from '../meta.ts';
import { ALL_GRID_KEYS } from './WorklistGrid.keys.ts';

export const meta = componentMeta({
  name: 'WorklistGrid',
  title: 'Arbetslista',
  group: 'Data',
  status: 'review',
  since: '0.1.0',
  summary:
    'Listan som handläggaren arbetar i: från ett tiotal till hundra tusen rader, styrd från tangentbordet.',
  useWhen: [
    'Någon går igenom, väljer ut och öppnar många saker av samma slag: ärenden, uppgifter, beslut.',
    'Listan sorteras, filtreras och ändras medan man arbetar i den.',
    'Man markerar flera rader för att göra något med dem.',
  ],
  avoidWhen: [
    'Raderna bara läses: använd Tabell.',
    'Det är under tio saker med olika innehåll: använd Åtgärdslista.',
    'Raderna har rader under sig: vänta på trädrutnätet.',
  ],
  dos: [
    'Ge listan ett namn som säger vilka rader det är: ”Mina ärenden”.',
    'Låt kolumnen med namnet vara radrubrik; den går inte att dölja.',
    'Spara columnLayout som den är och ge tillbaka den; kolumner som tillkommit får sin plats ändå.',
    'Sätt Massåtgärdsrad direkt efter listan i sidan.',
    'Säg ”ärenden” i texts när raderna är ärenden.',
  ],
  donts: [
    'Fler än 20 kolumner: en rad ska kunna läsas i ett andetag. De som inte får plats visas inte.',
    'Knappar i varje cell. Det vanligaste är Enter på raden; resten hör till radens meny.',
    'Egna tangenter på rader utan att de står i registret.',
    'Smalare namnkolumn än att de längsta namnen får plats på två rader.',
  ],
  textRules: [
    'Rubriken är ett substantiv, helst ett ord: ”Frist”, inte ”När det ska vara klart”.',
    'Tomt läge säger vad som är tomt: ”Inga ärenden väntar på dig.”',
    'Ett avslag på en ändring säger vad som är fel och hur man rättar det.',
  ],
  keys: ALL_GRID_KEYS,
  accessibility: {
    pattern: { name: 'APG grid', url: 'https://www.w3.org/WAI/ARIA/apg/patterns/grid/' },
    semantics: [
      'role=grid med aria-rowcount för alla rader och aria-rowindex på varje rad, också rubriken. aria-colindex räknar även dolda kolumner.',
      'Ett enda tabbstopp, bundet till radens och kolumnens id. Det följer sin rad genom sortering, filter och synkning.',
      'Försvinner raden går fokus till nästa rad som fanns där, annars till den före, annars till rubriken, och det sägs.',
      'aria-sort står bara på den rubrik som sorterar. Vad Enter och Alt med nedpil gör är rubrikens beskrivning.',
      'En cell med en länk eller knapp ger fokus till den. En cell med flera saker öppnas med Enter eller F2.',
      'Sortering, antal efter filter, markering, nya rader och sparade ändringar sägs i en enda artig region, efter en kort paus.',
      'Det som skrivs i en cell hör till raden: det följer med när raden flyttas och skickas när raden tas bort.',
      'Medan rader hämtas är listan aria-busy; stommen som ritas är aria-hidden.',
    ],
    wcag: [
      '1.3.1',
      '1.3.2',
      '1.4.1',
      '1.4.3',
      '1.4.10',
      '1.4.11',
      '1.4.12',
      '2.1.1',
      '2.1.2',
      '2.1.4',
      '2.4.3',
      '2.4.7',
      '2.4.11',
      '2.5.7',
      '2.5.8',
      '3.2.1',
      '3.3.1',
      '4.1.2',
      '4.1.3',
    ],
    deviations: [
      'Rader har fast höjd: en text som är längre än två rader i sin kolumn kortas med punkter. Hela texten läses upp och syns i en bredare kolumn.',
      'Bara de rader som syns finns i sidan. Webbläsarens egen sökning hittar inte de andra; sök med filterfältet.',
    ],
    trials: [],
  },
  waived: {
    Inaktiverad: 'En lista man inte får använda visas inte alls; en som bara får läsas är skrivskyddad.',
  },
});
