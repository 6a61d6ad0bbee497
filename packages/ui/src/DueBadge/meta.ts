import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'DueBadge',
  title: 'Fristmärke',
  group: 'Person och ärende',
  status: 'review',
  since: '0.1.0',
  summary: 'Säger i ord hur lång tid som är kvar, eller när fristen gick ut.',
  useWhen: ['En frist eller bevakning ska synas i en rad, en ruta eller ett huvud.'],
  avoidWhen: [
    'Flera fakta om fristen ska läsas: använd Faktaruta.',
    'Något måste göras nu: använd Nästa åtgärd.',
  ],
  dos: [
    'Låt orden bära allt: ”idag”, ”3 dagar kvar”, ”Förfallen 2026-11-03”.',
    'Använd brådska sparsamt: rött för det som är sent eller ska ske i dag, gult för det som är nära.',
  ],
  donts: ['En ensam siffra eller färg.', 'Röd färg för det som bara är viktigt.'],
  textRules: [
    'Nära i ord: ”idag”, ”1 dag kvar”. Långt bort som datum: ”24 nov”.',
    'Förfallet skrivs med dagen: ”Förfallen 2026-11-03”.',
  ],
  keys: [],
  accessibility: {
    pattern: { name: 'Text, eller HTML time' },
    semantics: ['Vanlig text. Vikt och färg understryker det som redan står.'],
    wcag: ['1.4.1', '1.4.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: WAIVED.neverEmpty,
    Tangentbord: WAIVED.noKeys,
    Skärmläsare: WAIVED.nativeReading,
  },
});
