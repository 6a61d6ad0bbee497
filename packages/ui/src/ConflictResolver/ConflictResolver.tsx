import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Button } from '../Button/index.ts';
import { RadioGroup } from '../ChoiceGroup/index.ts';
import { ErrorList } from '../ErrorList/index.ts';
import { focusField } from '../ErrorList/focusField.ts';
import { Message } from '../Message/index.ts';
import { classes } from '../classes.ts';
import styles from './ConflictResolver.module.css';
import { nextUndecided } from './nextUndecided.ts';
import { texts } from './texts.ts';

const c = classes(styles);

export type ConflictChoice = 'mine' | 'theirs' | 'both';

/** A field that two changed, each in another way. */
export interface FieldInConflict {
  readonly id: string;
  readonly label: string;
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** Both can be kept, one after the other. */
  readonly isText?: boolean;
}

export interface ConflictResolverProps {
  readonly fields: readonly FieldInConflict[];
  readonly choices: Readonly<Record<string, ConflictChoice>>;
  readonly onChoose: (id: string, choice: ConflictChoice) => void;
  /** What mine is called: *Här*. */
  readonly mineName: string;
  /** What the other is called, with its time: *På en annan dator kl. 14:03*. */
  readonly theirsName: string;
  /** Called when every field has its choice. */
  readonly onSave: () => void;
  /** The choices are being saved: nothing can be changed or saved once more. */
  readonly isPending?: boolean;
  /** Why it could not be saved, and what to do. */
  readonly errorMessage?: string;
  readonly headingLevel?: 2 | 3 | 4;
  /** Focus begins in the first field, as where a dialog holds nothing else. */
  readonly autoFocus?: boolean;
}

/** Lets the worker choose, field by field, between two changes of the same form. Nothing is chosen beforehand. */
export function ConflictResolver(props: ConflictResolverProps) {
  const { fields, choices, onChoose, mineName, theirsName, onSave, headingLevel = 3 } = props;
  const idPrefix = useId();
  const box = useRef<HTMLDivElement>(null);
  // a new number with each try brings focus back to what is missing
  const [tries, setTries] = useState(0);
  const placeOf = (id: string) => `${idPrefix}-${id}`;
  const first = props.autoFocus ? fields[0]?.id : undefined;
  const beginIn = useEffectEvent(() => {
    if (first !== undefined) focusField(placeOf(first));
  });
  useEffect(() => beginIn(), []);
  const open = fields.filter(({ id }) => choices[id] === undefined);

  const save = () => {
    if (props.isPending) return;
    if (open.length > 0) setTries((count) => count + 1);
    else onSave();
  };
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F7' || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const at = fields.findIndex(({ id }) =>
      box.current?.querySelector(`#${CSS.escape(placeOf(id))}`)?.contains(event.target as Node),
    );
    const next = nextUndecided(
      fields.map(({ id }) => choices[id] !== undefined),
      at,
      event.shiftKey ? -1 : 1,
    );
    const field = next === null ? undefined : fields[next];
    if (field) focusField(placeOf(field.id));
  };
  return (
    <div className={c('resolver')} ref={box} onKeyDown={keyDown}>
      {tries > 0 && open.length > 0 && (
        <ErrorList
          key={tries}
          title={texts.missingTitle}
          headingLevel={headingLevel}
          errors={open.map(({ id, label }) => ({ fieldId: placeOf(id), text: label }))}
        />
      )}
      {props.errorMessage !== undefined && (
        <Message tone="error" title={props.errorMessage} headingLevel={headingLevel} />
      )}
      {fields.map((field) => (
        <div key={field.id} id={placeOf(field.id)} className={c('field')}>
          <RadioGroup
            label={field.label}
            description={
              <span className={c('base')}>
                {texts.base}: {shown(field.base)}
              </span>
            }
            choices={[
              { id: 'mine', name: mineName, detail: shown(field.mine) },
              { id: 'theirs', name: theirsName, detail: shown(field.theirs) },
              ...(field.isText ? [{ id: 'both', name: texts.both, detail: texts.bothDetail }] : []),
            ]}
            selectedId={choices[field.id] ?? null}
            onSelect={(choice) => {
              if (choice !== null) onChoose(field.id, choice as ConflictChoice);
            }}
            isRequired
            isDisabled={props.isPending ?? false}
            {...(tries > 0 && choices[field.id] === undefined && { errorMessage: texts.missing })}
          />
        </div>
      ))}
      <div className={c('foot')}>
        <Button variant="primary" onPress={save}>
          {texts.save}
        </Button>
        <span className={c('progress')}>{texts.progress(fields.length - open.length, fields.length)}</span>
      </div>
    </div>
  );
}

const shown = (value: string) => (value.trim() === '' ? texts.nothing : value);
