import type { Form, FormValues } from '@samla/case-model/definition/form';
import type { Rulebook } from '@samla/case-model/definition';
import { isBlank } from '@samla/case-model/form/blank';
import { checkForm, type FormFinding } from '@samla/case-model/form/check-form';
import { fillForm, type Filled } from '@samla/case-model/form/visible';
import type { PlainDate } from '@samla/case-model/time';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { shownFindings } from './findings.ts';
import type { FieldEvents } from './FormField.tsx';
import { hiddenAnswers, valueAt, withValue, type Value } from './values.ts';

interface FormOptions {
  readonly form: Form;
  readonly values: FormValues;
  readonly level: 'draft' | 'decision';
  readonly rulebook: Rulebook;
  readonly today: PlainDate;
  /** what the API refused, by path; shown until the field is changed */
  readonly refused: readonly FormFinding[];
  readonly onChange: (values: FormValues) => void;
}

export interface FormState {
  readonly filled: Filled;
  /** what is wrong, by path, in the form's order: of fields that were left, or all once it was handed in */
  readonly errors: ReadonlyMap<string, string>;
  /** the fields that the last change hid although they are filled in, by name */
  readonly hidden: readonly string[];
  readonly events: FieldEvents;
  readonly put: (values: FormValues) => void;
  /** checks the whole; the values that may be handed in, or null: the errors are shown */
  readonly check: () => FormValues | null;
  /** whether it was handed in and refused: the list of errors is shown; counts the tries */
  readonly attempt: number;
}

/**
 * The state of a form beside its values, which its owner holds. A field is checked when it is left; while it is written
 * in only if it was wrong before. The rules are `checkForm`'s: the same as the API's.
 */
export function useForm(options: FormOptions): FormState {
  const { form, values, level, rulebook, today, refused } = options;
  const [live, setLive] = useState<ReadonlySet<string>>(new Set());
  // one that comes with what was wrong has been handed in before
  const [attempt, setAttempt] = useState(refused.length > 0 ? 1 : 0);
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set());
  const [lastRefused, setLastRefused] = useState(refused);
  if (refused !== lastRefused) {
    setLastRefused(refused);
    setMended(new Set());
    if (refused.length > 0) setAttempt(attempt + 1);
  }
  const filled = useMemo(() => fillForm(form, values), [form, values]);
  const { findings } = useMemo(
    () => checkForm(form, values, attempt > 0 ? level : 'draft', rulebook, today),
    [form, values, attempt, level, rulebook, today],
  );
  // before the form is handed in an empty field is not wrong: the worker has not come to it
  const told = attempt > 0 ? findings : findings.filter(({ path }) => !isBlank(valueAt(values, path)));
  const ownErrors = shownFindings(told, live);
  const errors = new Map([
    ...refused.filter(({ path }) => !mended.has(path)).map((one) => [one.path, one.message] as const),
    ...ownErrors,
  ]);

  const [before, setBefore] = useState<readonly string[]>(() => hiddenAnswers(form, values, filled));
  const hidden = hiddenAnswers(form, values, filled).filter((name) => !before.includes(name));

  // fields keep one object of events for as long as the form lives, so that a keystroke redraws one field
  const latest = useRef({ options, errors, filled });
  useLayoutEffect(() => {
    latest.current = { options, errors, filled };
  });
  const put = (next: FormValues) => {
    const { options: now, filled: shown } = latest.current;
    setBefore(hiddenAnswers(now.form, now.values, shown));
    latest.current = {
      ...latest.current,
      options: { ...now, values: next },
      filled: fillForm(now.form, next),
    };
    now.onChange(next);
  };
  const [events] = useState<FieldEvents>(() => ({
    change(path: string, value: Value) {
      const { options: now, errors: shown } = latest.current;
      setMended((paths) => new Set(paths).add(path));
      if (!shown.has(path)) setLive((paths) => without(paths, path));
      put(withValue(now.values, path, value));
    },
    leave(path: string) {
      setLive((paths) => new Set(paths).add(path));
    },
  }));
  const check = () => {
    const { options: now } = latest.current;
    const checked = checkForm(now.form, now.values, now.level, now.rulebook, now.today);
    if (checked.findings.length === 0) return checked.values;
    setLive((paths) => new Set([...paths, ...checked.findings.map(({ path }) => path)]));
    setAttempt((count) => count + 1);
    return null;
  };
  return { filled, errors, hidden, events, put, check, attempt };
}

function without(paths: ReadonlySet<string>, path: string): ReadonlySet<string> {
  return paths.has(path) ? new Set([...paths].filter((one) => one !== path)) : paths;
}
