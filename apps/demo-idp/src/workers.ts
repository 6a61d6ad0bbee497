import { readFile } from 'node:fs/promises';

/** One who may be chosen on the sign-in page. `subject` is the `sub` of her tokens, letter for letter. */
export interface DemoWorker {
  readonly subject: string;
  readonly name: string;
  readonly title: string;
  readonly unit: string;
}

function workerOf(value: unknown, place: string): DemoWorker {
  if (typeof value !== 'object' || value === null) throw new Error(`${place} is not an object`);
  const row = value as Readonly<Record<string, unknown>>;
  const text = (field: keyof DemoWorker) => {
    const content = row[field];
    if (typeof content !== 'string' || content === '') throw new Error(`${place} lacks ${field}`);
    return content;
  };
  return { subject: text('subject'), name: text('name'), title: text('title'), unit: text('unit') };
}

/**
 * The workers of a JSON text: `[{ subject, name, title, unit }, …]`, one to fifty, no subject twice.
 * @throws Error in words that name the row
 */
export function parseWorkers(json: string): DemoWorker[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new Error('the list of workers is not an array');
  const workers = value.map((row, index) => workerOf(row, `worker ${index + 1}`));
  if (workers.length === 0 || workers.length > 50) throw new Error('there must be 1 to 50 workers');
  if (new Set(workers.map((worker) => worker.subject)).size !== workers.length) {
    throw new Error('a subject occurs twice');
  }
  return workers;
}

/** Reads the list of workers of a file. */
export async function readWorkers(file: string): Promise<DemoWorker[]> {
  return parseWorkers(await readFile(file, 'utf8'));
}
