import { mkdirSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the embedded database open. PGlite is one process: two would silently corrupt it. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  constructor(folder: string, pid: number) {
    super(
      `The database in ${folder} is open in another process (pid ${pid}). Stop that process first, ` +
        `or set SAMLA_DATA to another folder, or DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

const heldHere = new Set<string>();

/**
 * Takes the folder for this process by a lock file with its pid; a lock of a dead process is taken over.
 * @returns gives the folder back
 * @throws FolderInUseError when a living process has it
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'lock');
  if (heldHere.has(file)) throw new FolderInUseError(folder, process.pid);
  if (!create(file)) takeOver(folder, file);
  heldHere.add(file);
  return () => {
    heldHere.delete(file);
    rmSync(file, { force: true });
  };
}

function create(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Only one process may replace the lock of a given dead one: the claim is a file named after it. */
function takeOver(folder: string, file: string): void {
  const holder = readPid(file);
  if (isAlive(holder)) throw new FolderInUseError(folder, holder);
  const claim = `${file}.of-${holder}`;
  if (!create(claim)) {
    const claimant = readPid(claim);
    if (isAlive(claimant)) throw new FolderInUseError(folder, claimant);
    rmSync(claim, { force: true });
    throw new Error(`The database in ${folder} was being taken over by a process that died. Start again.`);
  }
  try {
    const now = readPid(file);
    if (now !== holder) throw new FolderInUseError(folder, now);
    rmSync(file);
    if (!create(file)) throw new FolderInUseError(folder, readPid(file));
  } finally {
    rmSync(claim, { force: true });
  }
}

function readPid(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

function isAlive(pid: number): boolean {
  // a lock with our own pid is from an earlier boot: this process has not taken it
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
