import type { CaseId, CommandId, EntryId } from '@samla/case-model/ids';

/** What lies above the page; one at a time. */
export type Layer =
  | { readonly kind: 'palette'; readonly only: 'everything' | 'search' }
  | { readonly kind: 'help' }
  | { readonly kind: 'settings' }
  | { readonly kind: 'assign'; readonly caseId: CaseId }
  | { readonly kind: 'watch'; readonly caseId: CaseId }
  | { readonly kind: 'correct'; readonly caseId: CaseId; readonly noteId: EntryId }
  | { readonly kind: 'discard'; readonly commandId: CommandId }
  | { readonly kind: 'signOut'; readonly count: number }
  | { readonly kind: 'hidden' };
