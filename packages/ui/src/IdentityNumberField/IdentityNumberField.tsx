import { SpelledField } from '../Field/index.ts';
import type { SpelledValueProps } from '../Field/index.ts';
import { identityProblem, spelledIdentity } from './spelledIdentity.ts';
import { texts } from './texts.ts';

interface IdentityNumberFieldProps extends SpelledValueProps {
  /** The number as it is stored; what cannot be read comes back as it was. The rules are the owner's. */
  readonly read: (text: string) => string;
  /** The stored number with its hyphen. */
  readonly shown: (value: string) => string;
  /** Whose number it is: decides how a wrong one is explained. */
  readonly kind?: 'person' | 'organisation';
}

/**
 * An identity number in any spelling, shown in one when it is left. The field knows the spelling and the check digit; what
 * a number is, and which century it tells, its owner says. Figures of one width, so that two can be compared.
 */
export function IdentityNumberField(props: IdentityNumberFieldProps) {
  const { kind = 'person', read, ...field } = props;
  return (
    <SpelledField
      {...field}
      read={(text) => read(spelledIdentity(text) ?? text)}
      problemOf={(text) => {
        const problem = identityProblem(text);
        if (problem === 'checkDigit') return texts.checkDigit;
        // the owner may know numbers of other shapes
        return problem && read(text) === text ? texts.unreadable[kind] : undefined;
      }}
      inputMode="numeric"
      look="mono"
      isSpoken
    />
  );
}
