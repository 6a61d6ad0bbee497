import { ApiError } from '@samla/api-client/errors';

const form = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/;

/**
 * The version of the calling program, from its `x-samla-client` header.
 * @param least the least version that still gets answers, `major.minor.patch`
 * @throws ApiError `badInput` without a version, `clientTooOld` for an older one
 */
export function checkClientVersion(header: string | string[] | undefined, least: string): string {
  const version = typeof header === 'string' ? header : '';
  const order = compare(version, least);
  if (order === null) {
    const message =
      'Programmets version saknas i anropet. Starta om Samla, och installera om det om felet kvarstår.';
    throw new ApiError({ code: 'badInput', message, field: 'x-samla-client' });
  }
  if (order < 0) {
    const message = `Den här versionen av Samla är för gammal. Uppdatera till version ${least} eller senare.`;
    throw new ApiError({ code: 'clientTooOld', message, least });
  }
  return version;
}

function compare(a: string, b: string): number | null {
  const [left, right] = [form.exec(a), form.exec(b)];
  if (!left || !right) return null;
  for (const at of [1, 2, 3]) {
    const difference = Number(left[at]) - Number(right[at]);
    if (difference !== 0) return difference;
  }
  return 0;
}
