/**
 * Keys for the rows of one drawing: the row's id, or its place when it has not come. Pages fetched at different moments
 * may hold the same row twice; the second is keyed by its place, for two rows with one key would leave a ghost behind.
 */
export function uniqueKeys(): (id: string | null, index: number) => string {
  const taken = new Set<string>();
  return (id, index) => {
    const key = id === null || taken.has(id) ? `#${index}` : id;
    taken.add(key);
    return key;
  };
}
