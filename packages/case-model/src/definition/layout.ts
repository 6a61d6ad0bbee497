/** What a file of a definitions folder holds, by its place there. */
export type FileKind = 'area' | 'caseType' | 'form' | 'rules' | 'schema' | 'unknown';

/**
 * What the path of a file says: `<area>/area.yaml`, `<area>/<type>.yaml`, `<area>/forms/<form>.yaml`,
 * `<area>/rules/**.yaml`, `shared/forms/<form>.yaml`, `shared/**.yaml`. Generated JSON Schemas lie in `schema/`.
 */
export function kindOf(path: string): FileKind {
  const parts = path.split('/');
  const [folder = '', second = ''] = parts;
  if (folder === 'schema') return 'schema';
  if (!path.endsWith('.yaml')) return 'unknown';
  if (parts.length === 3 && second === 'forms') return 'form';
  if (folder === 'shared') return parts.length >= 2 && second !== 'forms' ? 'rules' : 'unknown';
  if (parts.length >= 3) return second === 'rules' ? 'rules' : 'unknown';
  if (parts.length === 2) return second === 'area.yaml' ? 'area' : 'caseType';
  return 'unknown';
}

/** The file name of a key: `concernReport` lies in `concern-report.yaml`. */
export function fileName(key: string): string {
  return `${key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.yaml`;
}
