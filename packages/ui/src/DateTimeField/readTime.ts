/** A time of day as a worker writes it: `9`, `0912`, `9.12`, `09:12` → `09:12`; null when it cannot be read. */
export function readTime(text: string): string | null {
  const found = /^(\d{1,2})(?:[:. ]?([0-5]\d))?$/.exec(text.trim());
  if (!found || Number(found[1]) > 23) return null;
  return `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}`;
}
