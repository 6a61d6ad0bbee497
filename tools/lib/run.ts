import { spawn, type ChildProcess } from 'node:child_process';
import { dirname, join } from 'node:path';

/** The repository's root folder. */
export const root = dirname(dirname(import.meta.dirname));

/** Path of a program that a dependency of the root, or of another workspace folder, brought. */
export function bin(name: string, folder = ''): string {
  return join(root, folder, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);
}

/** Environment in which programs of dependencies find the same Node that runs this. */
export function environment(extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const separator = process.platform === 'win32' ? ';' : ':';
  return {
    ...process.env,
    PATH: `${dirname(process.execPath)}${separator}${process.env['PATH'] ?? ''}`,
    ...extra,
  };
}

/** Asks a child to end when this process does, also while it is still starting: nothing stays behind. */
export function endWithUs(child: ChildProcess): void {
  const end = () => void child.kill('SIGTERM');
  process.on('exit', end);
  child.on('exit', () => process.off('exit', end));
}

/**
 * Runs a program in the repository's root with its output on ours.
 * @returns its exit code; 1 when a signal ended it
 * @throws Error when it could not be started
 */
export function run(
  command: string,
  args: readonly string[],
  extra: NodeJS.ProcessEnv = {},
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: environment(extra),
      shell: process.platform === 'win32' && command.endsWith('.cmd'),
    });
    endWithUs(child);
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
