import type { CaseId } from '@samla/case-model/ids';
import type { Draft as DraftView, DraftFieldConflict, DraftInConflict } from '../contract.ts';
import { caseOf } from './cases-of-drafts.ts';
import type { Draft } from './drafts.ts';
import type { FieldConflict, Value } from './merge/content.ts';

/** A draft as a window gets it. */
export function draftView({ key, content, savedAt, conflict, staysHere }: Draft): DraftView {
  return {
    key,
    content,
    savedAt,
    staysHere,
    conflict: conflict && { savedAt: conflict.theirs.savedAt, fields: conflict.fields.map(fieldView) },
  };
}

/** Of a text only the paragraphs in question. */
function fieldView({ path, parts, ...sides }: FieldConflict): DraftFieldConflict {
  const shown = (side: 'base' | 'mine' | 'theirs'): Value => {
    if (!parts) return sides[side];
    return parts.flatMap((part) => (part.kind === 'either' ? [part[side]] : [])).join('\n');
  };
  const view = { base: shown('base'), mine: shown('mine'), theirs: shown('theirs') };
  return {
    path: [...path],
    ...(view as Pick<DraftFieldConflict, 'base' | 'mine' | 'theirs'>),
    isText: parts !== null,
  };
}

/** Where a draft belongs: the case that its key names, when that is in the cache, and in whose words it is shown. */
export function draftInConflict(
  key: string,
  numberOf: (caseId: CaseId) => string | null,
  playbookOf: (caseId: CaseId | null) => DraftInConflict['playbook'],
): DraftInConflict {
  const caseId = caseOf(key);
  const caseNumber = caseId && numberOf(caseId);
  if (caseId === null || caseNumber === null) {
    return { key, caseId: null, caseNumber: null, playbook: playbookOf(null) };
  }
  return { key, caseId, caseNumber, playbook: playbookOf(caseId) };
}
