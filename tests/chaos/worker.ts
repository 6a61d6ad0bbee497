import type { Command, Intent } from '@samla/case-model/command';
import type { PlainDate } from '@samla/case-model/time';
import type { CaseView, Draft, WorklistView } from '@samla/desktop/host/contract';
import { draftKeyOf } from '@samla/desktop/host/drafts/back-to-draft';
import type { HostClient } from '@samla/desktop/renderer/app/client';
import { isConnectionLost } from '@samla/desktop/wire/link';
import type { Chance } from '../simulation/chance.ts';
import { TODAY, WRITTEN, workers } from './city.ts';
import type { Journal, Sent } from './journal.ts';
import type { Machine } from './machine.ts';

const everything: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
  sort: { column: 'number', descending: false },
};
const doings = ['note', 'note', 'note', 'note', 'correct', 'watch', 'task', 'assign', 'participant'] as const;
type Doing = (typeof doings)[number];
/** Where the free text of each stands in its form, and how long it may become. */
const fields: Readonly<Record<Doing, readonly [field: string, longest: number]>> = {
  ...{ note: ['text', 3000], correct: ['text', 3000], watch: ['text', 480], task: ['note', 1900] },
  ...{ assign: ['ground', 480], participant: ['reason', 480] },
};

export interface Workplace {
  readonly machine: Machine;
  readonly journal: Journal;
  readonly chance: Chance;
  /** a promise was broken while everything still ran */
  readonly broken: (what: string) => void;
}

/** A worker at her computer until the day ends: types, sends, reads, looks for, and handles what needs her. */
export async function workUntil(place: Workplace, end: AbortSignal): Promise<void> {
  const { machine, chance, broken } = place;
  while (!end.aborted) {
    await pause(chance.between(5, 60));
    const { running } = machine;
    if (!running) continue;
    try {
      await act(place, running.client);
    } catch (error) {
      // the program died in the middle of the call: what it had answered is in the journal
      if (isConnectionLost(error)) await pause(100);
      else if (running.isAlive) broken(`${machine.name}: a call failed: ${String(error)}`);
    }
  }
}

async function act(place: Workplace, client: HostClient): Promise<void> {
  const { machine, chance } = place;
  const kind = machine.running?.state?.signIn.kind;
  if (kind === 'signedOut' || kind === 'expired') {
    await client.session.signIn.mutate({});
    await pause(300);
    return;
  }
  if (kind !== 'signedIn') return;
  await lookAtUnknown(place, client);
  const doing = chance.fraction();
  if (doing < 0.62) await write(place, client);
  else if (doing < 0.72) await read(place, client);
  else if (doing < 0.77) await client.search.find.query({ text: 'Gullvi', limit: 10 });
  else if (doing < 0.83) await completeWatch(place, client);
  else await resolve(place, client);
}

/** What she sent when the program died: when the whole text still stands in the form, nothing was sent. */
async function lookAtUnknown({ machine, journal }: Workplace, client: HostClient): Promise<void> {
  for (const sent of journal.sent) {
    if (sent.machine !== machine.name || sent.outcome !== 'unknown' || sent.draftKey === null) continue;
    // another computer of hers could have brought the text back
    if (journal.writers.get(`${sent.subject} ${sent.draftKey}`)?.size !== 1) continue;
    const content = (await draftOf(client, sent.draftKey))?.content ?? '';
    if (sent.marks.length > 0 && sent.marks.every((mark) => content.includes(mark))) {
      sent.outcome = 'void';
      journal.note('void', { machine: machine.name, marks: sent.marks });
    }
  }
}

async function pickCase({ chance }: Workplace, client: HostClient): Promise<CaseView | null> {
  const { rows } = await client.worklist.window.query({ view: everything, from: 0, to: 100 });
  if (rows.length === 0) return null;
  const answer = await client.case.get.query({ caseId: chance.pick(rows).id });
  return answer.kind === 'case' ? answer.case : null;
}

async function read({ chance }: Workplace, client: HostClient): Promise<void> {
  const { rows } = await client.worklist.window.query({ view: everything, from: 0, to: 100 });
  if (rows.length > 0) await client.case.open.mutate({ caseId: chance.pick(rows).id });
}

/** She types in a form, once or more, and sends it or leaves it half-written. */
async function write(place: Workplace, client: HostClient): Promise<void> {
  const { machine, journal, chance } = place;
  const view = await pickCase(place, client);
  if (!view) return;
  const doing = chance.pick(doings);
  const [field, longest] = fields[doing];
  const compose = composer(doing, view, chance);
  if (!compose) return;
  const key = draftKeyOf({ ...compose(''), aggregate: { kind: 'case', id: view.id } } as Command);
  if (key === null) return;
  const { subject } = machine.settings;

  let content = await settled(client, key);
  for (let times = chance.between(1, 3); times > 0; times--) {
    const typed = journal.type(machine.name, subject);
    const standing = textIn(content, field);
    const text = `${WRITTEN} ${typed.mark} – «ö» och 😀.`;
    if (standing.length + text.length > longest) break;
    const next = JSON.stringify({ [field]: standing === '' ? text : `${standing}\n\n${text}` });
    journal.wrote(subject, key, machine.name);
    const saved = await client.draft.save.mutate({ key, content: next, on: [content] });
    if (saved.kind !== 'saved') return;
    typed.isKept = true;
    journal.note('kept', { machine: machine.name, key, mark: typed.mark });
    content = saved.draft.conflict ? await settled(client, key) : saved.draft.content;
  }
  if (chance.happens(0.3)) return;
  // what came from her other computer meanwhile is on the screen before she sends
  content = await settled(client, key);
  const text = textIn(content, field);
  if (text === '' || text.length > longest) return;
  await submit(place, client, { view, intent: compose(text), draftKey: key });
}

async function submit(
  { machine, journal }: Workplace,
  client: HostClient,
  { view, intent, draftKey }: { view: CaseView; intent: Intent; draftKey: string | null },
): Promise<void> {
  const { subject } = machine.settings;
  const marks = journal.within(JSON.stringify(intent)).map(({ mark }) => mark);
  const sent: Sent = {
    ...{ machine: machine.name, subject, caseId: view.id, draftKey, marks, name: intent.name },
    ...{ outcome: 'unknown', commandId: null },
  };
  journal.sent.push(sent);
  journal.note('sends', { machine: machine.name, caseId: view.id, name: intent.name, marks, draftKey });
  const baseAssignment = view.assignment.version;
  const answer = await client.case.submit.mutate({ caseId: view.id, intent, baseAssignment, draftKey });
  sent.outcome = answer.kind === 'queued' ? 'queued' : 'void';
  if (answer.kind === 'queued') sent.commandId = answer.commandId;
  journal.note(answer.kind, { machine: machine.name, marks, commandId: sent.commandId });
}

async function completeWatch(place: Workplace, client: HostClient): Promise<void> {
  const view = await pickCase(place, client);
  const open = view?.watches.filter(({ completed }) => completed === null) ?? [];
  if (!view || open.length === 0) return;
  const intent: Intent = { name: 'completeWatch', args: { watchId: place.chance.pick(open).id } };
  await submit(place, client, { view, intent, draftKey: null });
}

async function resolve({ machine, journal, chance }: Workplace, client: HostClient): Promise<void> {
  const items = await client.needsYou.list.query({});
  if (items.length === 0) return;
  const item = chance.pick(items);
  const how = item.kind === 'conflict' ? 'overTheirs' : chance.pick(['again', 'toDraft'] as const);
  // from now on it may go by another id, or stand twice, whatever the answer is
  journal.resolved.add(item.commandId);
  const overtaken = items.flatMap(({ commandId, waitsFor }) =>
    waitsFor === item.commandId ? commandId : [],
  );
  for (const id of overtaken) journal.overtaken.add(id);
  journal.note('resolves', {
    machine: machine.name,
    kind: item.kind,
    how,
    commandId: item.commandId,
    overtaken,
  });
  for (const typed of journal.within(JSON.stringify(item.intent))) typed.mayStandTwice = true;
  const answer = await client.needsYou.resolve.mutate({ commandId: item.commandId, how });
  journal.note('resolved', { machine: machine.name, commandId: item.commandId, answer: answer.kind });
}

/** What stands in a form; where two texts stand against each other she keeps both. */
async function settled(client: HostClient, key: string): Promise<string | null> {
  const draft = await draftOf(client, key);
  if (!draft?.conflict) return draft?.content ?? null;
  const answer = await client.draft.settle.mutate({ key, choices: [] });
  return answer.kind === 'settled' ? (answer.draft?.content ?? null) : draft.content;
}

async function draftOf(client: HostClient, key: string): Promise<Draft | null> {
  const answer = await client.draft.get.query({ key });
  return answer.kind === 'read' ? answer.draft : null;
}

function textIn(content: string | null, field: string): string {
  const value = content === null ? undefined : (JSON.parse(content) as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : '';
}

/** How a text becomes what she sends; null where the case gives no occasion. */
function composer(doing: Doing, view: CaseView, chance: Chance): ((text: string) => Intent) | null {
  const { id: workerId } = chance.pick(workers);
  const common = { heading: 'Samtal' };
  switch (doing) {
    case 'note':
      return (text) => ({
        name: 'addNote',
        args: { ...common, text, eventOn: null, backdatingReason: null },
      });
    case 'correct': {
      const notes = view.timeline.filter(({ entry }) => entry.body.kind === 'noteAdded');
      if (notes.length === 0) return null;
      const { id: noteId } = chance.pick(notes.slice(0, 5)).entry;
      return (text) => ({ name: 'correctNote', args: { ...common, noteId, text, reason: 'Fel i texten' } });
    }
    case 'watch':
      return (text) => ({ name: 'addWatch', args: { dueOn: '2026-12-24' as PlainDate, text } });
    case 'task': {
      const tasks =
        view.plan?.tasks.filter(({ does, status }) => does.kind === 'mark' && status === 'active') ?? [];
      if (tasks.length === 0) return null;
      const { key: task } = chance.pick(tasks);
      return (note) => ({ name: 'completeTask', args: { task, statedOn: TODAY, note } });
    }
    case 'assign': {
      const { unitId } = view.assignment;
      return (ground) => ({
        name: 'assignCase',
        args: { workerId: chance.happens(0.2) ? null : workerId, unitId, ground },
      });
    }
    case 'participant':
      return (reason) => ({ name: 'nameParticipant', args: { workerId, role: 'coWorker', reason } });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
