/** What an unwritten form holds; the keys of drafts. Constants, so that a draft is recognised as empty. */
export const emptyNote = { heading: '', text: '' };
export const emptyWatch = { dueOn: '', text: '' };
export const emptyCorrection = { heading: '', text: '', reason: '' };
export const emptyAssignment = { workerId: '', unitId: '', ground: '' };

/** The draft of a new note in a case. */
export const noteKey = (caseId: string) => `note:${caseId}`;
/** The draft of a new watch in a case. */
export const watchKey = (caseId: string) => `watch:${caseId}`;
/** The draft of handing a case over. */
export const assignKey = (caseId: string) => `assign:${caseId}`;
/** The draft of a correction of a note. */
export const correctionKey = (noteId: string) => `correction:${noteId}`;
