/** Keys whose caps are pictures, as they are said. */
const SAID: Readonly<Record<string, string>> = {
  ArrowUp: 'uppåtpil',
  ArrowDown: 'nedåtpil',
  ArrowLeft: 'vänsterpil',
  ArrowRight: 'högerpil',
  Shift: 'Skift',
};

/** `Alt+ArrowDown` → `Alt nedåtpil`, for those who would hear a sign instead. Null where the cap can be read as it is. */
export function spokenKeys(keys: string): string | null {
  const parts = keys.split('+');
  return parts.some((part) => part.startsWith('Arrow'))
    ? parts.map((part) => SAID[part] ?? part).join(' ')
    : null;
}
