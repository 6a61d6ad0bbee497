import { parse } from 'yaml';
import type { z } from 'zod';
import { InputError, type Io } from './io.ts';

/**
 * A file of JSON (or YAML) that has the given shape.
 * @throws InputError that names the file and each place that is wrong
 */
export function readJson<T>(io: Io, path: string | undefined, schema: z.ZodType<T>): T {
  if (path === undefined) throw new InputError('Name the file. --help shows its shape.');
  let text: string;
  try {
    text = io.read(path);
  } catch {
    throw new InputError(`${path} cannot be read. Check the name.`);
  }
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new InputError(`${path} is neither JSON nor YAML: ${first}`);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const places = result.error.issues.map(
    ({ path: at, message }) => `  ${at.join('.') || 'the file'}: ${message}`,
  );
  throw new InputError(`${path} is not as it should be:\n${places.join('\n')}`);
}

/**
 * Runs what may throw a RangeError in plain words over input that cannot be reckoned.
 * @throws InputError with those words
 */
export function orInputError<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RangeError) throw new InputError(error.message);
    throw error;
  }
}
