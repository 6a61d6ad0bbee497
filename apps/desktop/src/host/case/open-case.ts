import type { CaseId } from '@samla/case-model/ids';
import { dateInStockholm, type Clock } from '@samla/case-model/time';
import type { z } from 'zod';
import type { caseOutput } from '../contract.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { bringRecords, noAnswer } from './bring-record.ts';
import { caseView } from './case-view.ts';
import { logRead } from './log-read.ts';

type Answer = z.infer<typeof caseOutput>;

/** The case as it is here, without a new line in the log. */
export function getCase(workspace: Workspace, caseId: CaseId, clock: Clock): Answer {
  const local = workspace.local(caseId);
  if (!local) return workspace.isAway(caseId) ? { kind: 'notHere', message: noAnswer } : { kind: 'gone' };
  return { kind: 'case', case: caseView(local, workspace.organisation, dateInStockholm(clock.now())) };
}

/**
 * Opens a case for reading; a record that has left this computer is fetched first. The log row is on disk before the case leaves the host; where nothing is kept on disk it
 * is in the central log (rule 6 of the architecture).
 */
export async function openCase(
  workspace: Workspace,
  api: CaseApi,
  caseId: CaseId,
  clock: Clock,
): Promise<Answer> {
  const missing = await bringRecords(workspace, api, [caseId]);
  if (missing !== null) return { kind: 'notHere', message: missing };
  const answer = getCase(workspace, caseId, clock);
  // away still: the server does not know it as hers, and the next round erases it
  if (answer.kind !== 'case') return { kind: 'gone' };
  const notLogged = await logRead(workspace, api, caseId, () => workspace.used(caseId, clock.now()));
  if (notLogged === null) return answer;
  return { kind: 'notLogged', message: notLogged === 'here' ? notLoggedHere : notLoggedCentrally };
}

const notLoggedHere =
  'Ärendet kan inte visas, för läsningen kan inte loggas: disken kan vara full eller skrivskyddad. Frigör plats och försök igen.';
const notLoggedCentrally =
  'Ärendet kan inte visas, för läsningen kan inte loggas medan servern inte svarar. Försök igen om en stund.';
