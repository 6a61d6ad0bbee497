import { z } from 'zod';

/** An area's key, such as `children`. The set is data: an eighth area is a new folder, not new code. */
export const areaKeySchema = z
  .string()
  .regex(/^[a-z][a-zA-Z]{1,39}$/)
  .brand<'AreaKey'>();
export type AreaKey = z.infer<typeof areaKeySchema>;

/** A case type's key, such as `children.concernReport`: unique over all areas. */
export const caseTypeKeySchema = z
  .string()
  .regex(/^[a-z][a-zA-Z]{1,39}\.[a-z][a-zA-Z0-9]{1,59}$/)
  .brand<'CaseTypeKey'>();
export type CaseTypeKey = z.infer<typeof caseTypeKeySchema>;

/** A case area as it stands in `definitions/<area>/area.yaml`. */
export const areaSchema = z.strictObject({
  key: areaKeySchema,
  /** Swedish name in full */
  name: z.string().min(1).max(80),
  /** the capital that marks the area in lists, unique among areas */
  letter: z.string().length(1),
  /** place in menus and the digit of Ctrl+digit, from 1 */
  order: z.int().min(1).max(9),
});
export type Area = z.infer<typeof areaSchema>;

/** A case type as it stands in `definitions/<area>/<type>.yaml`. */
export const caseTypeSchema = z.strictObject({
  key: caseTypeKeySchema,
  /** Swedish name as the worker reads it */
  name: z.string().min(1).max(120),
  /** the kind of board that answers for it */
  board: z.enum(['district', 'guardianship', 'labourMarket']),
  /** place within its area, from 1 */
  order: z.int().min(1).max(999),
});
export type CaseType = z.infer<typeof caseTypeSchema>;

/** A definition as the API serves it: content addressed by its hash, so a case can be pinned to it. */
export const definitionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('area'), hash: z.string().length(64), content: areaSchema }),
  z.strictObject({ kind: z.literal('caseType'), hash: z.string().length(64), content: caseTypeSchema }),
]);
export type Definition = z.infer<typeof definitionSchema>;
