/** A text that a worker has typed, and what she was told of it. */
export interface Typed {
  readonly text: string;
  readonly subject: string;
  /** she was told that it is saved or sent: from then on it may not be lost */
  kept: boolean;
  /** how often she sent it: the same draft can be sent from two of her computers before either knows of the other */
  sent: number;
  /** she said that it may go */
  letGo: boolean;
  /** she took it back while nobody knew whether the server has it, so it may stand twice */
  mayStandTwice: boolean;
  /** the machine where she was told that it is handed in with its form, unless she has dealt with it since */
  handedIn: string | null;
  /** windows that have kept it in a form, and stores of older programs in which it counts as kept */
  readonly writers: Set<string>;
}

/** All texts of a run. */
export class Texts {
  readonly all: Typed[] = [];

  type(subject: string): Typed {
    const number = this.all.length + 1;
    const text = `Å ringde om ärendet §${String(number)}§ – «ö» och 😀.`;
    const typed = {
      ...{ text, subject, kept: false, sent: 0, letGo: false, mayStandTwice: false },
      ...{ handedIn: null, writers: new Set<string>() },
    };
    this.all.push(typed);
    return typed;
  }

  /** A window was told that what stands in its form is saved. */
  saved(content: string, writer: string): void {
    for (const typed of this.within(content)) {
      typed.kept = true;
      typed.writers.add(writer);
    }
  }

  /** She sends something. Told before it is done: the program may die between doing it and answering. */
  sending(value: unknown): readonly Typed[] {
    const texts = this.within(value);
    for (const typed of texts) typed.sent++;
    return texts;
  }

  /** It was answered that nothing is sent. */
  notSent(texts: readonly Typed[]): void {
    for (const typed of texts) typed.sent--;
  }

  /** The texts that stand somewhere in a value. */
  within(value: unknown): Typed[] {
    const strings = stringsIn(value).join('\n');
    return this.all.filter(({ text }) => strings.includes(text));
  }
}

/** Every string in a value, those inside JSON texts too. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    if (!value.startsWith('{')) return [value];
    try {
      return stringsIn(JSON.parse(value));
    } catch {
      return [value];
    }
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}
