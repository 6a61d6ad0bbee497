import { bin, run } from './lib/run.ts';

const folder = 'storybook-static';
const code = await run(bin('storybook', 'stories'), [
  'build',
  '--config-dir',
  'stories/.storybook',
  '--output-dir',
  folder,
]);
process.exitCode = code === 0 ? await run(process.execPath, ['tools/sizes.ts']) : code;
if (code === 0) {
  // browsers refuse modules of pages that are opened as files
  console.log(
    `\n${folder}/ works from any folder of any web server, without network. Opened as a file it shows nothing.`,
  );
}
