import { basename } from 'node:path';
import type { Plugin } from 'vite';

/** The built site tells nobody where on a machine it was built: paths in it begin at the repository's root. */
export function withoutPaths(root: string): Plugin {
  const bare = (text: string) =>
    text.replaceAll(`${root}/`, '').replaceAll(`"${basename(root)}/packages/`, '"packages/');
  return {
    name: 'samla-without-paths',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = bare(file.code);
        else if (typeof file.source === 'string') file.source = bare(file.source);
      }
    },
  };
}
