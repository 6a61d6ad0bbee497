import type { Reporter, TestModule } from 'vitest/node';

/** What the gates count; the table of it is printed after each run of them. */
export interface GateCounts {
  readonly components: number;
  readonly stories: number;
  readonly played: number;
  readonly keyEntries: number;
  readonly keyEntriesProven: number;
  readonly shots: number;
  readonly exemptions: readonly string[];
}

/** Prints the counts that a test left in its meta. */
export class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const all = modules.flatMap((module) => [...module.children.allTests()]);
    for (const one of all) {
      const { counts } = one.meta() as { counts?: GateCounts };
      if (counts) console.log(table(counts));
    }
  }
}

function table(counts: GateCounts): string {
  const rows = [
    ['components', counts.components],
    ['stories', counts.stories],
    ['stories with play', counts.played],
    ['keyboard entries', counts.keyEntries],
    ['keyboard entries with a proof', counts.keyEntriesProven],
    ['visual baselines asked for', counts.shots],
    ['exemptions', counts.exemptions.length],
  ] as const;
  return [
    ...rows.map(([name, count]) => `${name.padEnd(32)}${String(count).padStart(5)}`),
    ...counts.exemptions.map((one) => `  ${one}`),
  ].join('\n');
}
