import type { CaseRow } from '@samla/api-client/schemas';
import type { DeviceId } from '@samla/case-model/ids';
import type { AccessRow } from '../log/access-log.ts';
import type { Request } from './request.ts';

/** Lines of the access log for the cases that an answer brings to a device. */
export function delivered(
  { caller: { clientVersion } }: Request,
  deviceId: DeviceId,
  cases: readonly { readonly row: CaseRow; readonly protected: boolean }[],
): AccessRow[] {
  return cases.map(({ row, protected: isProtected }) => ({
    action: 'delivered',
    caseId: row.id,
    personId: row.personId,
    purpose: null,
    protected: isProtected,
    deviceId,
    clientVersion,
    eventId: null,
    result: 'ok',
  }));
}
