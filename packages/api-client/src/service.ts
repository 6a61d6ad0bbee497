import type { Definition } from '@samla/case-model/definition';
import type { DeviceId } from '@samla/case-model/ids';
import type {
  ListDevicesOutput,
  ReportDestroyedInput,
  ReportLostInput,
  ReportLostOutput,
} from './device-schemas.ts';
import type { PullDraftsInput, PullDraftsOutput, PutDraftInput, PutDraftOutput } from './draft-schemas.ts';
import type { FetchCasesInput, FetchCasesOutput } from './fetch-cases-schemas.ts';
import type { BeatInput, BeatOutput } from './presence-schemas.ts';
import type {
  PersonLookupInput,
  PersonLookupOutput,
  Poke,
  PullInput,
  PullOutput,
  PushInput,
  PushOutput,
  RegisteredDevice,
  Session,
} from './schemas.ts';

/**
 * What the central case API does for one signed-in worker. The API implements it over PostgreSQL, the fake in memory;
 * both run the same `decide`, and one contract suite runs against both.
 * Every method throws `deviceLost` for a device that was reported lost, of the input or of the caller's headers.
 * Every method throws {@link ApiError} and nothing else that a caller may rely on.
 */
export interface CaseService {
  session(): Promise<Session>;
  registerDevice(deviceId: DeviceId): Promise<RegisteredDevice>;
  definitions(hashes: readonly string[]): Promise<Definition[]>;
  pull(input: PullInput): Promise<PullOutput>;
  /** cases that this device was sent, whole again; changes neither its cursor nor its scope */
  fetchCases(input: FetchCasesInput): Promise<FetchCasesOutput>;
  push(input: PushInput): Promise<PushOutput>;
  /** pokes once at once, for what changed before it listened; ends when the signal aborts or the server stops */
  pokes(deviceId: DeviceId, signal: AbortSignal): AsyncIterable<Poke>;
  /** @param deviceId the device that asks */
  listDevices(deviceId: DeviceId): Promise<ListDevicesOutput>;
  /** from now on every call of that device throws `deviceLost`, but for {@link CaseService.reportDestroyed} */
  reportLost(input: ReportLostInput): Promise<ReportLostOutput>;
  /** the one call that a lost device may still make; it is answered nothing */
  reportDestroyed(input: ReportDestroyedInput): Promise<Record<string, never>>;
  /** keeps a draft for the worker's other devices; what was changed there first is a result, and stores nothing */
  putDraft(input: PutDraftInput): Promise<PutDraftOutput>;
  /** @throws ApiError `resyncNeeded` for a cursor whose deletions are forgotten: ask with null */
  pullDrafts(input: PullDraftsInput): Promise<PullDraftsOutput>;
  /** says what this device has open, and is told who else is there */
  beat(input: BeatInput): Promise<BeatOutput>;
  lookUpPerson(input: PersonLookupInput): Promise<PersonLookupOutput>;
}
