import type { CaseId } from '@samla/case-model/ids';
import type { PreviousForms } from '../contract.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { bringRecords, noAnswer } from './bring-record.ts';
import type { LocalCase } from './local-case.ts';
import { logRead } from './log-read.ts';

/**
 * What was handed in in the person's latest other case of the same type, by form. Taking from it is reading it: the
 * read is logged before anything leaves the host. Nothing when there is no such case here; one whose record is away and
 * cannot be fetched is told of, and one whose reading cannot be logged.
 */
export async function previousForms(
  workspace: Workspace,
  api: CaseApi,
  caseId: CaseId,
): Promise<PreviousForms> {
  const local = workspace.local(caseId);
  if (!local) return noForms;
  const { personId, typeKey } = local.cached.row;
  const ids = workspace.stores.cache
    .prepare<[string, string, string], CaseId>(
      'select id from case_base where person_id = ? and type_key = ? and id <> ?',
    )
    .pluck()
    .all(personId, typeKey, caseId);
  // which one is the latest cannot be told while the record of one is away
  const missing = await bringRecords(workspace, api, ids);
  if (missing !== null)
    return { forms: [], away: missing === noAnswer ? fetchedLater : `${earlier} ${missing}` };
  const others = ids
    .flatMap((id) => workspace.local(id) ?? [])
    .filter(({ state }) => state.file.forms.size > 0)
    .toSorted((a, b) => (receivedOn(a) < receivedOn(b) ? 1 : -1));
  const [latest] = others;
  if (!latest) return noForms;
  const notLogged = await logRead(workspace, api, latest.cached.row.id);
  if (notLogged !== null)
    return { forms: [], away: notLogged === 'here' ? notLoggedHere : notLoggedCentrally };
  const forms = [...latest.state.file.forms].flatMap(([form, all]) => {
    const values = all.at(-1)?.values;
    return values ? [{ form, values }] : [];
  });
  return { forms, away: null };
}

export const noForms: PreviousForms = { forms: [], away: null };
const earlier = 'Uppgifter ur personens tidigare ärende fylls inte i än.';
const notLoggedHere =
  'Uppgifter ur personens tidigare ärende fylls inte i, för läsningen kan inte loggas: disken kan vara full eller skrivskyddad. Du kan fylla i formuläret själv.';
const notLoggedCentrally =
  'Uppgifter ur personens tidigare ärende fylls inte i, för läsningen kan inte loggas medan servern inte svarar. Du kan fylla i formuläret själv.';
const fetchedLater =
  'Uppgifter ur personens tidigare ärende fylls inte i än, för akten finns inte på den här datorn. Den hämtas när du är ansluten. Du kan fylla i formuläret under tiden.';

function receivedOn({ state }: LocalCase): string {
  return state.file.received?.on ?? '';
}
