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
export const correctionKey = (caseId: string, noteId: string) => `correction:${caseId}:${noteId}`;

export const emptyMark = { statedOn: '', note: '' };
export const emptyEvent = { statedOn: '', statedAt: '', note: '' };
export const emptyDocument = { receivedOn: '', note: '' };
export const emptyDeadline = { change: 'extend', on: '', until: '', reason: '' };
export const emptyParticipant = { workerId: '', role: 'coWorker', reason: '' };
export const emptyClose = { reason: '', closedOn: '', note: '' };
export const emptyDecision = {
  outcome: '',
  decidedOn: '',
  text: '',
  reasons: '',
  validFrom: '',
  validTo: '',
  amount: '',
  bodyLevel: '',
  bodyName: '',
  bodyReference: '',
};
export const emptyNewCase = {
  areaKey: '',
  typeKey: '',
  unitId: '',
  workerId: '',
  personQuery: '',
  personId: '',
  personName: '',
  identityNumber: '',
  receivedOn: '',
  receivedAt: '',
  channel: '',
  backdatingReason: '',
  reopeningMotive: '',
  /** the opening that it goes on with after that was taken back; the host's */
  opening: '',
};

/** The drafts of a case's commands, by what they are about. */
export const planKeys = {
  form: (caseId: string, form: string) => `form:${caseId}:${form}`,
  task: (caseId: string, task: string) => `task:${caseId}:${task}`,
  event: (caseId: string, event: string) => `event:${caseId}:${event}`,
  document: (caseId: string, document: string) => `document:${caseId}:${document}`,
  decision: (caseId: string, decision: string) => `decision:${caseId}:${decision}`,
  deadline: (caseId: string, deadline: string) => `deadline:${caseId}:${deadline}`,
  participant: (caseId: string) => `participant:${caseId}`,
  close: (caseId: string) => `close:${caseId}`,
};
/** The draft of a case that is being opened. */
export const newCaseKey = 'newCase';
