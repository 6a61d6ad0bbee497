import { useRef, useState } from 'react';
import { fullName } from '../case/case-title.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useSearch } from '../search/use-search.ts';
import { isWholeNumber } from './whole-number.ts';

/** The chosen person: known to me by her id, or of the register by her number. */
export interface ChosenPerson {
  readonly personId: string;
  readonly personName: string;
  readonly identityNumber: string;
}

export interface PersonSearch {
  /** of my own cases, each once */
  readonly persons: readonly ChosenPerson[];
  /** something was typed and nobody was found */
  readonly isEmpty: boolean;
  /** how the register stands, when it was asked */
  readonly message: string | null;
  find(typed: string): void;
}

/** So many are shown; more letters find fewer. */
const SHOWN = 6;

/**
 * Persons of my own cases by name or number, and of the register by a whole number with a lawful purpose.
 * @param onFound a whole number has told who it is: nothing is left to choose
 */
export function usePersonSearch(onFound: (person: ChosenPerson) => void): PersonSearch {
  const { client, text } = useWorkspace();
  const search = useSearch();
  const latest = useRef('');
  const [message, setMessage] = useState<string | null>(null);

  const known = new Map<string, ChosenPerson>();
  for (const { personId, name, identityNumber } of search.hits) {
    // one without a name is a protected person's: she is found by her number alone
    if (name !== '')
      known.set(personId, { personId, personName: name, identityNumber: identityNumber ?? '' });
  }

  const lookUp = (typed: string) => {
    setMessage(text('new.personSearching'));
    client.person.lookUp.mutate({ identityNumber: typed, purpose: 'newCase' }).then(
      (answer) => {
        if (latest.current !== typed) return;
        if (answer.kind === 'unavailable') return setMessage(answer.message);
        if (!answer.person) return setMessage(text('new.personUnknown'));
        const { person } = answer;
        const name = person.protection === 'none' ? fullName(person) : text('person.protected');
        onFound({ personId: '', personName: name, identityNumber: person.identityNumber });
        setMessage(text('new.personRegister', { name }));
      },
      () => latest.current === typed && setMessage(text('said.noHost')),
    );
  };

  return {
    persons: [...known.values()].slice(0, SHOWN),
    isEmpty: !search.isEmpty && !search.isLoading && known.size === 0,
    message,
    find: (typed) => {
      const wanted = typed.trim();
      if (wanted === latest.current) return;
      latest.current = wanted;
      setMessage(null);
      search.find(wanted);
      if (isWholeNumber(wanted)) lookUp(wanted);
    },
  };
}
