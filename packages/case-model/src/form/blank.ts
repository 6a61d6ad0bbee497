/** Whether a value says nothing: it is not there, or was emptied again. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  // an address, a person or a period of which nothing is filled in
  return typeof value === 'object' && Object.values(value).every(isBlank);
}
