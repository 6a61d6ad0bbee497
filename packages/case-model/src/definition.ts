import { z } from 'zod';
import { areaSchema } from './definition/area.ts';
import { caseTypeContentSchema } from './definition/case-type.ts';
import { rulebookContentSchema } from './definition/rulebook.ts';

export { areaSchema, type Area } from './definition/area.ts';
export {
  caseTypeContentSchema,
  caseTypeSchema,
  type CaseType,
  type CaseTypeContent,
} from './definition/case-type.ts';
export { areaKeySchema, caseTypeKeySchema, type AreaKey, type CaseTypeKey } from './definition/keys.ts';
export {
  rulebookContentSchema,
  rulebookSchema,
  type Rulebook,
  type RulebookContent,
} from './definition/rulebook.ts';

const hash = z.string().length(64);

/**
 * A definition as the API serves it: content addressed by its hash. A case is pinned to its case type (rule 5 of the
 * architecture); of rule books the newest is used, since its rows carry the times when they apply.
 */
export const definitionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area'), hash, content: areaSchema }),
  z.strictObject({ kind: z.literal('caseType'), hash, content: caseTypeContentSchema }),
  z.strictObject({ kind: z.literal('rulebook'), hash, content: rulebookContentSchema }),
]);
export type Definition = z.infer<typeof definitionSchema>;
