import { deviceIdSchema } from '@samla/case-model/ids';
import { expect, test } from 'vitest';
import { shortDeviceId } from './short-device-id.ts';

test('a device is named by eight characters that can be read aloud', () => {
  expect(shortDeviceId(deviceIdSchema.parse('5a111a00-0000-4000-8000-00008f3a01c2'))).toBe('8F3A-01C2');
});
