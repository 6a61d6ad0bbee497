import { readFileSync, writeFileSync } from 'node:fs';
import { faults, STYLE_SHEET, tokensCss } from './lib/tokens.ts';

const HELP = `npm run tokens [-- --check]

Builds packages/ui/src/tokens.css from the design tokens in packages/ui/tokens (DTCG 2025.10).
Fails, and writes nothing, when a theme lacks a colour or a pair falls below its contrast.

  --check   writes nothing; fails when the style sheet is not what the tokens make`;

async function main(args: readonly string[]): Promise<number> {
  const unknown = args.find((arg) => !['--check', '--help', '-h'].includes(arg));
  if (unknown !== undefined || args.includes('--help') || args.includes('-h')) {
    console.log(HELP);
    return unknown === undefined ? 0 : 1;
  }
  const wrong = faults();
  if (wrong.length > 0) {
    console.error(wrong.join('\n'));
    return 1;
  }
  const css = await tokensCss();
  const isCurrent = css === readFileSync(STYLE_SHEET, 'utf8');
  if (args.includes('--check')) {
    if (!isCurrent) console.error('packages/ui/src/tokens.css is old: run `npm run tokens`.');
    return isCurrent ? 0 : 1;
  }
  if (!isCurrent) writeFileSync(STYLE_SHEET, css);
  console.log(
    isCurrent ? 'packages/ui/src/tokens.css is current.' : 'packages/ui/src/tokens.css is written.',
  );
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
