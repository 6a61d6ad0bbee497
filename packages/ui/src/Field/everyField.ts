import { WAIVED, type KeyEntry } from '../meta.ts';

/** What is true of every field that is written in, told in the meta of each. */
export const EVERY_FIELD = {
  semantics: [
    'Etiketten är knuten till fältet: namnet läses upp, och ett klick på etiketten går till fältet.',
    'Hjälptext, fel och ursprung läses med fältet (aria-describedby); ett fel gör det aria-invalid.',
  ],
  wcag: ['1.3.1', '1.3.5', '1.4.3', '1.4.11', '2.1.1', '2.4.7', '3.3.1', '3.3.2', '3.3.3', '4.1.2'],
  textRules: [
    'Etiketten är ett substantiv utan kolon: ”Hyra”, inte ”Ange hyra:”.',
    'Felet säger vad som är fel och hur man rättar det, utan utropstecken.',
  ],
  donts: [
    'Exempel som platshållartext i fältet: den försvinner när man skriver. Använd hjälptexten.',
    'En inaktiverad sparknapp i väntan på att fälten är rätt.',
  ],
  waived: { Laddar: WAIVED.nothingFetched },
} as const;

/** Passing through by keys; part of every field's contract. */
export const THROUGH = {
  id: 'through',
  keys: ['Tab', 'Shift+Tab'],
  effect: 'Går in i fältet och ut ur det',
} as const satisfies KeyEntry<'through'>;

/** What the numbers with one right spelling have in common. */
export const EVERY_SPELLING = {
  dos: [
    'Låt fältet ta emot numret som det står på papperet: det skrivs om när man lämnar fältet.',
    'Ge felet själv när ni vet mer än fältet; fältets eget fel visas annars.',
  ],
  semantics: [
    'Det skrivna ändras aldrig medan man skriver, och markören flyttas aldrig.',
    'Fältet klagar när man lämnar det; därefter följer det varje tecken tills numret är rätt.',
    'Ingen stavningskontroll och ingen rättelse.',
  ],
} as const;

export const SPELLING_KEYS = [
  THROUGH,
  { id: 'leave', keys: ['Tab'], effect: 'Lämnar fältet; numret visas i sin rätta stavning' },
  { id: 'caret', keys: ['Home', 'End'], effect: 'Flyttar markören först och sist i texten' },
] as const satisfies readonly KeyEntry[];
