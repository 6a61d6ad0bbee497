import { Button } from '@samla/ui/Button';
import { TextField } from '@samla/ui/TextField';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useWorkspace } from '../app/workspace-context.tsx';
import { shownIdentityNumber } from '../case/case-title.ts';
import type { newCaseForm } from '../case/forms.ts';
import { useText } from '../messages/use-text.ts';
import { useToday } from '../time/use-today.ts';
import styles from './PersonField.module.css';
import { usePersonSearch, type ChosenPerson } from './use-person-search.ts';

interface PersonFieldProps {
  readonly fields: Pick<
    typeof newCaseForm.empty,
    'personQuery' | 'personId' | 'personName' | 'identityNumber'
  >;
  readonly write: (part: Partial<typeof newCaseForm.empty>) => void;
}

const nobody: ChosenPerson = { personId: '', personName: '', identityNumber: '' };
const isChosen = ({ personId, identityNumber }: ChosenPerson) => personId !== '' || identityNumber !== '';

/** Whom the case is about: by name among my persons, or by a whole number, which tells it by itself. */
export function PersonField({ fields, write }: PersonFieldProps) {
  const text = useText();
  const today = useToday();
  const { say } = useWorkspace();
  const box = useRef<HTMLDivElement>(null);
  const choose = (person: ChosenPerson) => {
    const { personId, personName, identityNumber } = person;
    write({ personId, personName, identityNumber });
    say(text('new.personChosen', { name: personName, number: '' }));
  };
  const search = usePersonSearch(choose);
  const { message } = search;
  useEffect(() => {
    if (message !== null) say(message);
  }, [message, say]);

  const buttons = () => [...(box.current?.querySelectorAll<HTMLElement>('li button') ?? [])];
  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const all = buttons();
    const at = all.findIndex((one) => one === document.activeElement);
    if (all.length === 0) return;
    event.preventDefault();
    if (event.key === 'ArrowUp' && at <= 0) box.current?.querySelector('input')?.focus();
    else all[Math.min(at + (event.key === 'ArrowDown' ? 1 : -1), all.length - 1)]?.focus();
  };
  const number = shownIdentityNumber(fields.identityNumber, today);
  const chosen = fields.personName || number || text('new.personKept');
  return (
    <div ref={box} className={styles['person']} onKeyDown={move}>
      <TextField
        label={text('new.person')}
        description={text('new.personHint')}
        value={fields.personQuery}
        maxLength={100}
        isRequired
        onChange={(typed) => {
          write({ personQuery: typed, ...nobody });
          search.find(typed);
        }}
      />
      {isChosen(fields) ? (
        <p className={styles['chosen']}>
          <span aria-hidden="true">✓ </span>
          {text('new.personChosen', { name: chosen, number: fields.personName === '' ? '' : number })}
        </p>
      ) : (
        <>
          {message !== null && <p className={styles['message']}>{message}</p>}
          {search.isEmpty && message === null && (
            <p className={styles['message']}>{text('new.personNone')}</p>
          )}
          {search.persons.length > 0 && (
            <ul className={styles['hits']} aria-label={text('new.personHits')}>
              {search.persons.map((person) => (
                <li key={person.personId}>
                  <Button
                    variant="quiet"
                    onPress={() => {
                      choose(person);
                      box.current?.querySelector('input')?.focus();
                    }}
                  >
                    {person.personName}{' '}
                    <span className={styles['number']}>
                      {shownIdentityNumber(person.identityNumber, today)}
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </div>
  );
}
