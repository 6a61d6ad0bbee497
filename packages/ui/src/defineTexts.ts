type TextFunction = (...values: never[]) => string;
interface Texts {
  readonly [name: string]: string | TextFunction | Texts;
}

const defined = new Map<string, Texts>();
let isLong = false;

/** Swedish with every vowel twice, in brackets: about 40 % longer, and cut-off text shows by its missing bracket. */
export function pseudoLong(text: string): string {
  return text === '' ? text : `[${text.replace(/[aeiouyåäö]/gi, '$&$&')}]`;
}

/**
 * The Swedish words of one component. Every component takes its text by props; these are the defaults, read while it
 * renders, so that reviewers can see them longer. The page of all texts lists them.
 * @param component name of its folder; each name once
 */
export function defineTexts<const T extends Texts>(component: string, texts: T): T {
  defined.set(component, texts);
  return shown(texts);
}

/** Every component's words, for the page that lists them. */
export function allTexts(): ReadonlyMap<string, Texts> {
  return defined;
}

/** Shows all words longer than they are, or as they are. For reviews alone. */
export function showLongTexts(long: boolean): void {
  isLong = long;
}

function shown<T extends Texts>(texts: T): T {
  return new Proxy(texts, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value === 'string') return isLong ? pseudoLong(value) : value;
      if (typeof value === 'function' && isLong) {
        return (...values: unknown[]) =>
          pseudoLong(String((value as (...all: unknown[]) => string)(...values)));
      }
      return isTexts(value) ? shown(value) : value;
    },
  });
}

const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null;
