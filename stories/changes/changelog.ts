export interface Version {
  readonly version: string;
  readonly on: string;
  readonly changes: readonly { readonly component: string; readonly text: string }[];
}

const HEAD = /^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$/;
const CHANGE = /^- (\w+): (.+)$/;

/**
 * Reads the change log: `## 0.1.0 (2026-11-22)`, and under it one line for each change, `- Button: …`. Newest first, as
 * it stands.
 * @throws Error when a line under a version is none of these, since it would be missing from the page
 */
export function readChangelog(markdown: string): readonly Version[] {
  const versions: { version: string; on: string; changes: { component: string; text: string }[] }[] = [];
  for (const line of markdown.split('\n')) {
    const [, version, on] = HEAD.exec(line) ?? [];
    const [, component, text] = CHANGE.exec(line) ?? [];
    const last = versions.at(-1);
    if (version !== undefined && on !== undefined) versions.push({ version, on, changes: [] });
    else if (last && component !== undefined && text !== undefined) last.changes.push({ component, text });
    else if (last && line.trim() !== '')
      throw new Error(`The change log has a line that nothing reads: ${line}`);
  }
  return versions;
}
