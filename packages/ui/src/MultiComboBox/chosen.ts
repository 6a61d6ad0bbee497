interface Named {
  readonly id: string;
  readonly name: string;
}

/** What was taken away last, and where it stood. */
export interface Removed {
  readonly choice: Named;
  readonly at: number;
}

/** Takes one away from the chosen; what was taken away can be put back where it stood. */
export function withoutId(
  ids: readonly string[],
  choices: readonly Named[],
  id: string,
): { readonly ids: readonly string[]; readonly removed: Removed | null } {
  const at = ids.indexOf(id);
  if (at < 0) return { ids, removed: null };
  const choice = choices.find((one) => one.id === id) ?? { id, name: id };
  return { ids: ids.toSpliced(at, 1), removed: { choice, at } };
}

/** Puts back what was taken away; chosen again meanwhile, it stays where it is. */
export function withBack(ids: readonly string[], { choice, at }: Removed): readonly string[] {
  return ids.includes(choice.id) ? ids : ids.toSpliced(at, 0, choice.id);
}
