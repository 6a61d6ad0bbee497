type Name = string | false | null | undefined;

/**
 * A reader of one CSS module: `c('row', isLate && 'late')` gives the class attribute.
 * A name that the module lacks is a spelling error and throws.
 */
export function classes(styles: Readonly<Record<string, string>>) {
  return (...names: readonly Name[]): string => {
    const found: string[] = [];
    for (const name of names) {
      if (!name) continue;
      const value = styles[name];
      if (value === undefined) throw new Error(`The style sheet has no class named ${name}`);
      found.push(value);
    }
    return found.join(' ');
  };
}
