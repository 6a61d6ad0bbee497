/** A file of the built pages, held in memory. */
export interface StaticFile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/** The pages' files by the exact path that asks for them, such as `/assets/index-Dk3.js`. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** What may be in a path that is asked for: nothing that any file system or URL parser reads as more than a name. */
const PLAIN_PATH = /^(\/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$/;

/**
 * Names the pages' files.
 * @param files by path relative to the built pages, with `/` between folders
 * @throws Error when a file has a name that could not be asked for, or a kind that no page uses
 */
export function staticFiles(
  files: Iterable<readonly [path: string, body: Uint8Array<ArrayBuffer>]>,
): StaticFiles {
  const named = new Map<string, StaticFile>();
  for (const [path, body] of files) {
    const contentType = CONTENT_TYPES[path.slice(path.lastIndexOf('.') + 1)];
    if (!PLAIN_PATH.test(`/${path}`))
      throw new Error(`A built page has a name that cannot be served: ${path}`);
    if (contentType === undefined) throw new Error(`A built page is of a kind that is not served: ${path}`);
    named.set(`/${path}`, { body, contentType });
  }
  return named;
}

/**
 * The file for what a page asked, or null. A path is looked up as it stands: never decoded, joined or normalised, so
 * there is nothing to climb out of. The path `/` is the page itself.
 * @param target path and query as they arrived
 */
export function findStaticFile(files: StaticFiles, target: string): StaticFile | null {
  const path = target.split(/[?#]/, 1)[0] ?? '';
  return files.get(path === '/' ? '/index.html' : path) ?? null;
}
