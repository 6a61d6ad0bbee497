/** Kronor as a worker writes them: `1 250`, `1250,50`, `1250 kr`, in öre; null when they cannot be read. */
export function readAmount(written: string): number | null {
  const bare = written.replace(/\s|kr\.?$/gi, '');
  const found = /^(\d{1,9})(?:,(\d{1,2}))?$/.exec(bare);
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}

/** Öre as they are written in a field: `1250,50`. */
export function writtenAmount(ore: number): string {
  const kronor = Math.floor(ore / 100);
  const rest = ore % 100;
  return rest === 0 ? String(kronor) : `${kronor},${String(rest).padStart(2, '0')}`;
}
