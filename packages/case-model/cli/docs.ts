import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { referencePages } from '../src/reference/pages.ts';
import { answer, InputError, type CliCommand } from './io.ts';
import { libraryFrom } from './library.ts';
import { withDefinitions } from './options.ts';
import { writeFiles } from './write-files.ts';

const packageFile = new URL('../package.json', import.meta.url);

/** Writes the reference pages that a process owner reads and signs. */
export const docs: CliCommand = {
  name: 'docs',
  usage: 'OUT [--definitions DIR]',
  summary:
    'Writes the reference pages: a page of each case type, deadlines, codes, norms, what is unverified.',
  shapes: 'Answers { folder, pages }. Open OUT/index.html in a browser; no network is needed.',
  run(args, io) {
    const { words, folder } = withDefinitions(args);
    const [out, ...more] = words;
    if (out === undefined || more.length > 0) throw new InputError('docs takes the folder to write in.');
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(packageFile, 'utf8')));
    const pages = referencePages(libraryFrom(folder), version);
    writeFiles(out, pages);
    answer(io, { folder: out, pages: pages.size - 1 });
    return Promise.resolve(0);
  },
};
