import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { changed, CHANGE_VARIABLE, type FileChange } from '../../../stories/gates/mutation.ts';
import { bin, endWithUs, environment, root } from '../../../tools/lib/run.ts';
import { FAULTS, type Fault } from './faults.ts';

/** What the tests said: how many ran and how many failed; null when they could not run. */
interface Said {
  readonly ran: number;
  readonly failed: number;
}

/**
 * Puts each fault into the components by itself, one a core, and runs the stories that must notice.
 * @param wanted ids of faults; all when empty
 * @returns 0 when every fault was noticed
 */
export async function mutateUi(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((id) => !FAULTS.some((fault) => fault.id === id));
  if (unknown !== undefined) throw new Error(`There is no fault "${unknown}".`);
  const faults = FAULTS.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  for (const fault of faults) changed(readFileSync(join(root, fault.file), 'utf8'), fault);

  console.error('Without a fault, all stories concerned must pass first …');
  const stories = [...new Set(faults.flatMap((fault) => fault.stories))];
  const runs = [...new Set(faults.map(runOf))];
  const sound = await runStories(stories, runs);
  if (sound === null || sound.failed > 0 || sound.ran === 0) {
    console.error('They do not: nothing can be told of faults before they do.');
    return 1;
  }

  const missed: string[] = [];
  const left = faults.values();
  // most of a run is its start, which has use for one core only
  const lane = async () => {
    for (const fault of left) {
      const change = { ...fault, file: join(root, fault.file) };
      const said = await runStories(fault.stories, [runOf(fault)], change);
      if (said === null || said.failed === 0) missed.push(fault.id);
      console.log(
        `${said === null ? 'broken ' : said.failed > 0 ? 'noticed' : 'MISSED '}  ${fault.id}: ${fault.what}`,
      );
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  console.log(`Faults noticed: ${String(faults.length - missed.length)} of ${String(faults.length)}.`);
  if (missed.length > 0) console.log(`Not noticed: ${missed.join(', ')}`);
  return missed.length === 0 ? 0 : 1;
}

const runOf = ({ run = 'stories' }: Fault) => run;

async function runStories(
  files: readonly string[],
  runs: readonly string[],
  change?: FileChange,
): Promise<Said | null> {
  const folder = mkdtempSync(join(tmpdir(), 'samla-faults-'));
  const report = join(folder, 'report.json');
  try {
    await vitest(
      [
        ...['run', '--config', 'stories/vitest.config.ts', '--reporter=json', `--outputFile=${report}`],
        ...(change === undefined ? [] : ['--bail', '1', '--maxWorkers', '1']),
        ...runs.flatMap((run) => ['--project', run]),
        ...files.map((file) => `stories/${file}`),
      ],
      change === undefined ? {} : { [CHANGE_VARIABLE]: JSON.stringify(change) },
    );
    const said = JSON.parse(readFileSync(report, 'utf8')) as {
      numTotalTests: number;
      numFailedTests: number;
    };
    return said.numTotalTests === 0 ? null : { ran: said.numTotalTests, failed: said.numFailedTests };
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the tests print is of no use: the report tells. */
function vitest(args: readonly string[], extra: NodeJS.ProcessEnv): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(bin('vitest'), args, { cwd: root, stdio: 'ignore', env: environment(extra) });
    endWithUs(child);
    child.on('error', reject);
    child.on('exit', () => resolve());
  });
}
