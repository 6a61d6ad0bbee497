/** What a form holds, as strings by field. */
export type Fields = Readonly<Record<string, string>>;

/** A form whose fields are written in, but for those where one thing is chosen. */
export interface FormShape<Form extends Fields> {
  readonly empty: Form;
  /** fields that hold a choice: one choice stands instead of another, never behind it */
  readonly choices: readonly (keyof Form)[];
}

/**
 * What a form shows when its draft comes after she has begun to write: each text behind the one that stood there, as if
 * the draft had been there at the first key.
 */
export function writtenBehind<Form extends Fields>(shape: FormShape<Form>, stood: Form, early: Form): Form {
  return byField(shape, (field, empty, isChoice) => {
    const [before, after] = [stood[field] ?? empty, early[field] ?? empty];
    if (after === empty || after === before) return before;
    return isChoice || before === empty ? after : before + after;
  });
}

/** What is left in a form when what it held has been handed in, and she wrote on meanwhile: only that. */
export function writtenSince<Form extends Fields>(shape: FormShape<Form>, handedIn: Form, now: Form): Form {
  return byField(shape, (field, empty, isChoice) => {
    const [before, after] = [handedIn[field] ?? empty, now[field] ?? empty];
    if (after === before) return empty;
    return !isChoice && after.startsWith(before) ? after.slice(before.length) : after;
  });
}

function byField<Form extends Fields>(
  { empty, choices }: FormShape<Form>,
  valueOf: (field: keyof Form, empty: string, isChoice: boolean) => string,
): Form {
  const values = Object.keys(empty).map((field) => [
    field,
    valueOf(field, empty[field] ?? '', choices.includes(field)),
  ]);
  return { ...empty, ...Object.fromEntries(values) };
}
