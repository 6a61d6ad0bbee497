import type { Playbook } from '@samla/case-model/case/playbook';
import { levelName } from '@samla/case-model/case/delegation';
import type { Intent } from '@samla/case-model/command';
import { moneyText } from '@samla/case-model/money';
import type { NeedsYouItem } from '../../host/contract.ts';
import {
  fieldLabelOf,
  formLines,
  formWords,
  linesText,
  valueLines,
  type FormWords,
  type Line,
} from '../drafts/written-lines.ts';
import { errorLine } from '../form/findings.ts';
import type { Text } from '../messages/use-text.ts';
import { longDate } from '../time/format.ts';

/**
 * What the worker had written and chosen, as heading and as text to read and copy: everything, in the words of the form
 * where its definition is here.
 */
export function itemWords(
  item: Pick<NeedsYouItem, 'intent' | 'names' | 'findings'>,
  text: Text,
  playbook: Playbook | null,
): { readonly title: string; readonly content: string; readonly findings: readonly string[] } {
  return {
    title: itemTitle(item.intent, text),
    content: linesText(intentLines(item, text, playbook)),
    findings: item.findings.map((finding) => findingWords(item.intent, finding, text, playbook)),
  };
}

/** Which field is wrong and why, by what the form calls it. */
function findingWords(
  intent: Intent,
  { path, message }: NeedsYouItem['findings'][number],
  text: Text,
  playbook: Playbook | null,
): string {
  if (intent.name === 'submitForm') {
    const words = formWords(playbook, intent.args.form);
    const line = words ? errorLine(words.form, path, message) : message;
    if (line !== message) return line;
    // a message of the form's own names its field by itself
    if (words && fieldOf(words, path)) return message;
  }
  const [head = path, ...rest] = path.split('.');
  return `${[fieldLabelOf(head, text), ...rest].join(', ')}: ${message}`;
}

/** Whether a path leads to a field of the form. */
function fieldOf({ form }: FormWords, path: string): boolean {
  return form.sections.some(({ key, fields }) =>
    path.split('.').some((part) => part === key || fields.some((field) => field.key === part)),
  );
}

/** What a change is called in a heading. */
export function itemTitle(intent: Intent, text: Text): string {
  switch (intent.name) {
    case 'addNote':
      // a note without a heading has that word for one: it is not said twice
      if (intent.args.heading === text('note.headingDefault')) return intent.args.heading;
      return text('intent.addNote', { heading: intent.args.heading });
    case 'correctNote':
      return text(`intent.${intent.name}`, { heading: intent.args.heading });
    case 'addWatch':
      return text('intent.addWatch', { date: longDate(intent.args.dueOn) });
    case 'assignCase':
    case 'completeWatch':
    case 'releaseParticipant':
    case 'openCase':
    case 'submitForm':
    case 'makeDecision':
    case 'adjustDeadline':
    case 'nameParticipant':
    case 'completeTask':
    case 'recordEvent':
    case 'registerDocument':
    case 'closeCase':
      return text(`intent.${intent.name}`);
  }
}

/** What of a command nobody wrote or chose: its ids, and what follows from where it was begun. */
const notWritten: ReadonlySet<string> = new Set(['noteId', 'watchId', 'definitionHash', 'level']);

function intentLines(
  { intent, names }: Pick<NeedsYouItem, 'intent' | 'names'>,
  text: Text,
  playbook: Playbook | null,
): readonly Line[] {
  return Object.entries(intent.args).flatMap(([key, value]: [string, unknown]) => {
    if (notWritten.has(key)) return [];
    if (intent.name === 'submitForm' && key === 'values') {
      return formLines(value, formWords(playbook, intent.args.form), text);
    }
    if (intent.name === 'makeDecision' && key === 'body') return bodyLines(intent.args, text, playbook);
    if (intent.name === 'openCase' && key === 'person') {
      const { person } = intent.args;
      const who =
        person.kind === 'known' ? (names[person.personId] ?? person.personId) : person.identityNumber;
      return [{ label: fieldLabelOf('person', text), value: who }];
    }
    const words = wordsOf(intent, key, value, text, playbook, names);
    return valueLines(fieldLabelOf(key, text), words ?? value, text);
  });
}

/** A choice by its name; null for what is no choice, and where nobody here knows what it is called. */
function wordsOf(
  intent: Intent,
  key: string,
  value: unknown,
  text: Text,
  playbook: Playbook | null,
  names: NeedsYouItem['names'],
): string | null {
  if (key === 'workerId' && value === null) return text('worker.none');
  if (key === 'amountOre') return typeof value === 'number' ? moneyText(value) : null;
  if (intent.name === 'openCase' && key === 'channel') return text(`new.channel.${intent.args.channel}`);
  if (intent.name === 'nameParticipant' && key === 'role')
    return text(`participant.role.${intent.args.role}`);
  if (intent.name === 'adjustDeadline' && key === 'change') {
    return text(`deadline.change.${intent.args.change}`);
  }
  if (typeof value !== 'string') return null;
  return names[value] ?? namesIn(intent, key, playbook).find((one) => one.key === value)?.name ?? null;
}

interface Named {
  readonly key: string;
  readonly name: string;
}

/** What the case type calls the things that a field chooses between. */
function namesIn(intent: Intent, key: string, playbook: Playbook | null): readonly Named[] {
  if (!playbook) return [];
  const { caseType, rulebook } = playbook;
  switch (key) {
    case 'form':
      return caseType.forms;
    case 'task':
      return caseType.plan.stages.flatMap(({ tasks }) => tasks);
    case 'event':
      return caseType.events;
    case 'document':
      return caseType.documents;
    case 'decision':
      return caseType.decisions;
    case 'typeKey':
      return [caseType];
    case 'outcome':
      return caseType.decisions.flatMap((one) =>
        intent.name === 'makeDecision' && intent.args.decision === one.key ? one.outcomes : [],
      );
    case 'deadline':
      return caseType.deadlines.flatMap((one) =>
        rulebook.deadlines
          .filter((rule) => rule.key === one.rule)
          .map(({ name }) => ({ key: one.key, name })),
      );
    case 'reason':
      return intent.name === 'closeCase' ? caseType.closure.reasons : [];
    default:
      return [];
  }
}

/** The body whose decision was recorded. */
function bodyLines(
  { body, decidedOn }: Extract<Intent, { name: 'makeDecision' }>['args'],
  text: Text,
  playbook: Playbook | null,
): readonly Line[] {
  if (!body) return [];
  const level = playbook ? levelName(body.level, playbook.rulebook, decidedOn) : body.level;
  return [
    { label: fieldLabelOf('bodyLevel', text), value: level },
    { label: fieldLabelOf('bodyName', text), value: body.name },
    { label: fieldLabelOf('bodyReference', text), value: body.reference },
  ];
}
