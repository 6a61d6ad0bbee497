import { ApiError } from '@samla/api-client/errors';
import type { CaseService } from '@samla/api-client/service';
import { orUnavailable } from '../db/failure.ts';
import { beat } from './beat.ts';
import { definitions } from './definitions.ts';
import { pullDrafts, putDraft } from './drafts.ts';
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
    session: () => answer(() => session(request)),
    registerDevice: (deviceId) => answer(() => registerDevice(request, deviceId)),
    definitions: (hashes) => answer(() => definitions(request, hashes)),
    pull: (input) => answer(() => pull(request, input)),
    push: (input) => answer(() => push(request, input)),
    pokes: (deviceId, signal) => pokes(request, deviceId, signal),
    putDraft: (input) => answer(() => putDraft(request, input)),
    pullDrafts: (input) => answer(() => pullDrafts(request, input)),
    beat: (input) => answer(() => beat(request, input)),
    lookUpPerson: (input) => answer(() => lookUpPerson(request, input)),
  };
}
