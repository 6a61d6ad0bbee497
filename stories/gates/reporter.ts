import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestCase, TestModule } from 'vitest/node';

const folder = join(import.meta.dirname, '../../test-results');
const FILE = 'axe-to-look-at.txt';

/** What axe could not decide by itself, in one story. */
interface Undecided {
  readonly story: string;
  readonly rule: string;
  readonly places: readonly string[];
}

interface AxeFinding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}
interface AxeReport {
  readonly type: string;
  readonly result?: {
    readonly incomplete?: readonly AxeFinding[];
    readonly violations?: readonly AxeFinding[];
  };
}

/**
 * Tells after a run of stories what axe found: violations have failed their stories already, but what axe could not
 * decide passes, so it is counted here and written out whole for a human being to look at.
 */
export class AxeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const cases = modules.flatMap((module) => [...module.children.allTests()]);
    const checked = cases.filter((one) => reportsOf(one).length > 0);
    if (checked.length === 0) return;
    const violations = checked.flatMap((one) =>
      reportsOf(one).flatMap(({ result }) => result?.violations ?? []),
    );
    const undecided = checked.flatMap(undecidedIn);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, FILE), undecided.map(line).sort().join('\n') + '\n');
    console.log(
      `axe: ${String(checked.length)} stories checked, ${String(violations.length)} violations, ${String(undecided.length)} to look at (test-results/${FILE})${byRule(undecided)}`,
    );
  }
}

const line = ({ story, rule, places }: Undecided) => `${rule}\t${story}\t${places.join(' | ')}`;

function reportsOf(one: TestCase): readonly AxeReport[] {
  const { reports } = one.meta() as { reports?: readonly AxeReport[] };
  return (reports ?? []).filter(({ type }) => type === 'a11y');
}

function undecidedIn(one: TestCase): readonly Undecided[] {
  const story = `${one.project.name} ${(one.meta() as { storyId?: string }).storyId ?? one.fullName}`;
  return reportsOf(one)
    .flatMap(({ result }) => result?.incomplete ?? [])
    .map(({ id, nodes }) => ({ story, rule: id, places: nodes.map(({ target }) => String(target)) }));
}

function byRule(undecided: readonly Undecided[]): string {
  const counts = Map.groupBy(undecided, ({ rule }) => rule);
  return [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, all]) => `\n  ${rule}: ${String(all.length)}`)
    .join('');
}
