import type { CaseId } from '@samla/case-model/ids';
import { fetchIfMissing } from '../case/open-cases.ts';
import type { CaseParts } from '../plan/part.ts';
import type { Places } from './places.ts';
import type { Workspace } from './workspace.ts';

/** Which list, cases and forms a worker had open: ids, and nothing of what was shown. */
export interface Whereabouts {
  /** her id */
  readonly worker: string;
  readonly places: Places;
  readonly caseParts: ReadonlyMap<CaseId, CaseParts>;
}

export function whereSheIs({ places, caseParts }: Workspace, worker: string): Whereabouts {
  return { worker, places: places.get(), caseParts: caseParts.get() };
}

/** The same worker is back: what she had open is read anew, and each read is logged. */
export function goBackTo(workspace: Workspace, { places, caseParts }: Whereabouts): void {
  workspace.places.set(() => places);
  workspace.caseParts.set(() => caseParts);
  for (const caseId of places.tabs) void fetchIfMissing(workspace, caseId);
}
