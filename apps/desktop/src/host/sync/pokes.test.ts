import { expect, it } from 'vitest';
import { ApiError } from '@samla/api-client/errors';
import { rig } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

it('a stream that the service refuses for a minute is not asked for before that', async () => {
  const { city, time, machine } = rig([{ name: 'a' }]);
  const sound = city.serviceFor.bind(city);
  const shape = { code: 'tooMany', message: 'För många.', retryAfterSeconds: 60 } as const;
  const refused: AsyncIterator<never> = { next: () => Promise.reject(new ApiError(shape)) };
  const serviceFor: typeof sound = (caller) => ({
    ...sound(caller),
    pokes: () => ({ [Symbol.asyncIterator]: () => refused }),
  });
  Object.assign(city, { serviceFor });
  const one = await machine('amina');
  const asked = () => one.network.requests.filter(({ path }) => path === 'sync.pokes').length;
  await until(() => asked() === 1);
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      await one.quiet();
      time.advance(1_000);
    }
    await one.quiet();
  };
  await pass(58);
  expect(asked()).toBe(1);
  await pass(3);
  expect(asked()).toBe(2);
});
