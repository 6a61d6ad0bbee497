import { areaKeySchema, areaSchema, caseTypeKeySchema, definitionSchema } from '@samla/case-model/definition';
import { workerRoleSchema, type WorkerRole } from '@samla/case-model/case/delegation';
import { delegationLevelSchema } from '@samla/case-model/definition/keys';
import { assignmentStateSchema, commandSchema, outcomeSchema } from '@samla/case-model/command';
import { entrySchema } from '@samla/case-model/entry';
import {
  boardIdSchema,
  caseIdSchema,
  commandIdSchema,
  deviceIdSchema,
  personIdSchema,
  unitIdSchema,
  uuidSchema,
  workerIdSchema,
} from '@samla/case-model/ids';
import { instantSchema, plainDateSchema } from '@samla/case-model/time';
import { z } from 'zod';
import { limits } from './limits.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** Protected personal data, as the register says; unreadable counts as `secrecyMark`. */
export const protectionSchema = z.enum(['none', 'secrecyMark', 'protectedRegistration']);
export type Protection = z.infer<typeof protectionSchema>;

/** What a worker does in a unit; which roles see what is the access profile's (docs/access.md). */
export { workerRoleSchema as roleSchema, type WorkerRole as Role };

/** A worker's assignment in a unit (uppdrag). */
export const assignmentSchema = z.strictObject({
  unitId: unitIdSchema,
  unitName: z.string(),
  unitKind: z.enum(['orderer', 'performer']),
  boardId: boardIdSchema,
  boardName: z.string(),
  areas: z.array(areaKeySchema),
  role: workerRoleSchema,
  /** what I may decide here by the board's delegation schedule */
  levels: z.array(delegationLevelSchema),
});
export type Assignment = z.infer<typeof assignmentSchema>;

export const sessionSchema = z.strictObject({
  worker: z.strictObject({ id: workerIdSchema, name: z.string() }),
  assignments: z.array(assignmentSchema),
  areas: z.array(areaSchema),
  /** the versions that are used today, to be fetched by their hashes */
  catalogue: z.strictObject({
    rulebook: hashSchema,
    caseTypes: z.array(z.strictObject({ key: caseTypeKeySchema, hash: hashSchema })),
  }),
  /** hours that a device may show what it has cached without having reached the API; then it locks, and keeps what is unsent */
  longestOfflineHours: z.int().min(1).max(limits.longestOfflineHours),
  serverTime: instantSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** A colleague of one of my units, for assigning. */
export const colleagueSchema = z.strictObject({
  id: workerIdSchema,
  name: z.string(),
  unitIds: z.array(unitIdSchema),
});
export type Colleague = z.infer<typeof colleagueSchema>;

/** A unit that a case can be moved to. */
export const unitSchema = z.strictObject({ id: unitIdSchema, name: z.string(), boardId: boardIdSchema });
export type Unit = z.infer<typeof unitSchema>;

export const registerDeviceInput = z.strictObject({ deviceId: deviceIdSchema });
export const registerDeviceOutput = z.strictObject({
  /** 32 bytes in base64: wraps the key of `work.db` a second time, so a lost OS key loses no text */
  recoveryKey: z.string().length(44),
  /** a cache of another epoch must be dropped and fetched afresh */
  cacheEpoch: z.int().min(1),
});
export type RegisteredDevice = z.infer<typeof registerDeviceOutput>;

export const definitionsInput = z.strictObject({ hashes: z.array(hashSchema).max(limits.definitionHashes) });
export const definitionsOutput = z.strictObject({ definitions: z.array(definitionSchema) });

/** Register facts of a person who has a case that I may see. */
export const personRowSchema = z.strictObject({
  id: personIdSchema,
  version: z.int().min(1),
  givenName: z.string(),
  familyName: z.string(),
  /** 12 digits, or a reserve number as it stood; null when none is known */
  identityNumber: z.string().nullable(),
  identityValid: z.boolean(),
  protection: protectionSchema,
  deceasedOn: plainDateSchema.nullable(),
  /** empty when the person is protected */
  address: z.string(),
  phone: z.string(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

/** The current row of a case; the rest is told by its entries. */
export const caseRowSchema = z.strictObject({
  id: caseIdSchema,
  version: z.int().min(1),
  /** registry number (diarienummer) */
  number: z.string(),
  areaKey: areaKeySchema,
  typeKey: caseTypeKeySchema,
  /** the definition that the case is pinned to */
  definitionHash: hashSchema,
  personId: personIdSchema,
  boardId: boardIdSchema,
  assignment: assignmentStateSchema,
});
export type CaseRow = z.infer<typeof caseRowSchema>;

/** A whole number of the database, in digits: JSON's numbers are too short for it. */
const bigintSchema = z
  .string()
  .regex(/^\d{1,19}$/)
  .refine((digits) => BigInt(digits) < 2n ** 63n);

/** Where a device's copy stands: which set of cases it was sent, and how far in the feed. Opaque to the client. */
export const cursorSchema = z.strictObject({
  scope: z.int().min(0),
  tx: bigintSchema,
  seq: bigintSchema,
  /** of a fetch of many pages: the last case that came, how many were left then, and when they were counted */
  walk: z.strictObject({ after: caseIdSchema, left: z.int().min(0), since: instantSchema }).optional(),
});
export type Cursor = z.infer<typeof cursorSchema>;

export const pullInput = z.strictObject({
  deviceId: deviceIdSchema,
  /** null asks for everything afresh */
  cursor: cursorSchema.nullable(),
  /**
   * the scope of the newest cursor that the device has kept, when it asks ahead: with the cursor of an answer that it has
   * yet to keep. Left out: the cursor's own
   */
  kept: z.int().min(0).optional(),
});
export const pullOutput = z.strictObject({
  cursor: cursorSchema,
  /**
   * cases that this device has no longer any right to: erase them, index and free pages too, before anything else of the
   * page is taken. One that the worker sees more or less of than before is here and comes whole
   */
  lost: z.array(caseIdSchema),
  cases: z.array(caseRowSchema),
  persons: z.array(personRowSchema),
  entries: z.array(entrySchema),
  /** ask again at once */
  more: z.boolean(),
  /** cases still to come, for the progress bar of a first fetch */
  remaining: z.int().min(0),
  /** a change in my scope waits for an older transaction: ask again soon */
  lagging: z.boolean(),
  cacheEpoch: z.int().min(1),
  colleagues: z.array(colleagueSchema).nullable(),
  units: z.array(unitSchema).nullable(),
  serverTime: instantSchema,
});
export type PullInput = z.infer<typeof pullInput>;
export type PullOutput = z.infer<typeof pullOutput>;

/** That a worker opened a case from the cache: buffered on the device, sent like a command, applied once. */
export const readEventSchema = z.strictObject({
  id: uuidSchema,
  caseId: caseIdSchema,
  happenedAt: instantSchema,
});
export type ReadEvent = z.infer<typeof readEventSchema>;

export const pushInput = z.strictObject({
  deviceId: deviceIdSchema,
  commands: z.array(commandSchema).max(limits.pushCommands),
  reads: z.array(readEventSchema).max(limits.pushReads),
});
const laterSchema = z.strictObject({ kind: z.literal('later'), fault: z.literal(true).optional() });
export const pushOutput = z.strictObject({
  /**
   * One per command, in the order sent. `later`: not tried, send again after what it waits for. With `fault` the service
   * failed on the command itself: nothing of it was done, and it fails again until the service is mended.
   */
  results: z.array(
    z.strictObject({
      id: commandIdSchema,
      outcome: z.union([outcomeSchema, laterSchema]),
    }),
  ),
  /** ids of the read events that are now in the log */
  logged: z.array(uuidSchema),
  serverTime: instantSchema,
});
export type PushInput = z.infer<typeof pushInput>;
export type PushOutput = z.infer<typeof pushOutput>;

export const pokesInput = z.strictObject({ deviceId: deviceIdSchema });
/**
 * Something changed: ask. It carries nothing else; losing it costs only time. Without `about` it may be anything: pull,
 * fetch drafts, tell who is here. A program that does not know `about` takes every poke for that, which costs one pull.
 */
export const pokeSchema = z.strictObject({
  poke: z.literal(true),
  /** `drafts`: a draft of mine on another device; `presence`: who else is in my open cases; `device`: ask at once whether this device is lost */
  about: z.enum(['drafts', 'presence', 'device']).optional(),
});
export type Poke = z.infer<typeof pokeSchema>;

export const personLookupInput = z.strictObject({
  /** ten or twelve digits, with or without hyphen or plus */
  identityNumber: z.string().min(10).max(13),
  /** why, from the allow-list of lawful purposes (SoLPuF 15 §) */
  purpose: z.enum(['newCase', 'ongoingCase', 'concernReport']),
});
export const personLookupOutput = z.strictObject({
  /** register facts only; that a person is known to some unit is itself secret */
  person: z
    .strictObject({
      givenName: z.string(),
      familyName: z.string(),
      identityNumber: z.string(),
      protection: protectionSchema,
      deceasedOn: plainDateSchema.nullable(),
    })
    .nullable(),
});
export type PersonLookupInput = z.infer<typeof personLookupInput>;
export type PersonLookupOutput = z.infer<typeof personLookupOutput>;
