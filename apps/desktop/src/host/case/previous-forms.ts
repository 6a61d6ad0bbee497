import type { CaseId } from '@samla/case-model/ids';
import type { z } from 'zod';
import type { previousFormsOutput } from '../contract.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { bringRecords } from './bring-record.ts';
import type { LocalCase } from './local-case.ts';

/**
 * What was handed in in the person's latest other case of the same type, by form. Taking from it is reading it: the
 * read is on disk before anything leaves the host (rule 6 of the architecture). Nothing when there is no such case here.
 */
export async function previousForms(
  workspace: Workspace,
  api: CaseApi,
  caseId: CaseId,
): Promise<z.infer<typeof previousFormsOutput>> {
  const local = workspace.local(caseId);
  if (!local) return [];
  const { personId, typeKey } = local.cached.row;
  const ids = workspace.stores.cache
    .prepare<[string, string, string], CaseId>(
      'select id from case_base where person_id = ? and type_key = ? and id <> ?',
    )
    .pluck()
    .all(personId, typeKey, caseId);
  // which one is the latest cannot be told while the record of one is away
  if ((await bringRecords(workspace, api, ids)) !== null) return [];
  const others = ids
    .flatMap((id) => workspace.local(id) ?? [])
    .filter(({ state }) => state.file.forms.size > 0)
    .toSorted((a, b) => (receivedOn(a) < receivedOn(b) ? 1 : -1));
  const [latest] = others;
  if (!latest) return [];
  workspace.reads.add(latest.cached.row.id);
  return [...latest.state.file.forms].flatMap(([form, all]) => {
    const values = all.at(-1)?.values;
    return values ? [{ form, values }] : [];
  });
}

function receivedOn({ state }: LocalCase): string {
  return state.file.received?.on ?? '';
}
