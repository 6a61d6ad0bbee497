/** Every paragraph that a definition points to (`law`), in the order that it first stands. */
export function lawsOf(definition: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key !== 'law') walk(inner);
      else if (typeof inner === 'string') found.add(inner);
      else if (Array.isArray(inner)) for (const law of inner as unknown[]) found.add(String(law));
    }
  };
  walk(definition);
  return [...found];
}
