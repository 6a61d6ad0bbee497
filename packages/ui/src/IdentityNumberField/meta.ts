import { EVERY_FIELD, EVERY_SPELLING, SPELLING_KEYS } from '../Field/everyField.ts';
import { componentMeta } from '../meta.ts';

export const meta = componentMeta({
  name: 'IdentityNumberField',
  title: 'Personnummerfält',
  group: 'Formulär',
  status: 'review',
  since: '0.1.0',
  summary: 'Tar emot personnummer, samordningsnummer och organisationsnummer i alla stavningar.',
  useWhen: ['Man ska ange numret på en person eller en organisation.'],
  avoidWhen: ['Personen redan är känd: visa hen i Personbanner eller välj i Kombobox.'],
  dos: EVERY_SPELLING.dos,
  donts: EVERY_FIELD.donts,
  textRules: EVERY_FIELD.textRules,
  keys: SPELLING_KEYS,
  accessibility: {
    pattern: { name: 'HTML input' },
    semantics: [
      ...EVERY_FIELD.semantics,
      ...EVERY_SPELLING.semantics,
      'Skyddat (isMasked) läses som ”Skyddad uppgift”; numret finns inte i sidan och kan inte kopieras.',
      'Den nya stavningen läses upp när den skiljer sig från den skrivna: seklet hör man annars inte.',
    ],
    wcag: EVERY_FIELD.wcag,
    deviations: [
      'Fältet vet hur ett nummer stavas och om kontrollsiffran stämmer; vilket sekel tio siffror hör till avgör den som använder fältet.',
    ],
    trials: [],
  },
  waived: EVERY_FIELD.waived,
});
