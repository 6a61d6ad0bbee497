import { ComboBox } from '@samla/ui/ComboBox';
import { useEffect } from 'react';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { usePersonSearch, type ChosenPerson } from './use-person-search.ts';

interface PersonFieldProps {
  readonly fields: ChosenPerson;
  readonly onChoose: (person: ChosenPerson) => void;
}

const nobody: ChosenPerson = { personId: '', personName: '', identityNumber: '' };

/** Whom the case is about: by name among my persons, or by a whole number out of the register. */
export function PersonField({ fields, onChoose }: PersonFieldProps) {
  const text = useText();
  const { say } = useWorkspace();
  const search = usePersonSearch();
  const { message } = search;
  useEffect(() => {
    if (message !== null) say(message);
  }, [message, say]);
  const isChosen = fields.personName !== '';
  const chosenId = fields.personId === '' ? `register:${fields.identityNumber}` : `person:${fields.personId}`;
  const own = { id: chosenId, name: fields.personName, detail: fields.identityNumber };
  const choices =
    isChosen && !search.choices.some(({ id }) => id === chosenId) ? [own, ...search.choices] : search.choices;
  return (
    <ComboBox
      label={text('new.person')}
      description={message ?? text('new.personHint')}
      choices={choices}
      selectedId={isChosen ? chosenId : null}
      onInput={search.find}
      onSelect={(id) => {
        if (id === chosenId && isChosen) return;
        onChoose((id === null ? null : search.chosen(id)) ?? nobody);
      }}
      isLoading={search.isLoading}
      emptyText={text('new.personNone')}
      isRequired
    />
  );
}
