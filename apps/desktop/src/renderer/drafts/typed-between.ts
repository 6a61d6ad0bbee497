/** How texts of one form are put together that were written one after the other. */
export interface WrittenBetween {
  /** what stood there, and behind it what was written before that had been read */
  behind(stood: string, early: string): string;
  /** what was written since this was handed in */
  since(handedIn: string, now: string): string;
}

/** What a form holds, as strings by field. */
export type Fields = Readonly<Record<string, string>>;

/** A form, and how its fields are written in. In one that is not named a value stands instead of another. */
export interface FormShape<Form extends Fields> {
  /** what it holds when nothing is written; a constant, so that an unwritten draft is recognised */
  readonly empty: Form;
  /** fields in which words stand behind words */
  readonly prose: readonly (keyof Form)[];
  /** of those, the ones that begin with what they are to change, and so hold the whole of it */
  readonly begun?: readonly (keyof Form)[];
}

/** The fields of a stored draft. Fields that are missing or no text are empty: half a draft is better than none. */
export function parseFields<Form extends Fields>(content: string, empty: Form): Form {
  let found: unknown;
  try {
    found = JSON.parse(content);
  } catch {
    return empty;
  }
  if (typeof found !== 'object' || found === null) return empty;
  const read = Object.entries(found).filter(([key, value]) => key in empty && typeof value === 'string');
  return { ...empty, ...Object.fromEntries(read) };
}

/** How the texts of a form are put together, as they are stored. */
export function writtenBetween<Form extends Fields>(shape: FormShape<Form>): WrittenBetween {
  const read = (content: string) => parseFields(content, shape.empty);
  return {
    behind: (stood, early) => JSON.stringify(writtenBehind(shape, read(stood), read(early))),
    since: (handedIn, now) => JSON.stringify(writtenSince(shape, read(handedIn), read(now))),
  };
}

/**
 * What a form shows when its draft comes after she has begun to write: each text behind the one that stood there, as if
 * the draft had been there at the first key.
 */
export function writtenBehind<Form extends Fields>(shape: FormShape<Form>, stood: Form, early: Form): Form {
  return byField(shape, (field, empty, isProse) => {
    const [before, after] = [stood[field] ?? empty, early[field] ?? empty];
    if (after === empty || after === before) return before;
    return isProse ? before + after : after;
  });
}

/**
 * What is left in a form when what it held has been handed in, and she wrote on meanwhile: only that, with the whole of
 * what it changes.
 */
export function writtenSince<Form extends Fields>(shape: FormShape<Form>, handedIn: Form, now: Form): Form {
  const left = byField(shape, (field, empty, isProse) => {
    const [before, after] = [handedIn[field] ?? empty, now[field] ?? empty];
    if (after === before) return empty;
    return isProse && after.startsWith(before) ? after.slice(before.length) : after;
  });
  const isNothing = Object.keys(left).every((field) => left[field] === shape.empty[field]);
  const whole = (shape.begun ?? []).map((field) => [field, now[field]]);
  return isNothing ? left : { ...left, ...Object.fromEntries(whole) };
}

function byField<Form extends Fields>(
  { empty, prose }: FormShape<Form>,
  valueOf: (field: keyof Form, empty: string, isProse: boolean) => string,
): Form {
  const values = Object.keys(empty).map((field) => [
    field,
    valueOf(field, empty[field] ?? '', prose.includes(field)),
  ]);
  return { ...empty, ...Object.fromEntries(values) };
}
