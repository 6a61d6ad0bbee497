import type { CaseService } from '@samla/api-client/service';
import { orUnavailable } from '../db/failure.ts';
import { definitions } from './definitions.ts';
import { lookUpPerson } from './look-up-person.ts';
import { pokes } from './pokes.ts';
import { pull } from './pull.ts';
import { push } from './push.ts';
import { registerDevice } from './register-device.ts';
import { openRequest, type Caller, type ServiceDeps } from './request.ts';
import { session } from './session.ts';

/** The central case API for one caller. One procedure, one file. */
export function createCaseService(deps: ServiceDeps, caller: Caller): CaseService {
  const request = openRequest(deps, caller);
  return {
    session: () => orUnavailable(() => session(request)),
    registerDevice: (deviceId) => orUnavailable(() => registerDevice(request, deviceId)),
    definitions: (hashes) => orUnavailable(() => definitions(request, hashes)),
    pull: (input) => orUnavailable(() => pull(request, input)),
    push: (input) => orUnavailable(() => push(request, input)),
    pokes: (deviceId, signal) => pokes(request, deviceId, signal),
    lookUpPerson: (input) => orUnavailable(() => lookUpPerson(request, input)),
  };
}
