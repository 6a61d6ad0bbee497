import type { DeviceId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import type { DeviceView } from '../../host/contract.ts';
import { NOW, sampleId } from './sample-record.ts';

const device = (at: number, name: string, lastSeenAt: Instant): DeviceView => ({
  deviceId: sampleId(8, at) as DeviceId,
  name,
  firstSeenAt: '2026-03-09T07:12:00.000Z' as Instant,
  lastSeenAt,
  lostAt: null,
  destroyedTexts: null,
  isThis: at === 0,
});

/** The worker's computers: this one, one that she uses at times, and one that was lost last spring. */
export const sampleDevices: readonly DeviceView[] = [
  device(0, '8F3A-01C2', NOW),
  device(1, '27D0-9B4E', '2026-10-28T13:05:00.000Z' as Instant),
  {
    ...device(2, 'C511-6A03', '2026-04-17T15:40:00.000Z' as Instant),
    lostAt: '2026-04-18T06:30:00.000Z' as Instant,
    destroyedTexts: 2,
  },
];
