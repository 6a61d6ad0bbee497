/** What the database tells on its channel. The words are made by triggers of the migrations. */
export type Notice =
  | { readonly kind: 'case'; readonly caseId: string }
  /** a draft of the worker was changed on this device */
  | { readonly kind: 'drafts'; readonly workerId: string; readonly deviceId: string }
  | { readonly kind: 'lost'; readonly workerId: string; readonly deviceId: string }
  /** the worker came to the case or left it, or a form of it; `reach` is hers */
  | {
      readonly kind: 'presence';
      readonly caseId: string;
      readonly workerId: string;
      readonly reach: string;
    };

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const caseForm = new RegExp(`^${uuid}$`);
const presenceForm = new RegExp(`^presence:(${uuid}):(${uuid}):(full|meeting|order)$`);
const deviceForm = new RegExp(`^(drafts|lost):(${uuid}):(${uuid})$`);

/** @returns null for words that this program does not know, such as those of a newer one beside it */
export function readNotice(payload: string): Notice | null {
  if (caseForm.test(payload)) return { kind: 'case', caseId: payload };
  const [, kind, worker, device] = deviceForm.exec(payload) ?? [];
  if (worker !== undefined && device !== undefined) {
    return { kind: kind === 'lost' ? 'lost' : 'drafts', workerId: worker, deviceId: device };
  }
  const [, caseId, workerId, reach] = presenceForm.exec(payload) ?? [];
  if (caseId === undefined || workerId === undefined || reach === undefined) return null;
  return { kind: 'presence', caseId, workerId, reach };
}
