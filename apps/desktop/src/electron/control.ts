import { plainDateSchema } from '@samla/case-model/time';
import { z } from 'zod';

/*
 * What the shell and its host process say to each other, beside the windows' lines. Everything is checked on arrival
 * although both are our own: a message is a border.
 */

export const toHostMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('start'),
    dataFolder: z.string().min(1),
    apiUrl: z.url(),
    issuer: z.url(),
    today: plainDateSchema.nullable(),
    idleMinutes: z.int().min(1),
    cacheMegabytes: z.int().min(1),
    /** the user's key in base64; null: nothing may be kept on disk */
    key: z.base64().nullable(),
  }),
  /** a window; its line comes with the message */
  z.strictObject({ type: z.literal('window') }),
  z.strictObject({ type: z.literal('opened'), id: z.int(), opened: z.boolean() }),
  /** the computer is locked: close the stores, unless that would lose what is written */
  z.strictObject({ type: z.literal('lock') }),
  /** close everything and end */
  z.strictObject({ type: z.literal('stop') }),
]);
export type ToHostMessage = z.infer<typeof toHostMessageSchema>;

export const toShellMessageSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** open the address in the system browser */
  z.strictObject({ type: z.literal('open'), id: z.int(), url: z.string().max(8_000) }),
  z.strictObject({ type: z.literal('focus') }),
  /** to `lock`; false: texts are nowhere but in memory, and nothing was closed */
  z.strictObject({ type: z.literal('locked'), locked: z.boolean() }),
  /** the host cannot start; in Swedish */
  z.strictObject({ type: z.literal('failed'), message: z.string().max(2_000) }),
]);
export type ToShellMessage = z.infer<typeof toShellMessageSchema>;
