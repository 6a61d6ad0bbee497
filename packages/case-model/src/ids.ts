import { z } from 'zod';

/** A lower-case UUID that names one kind of thing; the brand keeps the kinds apart at compile time. */
export const uuidSchema = z.uuid().toLowerCase();

function idSchema<Brand extends string>() {
  return uuidSchema.brand<Brand>();
}

export const caseIdSchema = idSchema<'CaseId'>();
export const personIdSchema = idSchema<'PersonId'>();
export const workerIdSchema = idSchema<'WorkerId'>();
export const unitIdSchema = idSchema<'UnitId'>();
export const boardIdSchema = idSchema<'BoardId'>();
export const entryIdSchema = idSchema<'EntryId'>();
/** version 7 only: ids of imported rows (version 5) can be computed, and must not be probed by reusing them */
export const commandIdSchema = z.uuidv7().toLowerCase().brand<'CommandId'>();
export const deviceIdSchema = idSchema<'DeviceId'>();

export type CaseId = z.infer<typeof caseIdSchema>;
export type PersonId = z.infer<typeof personIdSchema>;
export type WorkerId = z.infer<typeof workerIdSchema>;
export type UnitId = z.infer<typeof unitIdSchema>;
export type BoardId = z.infer<typeof boardIdSchema>;
export type EntryId = z.infer<typeof entryIdSchema>;
export type CommandId = z.infer<typeof commandIdSchema>;
export type DeviceId = z.infer<typeof deviceIdSchema>;

/**
 * A version 7 UUID (RFC 9562 section 5.7): time-ordered, so an index on it grows at one end.
 * @param epochMilliseconds milliseconds since 1970 from the clock port
 * @param random 10 random bytes from the random port
 * @throws RangeError when fewer than 10 bytes are given
 */
export function uuidV7(epochMilliseconds: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError('uuidV7 needs 10 random bytes');
  const bytes = new Uint8Array(16);
  let rest = Math.floor(epochMilliseconds);
  for (let at = 5; at >= 0; at--) {
    bytes[at] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
