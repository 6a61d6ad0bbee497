import { listDevicesOutput, reportLostOutput, type Device } from '@samla/api-client/device-schemas';
import { shortDeviceId } from '@samla/api-client/short-device-id';
import type { DeviceId } from '@samla/case-model/ids';
import type { DeviceView, DevicesAnswer, ReportLostAnswer } from '../contract.ts';
import type { CaseApi } from '../session/case-api.ts';
import { failedQuestion } from '../sync/failure.ts';

/** What is needed to ask of the worker's computers: the way to the API, and which of them this is. */
export interface Asking {
  readonly api: CaseApi;
  readonly deviceId: DeviceId;
}

/** The worker's computers, those seen last first. Asked of the server each time: what is lost must be true now. */
export async function listDevices(asking: Asking | null): Promise<DevicesAnswer> {
  if (!asking) return { kind: 'unavailable', message: signInFirst };
  const { api, deviceId } = asking;
  try {
    const answer = await api.call((client) => client.devices.list.query({ deviceId }));
    const { devices } = listDevicesOutput.parse(answer);
    return { kind: 'devices', devices: devices.map((device) => viewOf(device, deviceId)) };
  } catch (error) {
    return { kind: 'unavailable', message: failedQuestion(error, { signInFirst, noAnswer }) };
  }
}

/** Reports another of the worker's computers as lost: all that Samla keeps on it is destroyed when it is next reached. */
export async function reportLost(asking: Asking | null, lostDeviceId: DeviceId): Promise<ReportLostAnswer> {
  if (!asking) return { kind: 'notPossible', message: signInFirst };
  const { api, deviceId } = asking;
  // a worker at the keyboard of a computer has not lost it
  if (lostDeviceId === deviceId) return { kind: 'notPossible', message: isThisOne };
  try {
    const answer = await api.call((client) => client.devices.reportLost.mutate({ deviceId, lostDeviceId }));
    return { kind: 'reported', device: viewOf(reportLostOutput.parse(answer).device, deviceId) };
  } catch (error) {
    return { kind: 'notPossible', message: failedQuestion(error, { signInFirst, noAnswer }) };
  }
}

function viewOf({ deviceId, ...device }: Device, own: DeviceId): DeviceView {
  return { ...device, deviceId, name: shortDeviceId(deviceId), isThis: deviceId === own };
}

const signInFirst = 'Logga in för att se dina datorer.';
const noAnswer =
  'Servern svarar inte. Försök igen när du är uppkopplad. Är det bråttom: ring it-stödet, som kan anmäla en dator åt dig.';
const isThisOne =
  'Det är den här datorn. En dator anmäls som förlorad från en annan dator eller av it-stödet.';
