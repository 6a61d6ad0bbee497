import type { Fields, FormShape } from '../drafts/typed-between.ts';

/** The forms and the keys of their drafts. */
export const noteForm = shape({ empty: { heading: '', text: '' }, prose: ['heading', 'text'] });
export const watchForm = shape({ empty: { dueOn: '', text: '' }, prose: ['text'] });
export const correctionForm = shape({
  empty: { heading: '', text: '', reason: '' },
  prose: ['heading', 'text', 'reason'],
  begun: ['heading', 'text'],
});
export const assignmentForm = shape({ empty: { workerId: '', unitId: '', ground: '' }, prose: ['ground'] });

/** The draft of a new note in a case. */
export const noteKey = (caseId: string) => `note:${caseId}`;
/** The draft of a new watch in a case. */
export const watchKey = (caseId: string) => `watch:${caseId}`;
/** The draft of handing a case over. */
export const assignKey = (caseId: string) => `assign:${caseId}`;
/** The draft of a correction of a note. */
export const correctionKey = (caseId: string, noteId: string) => `correction:${caseId}:${noteId}`;

export const markForm = shape({ empty: { statedOn: '', note: '' }, prose: ['note'] });
export const eventForm = shape({ empty: { statedOn: '', statedAt: '', note: '' }, prose: ['note'] });
export const documentForm = shape({ empty: { receivedOn: '', note: '' }, prose: ['note'] });
export const deadlineForm = shape({
  empty: { change: 'extend', on: '', until: '', reason: '' },
  prose: ['reason'],
});
export const participantForm = shape({
  empty: { workerId: '', role: 'coWorker', reason: '' },
  prose: ['reason'],
});
export const closeForm = shape({ empty: { reason: '', closedOn: '', note: '' }, prose: ['note'] });
export const decisionForm = shape({
  empty: {
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
  },
  prose: ['text', 'reasons', 'bodyName', 'bodyReference'],
});
export const newCaseForm = shape({
  empty: {
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
  },
  prose: ['backdatingReason', 'reopeningMotive'],
});

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

function shape<Form extends Fields>(form: FormShape<Form>): FormShape<Form> {
  return form;
}
