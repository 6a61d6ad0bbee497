import { WAIVED } from '../meta.ts';
import { DIAGRAM_KEYS } from './keys.ts';

/** What holds for every chart, since all of them stand in the same frame. */
export const CHART = {
  keys: DIAGRAM_KEYS,
  textRules: [
    'Rubriken säger vad som räknas och för vilken tid: ”Pågående ärenden per månad, november 2025–oktober 2026”.',
    'Slutsatsen är en mening om vad man ser: ”Ärendena hos Barn och unga har ökat sedan sommaren.”',
    'Enheten skrivs ut: ”ärenden”, ”dagar”. Månader skrivs med ord, tal med mellanrum och decimalkomma.',
  ],
  semantics: [
    'En figure med rubrik och slutsats i figcaption.',
    'Diagrammet är ett enda stopp för Tab, med rollen application så att skärmläsaren släpper igenom piltangenterna. Namnet är rubriken, beskrivningen är slutsatsen och tangenterna.',
    'Varje avläst punkt sägs hövligt, ”Januari 2026, Pågående: 42 ärenden”, och står synligt över diagrammet.',
    'Samma uppgifter finns som en vanlig tabell en tangent bort. Det som inte visas finns inte heller för skärmläsaren.',
    'Ett diagram som inte kan läsas av (isInteractive av) är en bild med namn och beskrivning.',
  ],
  wcag: [
    '1.1.1',
    '1.3.1',
    '1.4.1',
    '1.4.3',
    '1.4.10',
    '1.4.11',
    '1.4.13',
    '2.1.1',
    '2.4.7',
    '4.1.2',
    '4.1.3',
  ],
  deviations: [
    'Mönstren skiljer sex serier. Fler än så får samma utseende igen; visa färre eller gör flera diagram.',
    'Små tal skyddas inom ett diagram. Ett litet tal kan ändå räknas ut om två diagram eller ett nyckeltal visar samma uppgifter på olika sätt; det måste den som väljer uppgifterna se till.',
    'Bilden i PNG-format har inte diagrammets eget typsnitt, för en bild får inte hämta något.',
  ],
  waived: {
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
  },
} as const;
