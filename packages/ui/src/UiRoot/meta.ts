import { WAIVED, componentMeta } from '../meta.ts';

const UNSEEN = 'Har inget utseende.';

export const meta = componentMeta({
  name: 'UiRoot',
  title: 'Rot',
  group: 'Delar',
  status: 'review',
  since: '0.1.0',
  summary: 'Står en gång runt hela programmet: svenska ord och svensk ordning, och den enda rösten.',
  useWhen: ['Ett program eller en berättelse ska visa något alls ur designsystemet.'],
  avoidWhen: ['En del av programmet vill ha eget språk: designsystemet talar bara svenska.'],
  dos: ['Sätt lang="sv" på html. Sätt data-theme och data-density där också.'],
  donts: ['Sätta en rot inuti en annan: då finns två röster.'],
  textRules: ['Har inga ord. Programmet sätter sitt språk: sv.'],
  keys: [],
  accessibility: {
    pattern: { name: 'Inget eget mönster' },
    semantics: ['Har rösten (role=status) sist i innehållet. Sökning i listor skiljer a från å.'],
    wcag: ['3.1.1', '4.1.3'],
    deviations: [],
    trials: [],
  },
  waived: {
    Tillstånd: UNSEEN,
    Fel: WAIVED.nothingWrong,
    Skrivskyddad: WAIVED.notWritten,
    Inaktiverad: WAIVED.notDisabled,
    Laddar: WAIVED.nothingFetched,
    Tom: UNSEEN,
    LångaOrd: UNSEEN,
    Smal: UNSEEN,
    Täthet: UNSEEN,
    ISammanhang: 'Står runt varje berättelse.',
    Tangentbord: WAIVED.noKeys,
  },
});
