import { z } from 'zod';
import { areaKeySchema } from './keys.ts';

/** A case area as it stands in `definitions/<area>/area.yaml`. */
export const areaSchema = z.strictObject({
  key: areaKeySchema,
  /** Swedish name in full */
  name: z.string().min(1).max(80),
  /** the capital that marks the area in lists, unique among areas */
  letter: z.string().length(1),
  /** place in menus and the digit of Ctrl+digit, from 1 */
  order: z.int().min(1).max(9),
  /** what its registry numbers begin with, such as `BOU` in `BOU-2026-0412` */
  code: z.string().regex(/^[A-ZÅÄÖ]{2,4}$/),
});
export type Area = z.infer<typeof areaSchema>;
