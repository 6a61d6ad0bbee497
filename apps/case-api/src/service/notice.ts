/** What the database tells on its channel. The words are made by triggers of the migrations. */
export type Notice =
  | { readonly kind: 'case'; readonly caseId: string }
  /** a draft of the worker was changed on this device */
  | { readonly kind: 'drafts'; readonly workerId: string; readonly deviceId: string };

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const caseForm = new RegExp(`^${uuid}$`);
const draftsForm = new RegExp(`^drafts:(${uuid}):(${uuid})$`);

/** @returns null for words that this program does not know, such as those of a newer one beside it */
export function readNotice(payload: string): Notice | null {
  if (caseForm.test(payload)) return { kind: 'case', caseId: payload };
  const [, workerId, deviceId] = draftsForm.exec(payload) ?? [];
  return workerId !== undefined && deviceId !== undefined ? { kind: 'drafts', workerId, deviceId } : null;
}
