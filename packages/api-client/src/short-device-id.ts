import type { DeviceId } from '@samla/case-model/ids';

/** The name of a device as people read it to each other: the last eight characters of its id, such as `8F3A-01C2`. */
export function shortDeviceId(id: DeviceId): string {
  const end = id.slice(-8).toUpperCase();
  return `${end.slice(0, 4)}-${end.slice(4)}`;
}
