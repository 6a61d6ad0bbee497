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

const wordSchema = z.string().regex(/^[a-z][a-zA-Z0-9]{0,59}$/);

/** A stage, task, milestone, event, decision, document or deadline of one case type: unique within it. */
export const itemKeySchema = wordSchema.brand<'ItemKey'>();
export type ItemKey = z.infer<typeof itemKeySchema>;

/** A form's key, such as `concernReport`: unique over all areas. */
export const formKeySchema = wordSchema.brand<'FormKey'>();
export type FormKey = z.infer<typeof formKeySchema>;

/** A field or repeated section of one form: unique within it. */
export const fieldKeySchema = wordSchema.brand<'FieldKey'>();
export type FieldKey = z.infer<typeof fieldKeySchema>;

/** A code list, register, variable, code and the like. */
export const codeKeySchema = wordSchema;

/** A deadline rule's id, such as `PRELIM_14`. */
export const ruleKeySchema = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,39}$/)
  .brand<'RuleKey'>();
export type RuleKey = z.infer<typeof ruleKeySchema>;

/** A legal reference as lawyers write it, such as `SoL 20:2` or `FL 12 §`; it must stand among the references. */
export const lawKeySchema = z.string().min(2).max(60).brand<'LawKey'>();
export type LawKey = z.infer<typeof lawKeySchema>;

/** Who may decide (delegationsordning): from execution without a decision to what only the board or its chair may. */
export const delegationLevelSchema = z.enum(['D0', 'D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'DC']);
export type DelegationLevel = z.infer<typeof delegationLevelSchema>;

/** Who may see a case. */
export const accessProfileKeySchema = z.enum([
  'A-unit',
  'A-case',
  'A-perf',
  'A-health',
  'A-law',
  'A-ofn',
  'A-board',
  'A-prot',
]);
export type AccessProfileKey = z.infer<typeof accessProfileKeySchema>;

/** What a command or task may do without the network (architecture, "Write"). */
export const offlineSchema = z.enum(['queue', 'draftOnly']);
export type Offline = z.infer<typeof offlineSchema>;

/**
 * A happening that the record can tell of, with its stated legal date:
 * `case.received`, `case.opened`, `case.closed`, `person.born`, `stage.KEY` (completed), `milestone.KEY`, `task.KEY`,
 * `event.KEY`, `document.KEY`, `decision.KEY`, `decision.KEY.OUTCOME`, `form.KEY` (handed in) and `form.KEY.FIELD` (the
 * date in that field; of a period its first day).
 */
export const momentRefSchema = z
  .string()
  .regex(
    /^(case\.(received|opened|closed)|person\.born|(stage|milestone|task|event|document)\.[a-z][a-zA-Z0-9]*|decision\.[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?|form\.[a-z][a-zA-Z0-9]*(\.[a-z][a-zA-Z0-9]*)?)$/,
    'names no happening: write for example case.received, task.KEY, decision.KEY.OUTCOME or form.KEY.FIELD',
  )
  .brand<'MomentRef'>();
export type MomentRef = z.infer<typeof momentRefSchema>;

/** An expression of the typed FEEL subset (DMN 1.5 chapter 10), checked when the definitions are loaded. */
export const feelSchema = z.string().min(1).max(500);
