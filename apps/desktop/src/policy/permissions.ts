/** What a page may be permitted: to copy text, and nothing else. No camera, place, notification, device or sensor. */
const PERMITTED: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Whether a page gets a permission.
 * @param permission Electron's name of it
 * @param asking origin of who asks
 * @param own the pages' origin
 */
export function isPermitted(permission: string, asking: string, own: string): boolean {
  return PERMITTED.has(permission) && (asking === own || asking === `${own}/`);
}
