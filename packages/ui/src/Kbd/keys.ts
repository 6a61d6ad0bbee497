const SWEDISH: Readonly<Record<string, string>> = {
  Shift: 'Skift',
  Space: 'Mellanslag',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  ContextMenu: 'Menytangent',
};

/** `Ctrl+Shift+ArrowUp` → `Ctrl Skift ↑`, as the caps of a Swedish keyboard say. */
export function shownKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => SWEDISH[key] ?? key)
    .join(' ');
}

/** `Ctrl+K` → `Control+K`, the value of `aria-keyshortcuts` (WAI-ARIA 1.2, 6.6). */
export function ariaKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'Ctrl' ? 'Control' : key))
    .join('+');
}
