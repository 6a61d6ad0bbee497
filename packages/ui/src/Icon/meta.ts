import { WAIVED, componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'Icon',
  title: 'Ikon',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'En bild med bestämd betydelse, i textens färg.',
  useWhen: [
    'Något återkommer ofta och ska hittas fort bland ord: frist, beslut, skyddad.',
    'En knapp är så välkänd att bilden räcker: stäng, fler val. Då har den ett namn.',
  ],
  avoidWhen: [
    'Bilden bara pryder: använd ingen ikon.',
    'Ett område ska märkas ut: använd Områdesmärke.',
    'Tiden som är kvar ska visas: använd Fristmärke.',
  ],
  dos: ['Välj efter betydelse. Samma betydelse har samma bild överallt.', 'Låt ord stå bredvid.'],
  donts: ['Ge ikonen en egen färg.', 'Låta två ikoner bredvid varandra skilja sig bara i detaljer.'],
  textRules: ['Namnet säger vad ikonen betyder här: ”Skyddade personuppgifter”, inte ”sköld”.'],
  keys: [],
  accessibility: {
    pattern: { name: 'role=img', url: 'https://www.w3.org/TR/wai-aria-1.2/#img' },
    semantics: [
      'Utan label är ikonen dekoration och läses inte.',
      'Med label är den en bild med det namnet.',
      'Strecken har textens färg, också i kontrastteman, och är 1,5 px vid 16 px.',
    ],
    wcag: ['1.1.1', '1.4.1', '1.4.11'],
    deviations: [],
    trials: [],
  },
  waived: {
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: 'En ikon utan betydelse finns inte.',
    Täthet: 'Följer textens storlek. Tätheten ändrar den inte.',
    Tangentbord: WAIVED.noKeys,
  },
});
