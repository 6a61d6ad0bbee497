import { readFile } from 'node:fs/promises';
import { roleSchema } from '@samla/api-client/schemas';
import { z } from 'zod';
import { CodesError, parseYaml } from './codes.ts';
import type { Organisation } from './organisation.ts';

const fileSchema = z.strictObject({
  assignments: z.array(
    z.strictObject({
      worker: z.string().min(1),
      unit: z.string().min(1),
      role: roleSchema,
    }),
  ),
});

/**
 * Reads further assignments, by SIGN and ENHET.
 * @returns adds them to an organisation; throws CodesError when it lacks the worker or the unit
 * @throws CodesError with file and line
 */
export async function readAssignments(file: string): Promise<{ addTo(organisation: Organisation): void }> {
  const { assignments } = parseYaml(await readText(file), file, fileSchema);
  return {
    addTo(organisation) {
      for (const [at, extra] of assignments.entries()) {
        const missing = organisation.addExtra(extra);
        if (missing)
          throw new CodesError(
            `${file}: assignments.${at}: the extract has no ${missing} ${extra[missing]}.`,
          );
      }
    },
  };
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new CodesError(`${file} cannot be read.`, { cause: error });
  }
}
