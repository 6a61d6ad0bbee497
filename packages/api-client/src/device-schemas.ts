import { deviceIdSchema } from '@samla/case-model/ids';
import { instantSchema } from '@samla/case-model/time';
import { z } from 'zod';
import { limits } from './limits.ts';

/** One of my devices, for the list that tells a lost one. `shortDeviceId` makes its name on the screen. */
export const deviceSchema = z.strictObject({
  deviceId: deviceIdSchema,
  firstSeenAt: instantSchema,
  /** when it last asked for anything, within some minutes */
  lastSeenAt: instantSchema,
  /** null while nobody has reported it lost */
  lostAt: instantSchema.nullable(),
  /** what the lost device said that it destroyed: texts that were nowhere else; null while it has said nothing */
  destroyedTexts: z.int().min(0).nullable(),
});
export type Device = z.infer<typeof deviceSchema>;

export const listDevicesInput = z.strictObject({ deviceId: deviceIdSchema });
/** Those seen last first. */
export const listDevicesOutput = z.strictObject({ devices: z.array(deviceSchema) });
export type ListDevicesOutput = z.infer<typeof listDevicesOutput>;

export const reportLostInput = z.strictObject({
  /** the device that asks */
  deviceId: deviceIdSchema,
  /** another device of the same worker */
  lostDeviceId: deviceIdSchema,
});
export type ReportLostInput = z.infer<typeof reportLostInput>;
export const reportLostOutput = z.strictObject({ device: deviceSchema });
export type ReportLostOutput = z.infer<typeof reportLostOutput>;

export const reportDestroyedInput = z.strictObject({
  /** the lost device that asks */
  deviceId: deviceIdSchema,
  /** how many texts that it had not sent it has destroyed; the greatest number that it tells counts */
  texts: z.int().min(0).max(limits.destroyedTexts),
});
export type ReportDestroyedInput = z.infer<typeof reportDestroyedInput>;
/** Nothing: a lost device is told nothing. */
export const reportDestroyedOutput = z.strictObject({});
