import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.ts';
import { uiComponents, uiSize, type UiSize } from './lib/ui-size.ts';

/** Kilobytes (1 000 bytes) after gzip that each component may cost, and all of them together on one page. */
const file = join(root, 'packages/ui/sizes.json');
const ALL = 'all on one page';
const LIMIT = 260;
/** A budget is what the component cost when it was set, and so much room. */
const ROOM = 1.1;
const LEAST_ROOM = 0.5;

const wanted = process.argv.slice(2);
if (wanted.includes('--help')) {
  console.log(
    `npm run sizes [-- --update]\n\nPrints what each component of @samla/ui adds to a page (gzip, without React) beside its budget in\npackages/ui/sizes.json; over budget, or without one, is an error. All together may be ${LIMIT} kB.\n--update sets the budgets to what was measured and ten per cent.`,
  );
} else {
  await main(wanted.includes('--update'));
}

async function main(update: boolean): Promise<void> {
  const names = uiComponents();
  const sizes: UiSize[] = [];
  for (const name of names) sizes.push(await uiSize(name, [name]));
  sizes.push(await uiSize(ALL, names));
  if (update) writeFileSync(file, `${JSON.stringify(Object.fromEntries(sizes.map(budgetOf)), null, 2)}\n`);
  const budgets = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, number>>;

  console.log(
    `${'component'.padEnd(24)}${'at once'.padStart(10)}${'budget'.padStart(10)}${'later'.padStart(10)}   kB gzip, without React`,
  );
  const faults: string[] = [];
  for (const size of sizes) {
    const atOnce = (size.script + size.style) / 1000;
    const budget = budgets[size.name];
    console.log(
      `${size.name.padEnd(24)}${atOnce.toFixed(1).padStart(10)}${(budget?.toFixed(1) ?? '–').padStart(10)}${(size.later / 1000).toFixed(1).padStart(10)}`,
    );
    if (budget === undefined) faults.push(`${size.name} has no budget: npm run sizes -- --update sets it.`);
    else if (atOnce > budget)
      faults.push(`${size.name} costs ${atOnce.toFixed(1)} kB; its budget is ${budget} kB.`);
  }
  for (const name of Object.keys(budgets)) {
    if (!sizes.some((size) => size.name === name))
      faults.push(`packages/ui/sizes.json has ${name}, which is no component.`);
  }
  const total = budgets[ALL] ?? Infinity;
  if (total > LIMIT) faults.push(`The budget of all on one page is ${total} kB; it may be ${LIMIT} kB.`);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

function budgetOf({ name, script, style }: UiSize): readonly [string, number] {
  const measured = (script + style) / 1000;
  const budget = Math.ceil(Math.max(measured * ROOM, measured + LEAST_ROOM) * 10) / 10;
  return [name, name === ALL ? Math.min(budget, LIMIT) : budget];
}
