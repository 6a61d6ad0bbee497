import { ApiError } from '@samla/api-client/errors';
import { deviceIdSchema, type DeviceId } from '@samla/case-model/ids';

/**
 * The calling device, from its `x-samla-device` header; null without one.
 * @throws ApiError `badInput` when it is no device id
 */
export function readDeviceId(header: string | string[] | undefined): DeviceId | null {
  if (header === undefined) return null;
  const parsed = deviceIdSchema.safeParse(header);
  if (parsed.success) return parsed.data;
  const message = 'Datorns id i anropet går inte att läsa. Starta om Samla.';
  throw new ApiError({ code: 'badInput', message, field: 'x-samla-device' });
}
