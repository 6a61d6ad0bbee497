import { ApiError } from '@samla/api-client/errors';
import type { CaseService } from '@samla/api-client/service';
import type { DeviceId } from '@samla/case-model/ids';
import { orUnavailable } from '../db/failure.ts';
import { beat } from './beat.ts';
import { definitions } from './definitions.ts';
import { fetchCases } from './fetch-cases.ts';
import { listDevices, registerDevice, reportDestroyed, reportLost } from './devices.ts';
import { pullDrafts, putDraft } from './drafts.ts';
import { lookUpPerson } from './look-up-person.ts';
import { pokes } from './pokes.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { openRequest, type Caller, type ServiceDeps } from './request.ts';
import { session } from './session.ts';

/** The central case API for one caller. One procedure, one file. */
export function createCaseService(deps: ServiceDeps, caller: Caller): CaseService {
  // a request for each call: which device asks is looked at every time
  const of = (deviceId: DeviceId | 'lost' | null = null) => openRequest(deps, caller, deviceId);
  const answer = async <T>(run: () => Promise<T>): Promise<T> => {
    try {
      return await orUnavailable(run);
    } catch (error) {
      // the caller gets no cause, so it is kept here
      if (error instanceof ApiError && error.cause !== undefined) {
        deps.ports.log.fault(error.shape.code, error.cause);
      }
      throw error;
    }
  };
  return {
    session: () => answer(() => session(of())),
    registerDevice: (deviceId) => answer(() => registerDevice(of(deviceId), deviceId)),
    definitions: (hashes) => answer(() => definitions(of(), hashes)),
    pull: (input) => answer(() => pull(of(input.deviceId), input)),
    fetchCases: (input) => answer(() => fetchCases(of(input.deviceId), input)),
    push: (input) => answer(() => push(of(input.deviceId), input)),
    pokes: (deviceId, signal) => pokes(of(deviceId), deviceId, signal),
    listDevices: (deviceId) => answer(() => listDevices(of(deviceId))),
    reportLost: (input) => answer(() => reportLost(of(input.deviceId), input)),
    reportDestroyed: (input) => answer(() => reportDestroyed(of('lost'), input)),
    putDraft: (input) => answer(() => putDraft(of(input.deviceId), input)),
    pullDrafts: (input) => answer(() => pullDrafts(of(input.deviceId), input)),
    beat: (input) => answer(() => beat(of(input.deviceId), input)),
    lookUpPerson: (input) => answer(() => lookUpPerson(of(), input)),
  };
}
