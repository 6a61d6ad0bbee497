import type { ItemKey } from '@samla/case-model/definition/keys';
import type { CaseId, CommandId, EntryId } from '@samla/case-model/ids';

/** What lies above the page; one at a time. */
export type Layer =
  | { readonly kind: 'palette'; readonly only: 'everything' | 'search' }
  | { readonly kind: 'help' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'devices' }
  | { readonly kind: 'leftTexts' }
  | { readonly kind: 'assign'; readonly caseId: CaseId }
  | { readonly kind: 'watch'; readonly caseId: CaseId }
  | { readonly kind: 'correct'; readonly caseId: CaseId; readonly noteId: EntryId }
  | { readonly kind: 'newCase' }
  /** `decision` null: the one that comes next */
  | { readonly kind: 'decision'; readonly caseId: CaseId; readonly decision: ItemKey | null }
  | { readonly kind: 'mark'; readonly caseId: CaseId; readonly task: ItemKey }
  | { readonly kind: 'event'; readonly caseId: CaseId; readonly event: ItemKey | null }
  | { readonly kind: 'document'; readonly caseId: CaseId; readonly document: ItemKey | null }
  | { readonly kind: 'deadline'; readonly caseId: CaseId; readonly deadline: ItemKey | null }
  | { readonly kind: 'participant'; readonly caseId: CaseId }
  | { readonly kind: 'closeCase'; readonly caseId: CaseId }
  | { readonly kind: 'discard'; readonly commandId: CommandId }
  | { readonly kind: 'signOut'; readonly count: number }
  | { readonly kind: 'hidden' };
