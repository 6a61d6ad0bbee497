import { useRef, useState } from 'react';
import type { Choice } from '@samla/ui/SelectField';
import { shownIdentityNumber, fullName } from '../case/case-title.ts';
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
  readonly choices: readonly Choice[];
  readonly isLoading: boolean;
  /** what the register answered, when that is something to read */
  readonly message: string | null;
  find(typed: string): void;
  /** the person of a choice */
  chosen(id: string): ChosenPerson | null;
}

/** Persons of my own cases by name or number, and of the register by a whole number with a lawful purpose. */
export function usePersonSearch(): PersonSearch {
  const { client, text, host } = useWorkspace();
  const search = useSearch();
  const latest = useRef('');
  const [register, setRegister] = useState<ChosenPerson | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const today = host.get()?.today ?? '';

  const known = new Map(
    search.hits
      .filter(({ name }) => name !== '')
      .map((hit): [string, ChosenPerson] => [
        `person:${hit.personId}`,
        { personId: hit.personId, personName: hit.name, identityNumber: hit.identityNumber ?? '' },
      ]),
  );
  const isKnown = [...known.values()].some(
    ({ identityNumber }) => identityNumber === register?.identityNumber,
  );
  if (register && !isKnown) known.set(`register:${register.identityNumber}`, register);

  const lookUp = (typed: string) => {
    setMessage(text('new.personSearching'));
    client.person.lookUp.mutate({ identityNumber: typed, purpose: 'newCase' }).then(
      (answer) => {
        if (latest.current !== typed) return;
        if (answer.kind === 'unavailable') return setMessage(answer.message);
        if (!answer.person) return setMessage(text('new.personUnknown'));
        const { person } = answer;
        const name = person.protection === 'none' ? fullName(person) : text('person.protected');
        setRegister({ personId: '', personName: name, identityNumber: person.identityNumber });
        setMessage(text('new.personRegister', { name }));
      },
      () => latest.current === typed && setMessage(text('said.noHost')),
    );
  };

  return {
    isLoading: search.isLoading,
    message,
    choices: [...known].map(([id, { personName, identityNumber }]) => ({
      id,
      name: personName,
      detail: identityNumber === '' ? '' : shownIdentityNumber(identityNumber, today),
    })),
    find: (typed) => {
      const wanted = typed.trim();
      if (wanted === latest.current) return;
      latest.current = wanted;
      setRegister(null);
      setMessage(null);
      search.find(wanted);
      if (isWholeNumber(wanted)) lookUp(wanted);
    },
    chosen: (id) => known.get(id) ?? null,
  };
}
