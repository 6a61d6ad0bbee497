import type { Command, Intent } from '@samla/case-model/command';
import type { WorklistView } from '@samla/desktop/host/contract';
import type { CaseView } from '@samla/desktop/host/contract';
import type { Host } from '@samla/desktop/host/create-host';
import { NOT_SENT } from '@samla/desktop/host/case/new-cases';
import { draftKeyOf } from '@samla/desktop/host/drafts/back-to-draft';
import { dateInStockholm } from '@samla/case-model/time';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import { compose, textField, type Doing } from './compose.ts';
import { choose } from './settle.ts';

/** Everything that a worker may see. */
export const everything: WorklistView = {
  ...{ area: null, scope: 'unit', includeDormant: true, includeClosed: true, filter: '' },
  sort: { column: 'number', descending: false },
};

/** No more than the shortest of the fields takes. */
const LONGEST = 420;

/** A case of her list as it is on the screen; null when the list is empty. */
export async function pickCase(world: World, { service }: Host): Promise<CaseView | null> {
  const { rows } = await service.worklistWindow({ view: everything, from: 0, to: 100 });
  if (rows.length === 0) return null;
  const answer = await service.getCase(world.scheduler.chance.pick(rows).id);
  return answer.kind === 'case' ? answer.case : null;
}

/** A worker types in a form of one of her windows and hands it in, or leaves it half-written; now and then without a form. */
export async function write(world: World, machine: Machine, host: Host, doing: Doing): Promise<string> {
  const { chance } = world.scheduler;
  const view = await pickCase(world, host);
  if (!view) return 'no case';
  const [inForm, window, straight] = [chance.happens(0.6), chance.below(2), chance.happens(0.8)];
  const today = dateInStockholm(world.time.now());
  const field = textField[doing];
  const typed = field === null ? null : world.texts.type(machine.subject);
  const intent = compose(doing, typed?.text ?? '', view, today, chance);
  if (!intent) return 'no occasion';
  const key = draftKeyOf({ ...intent, aggregate: { kind: 'case', id: view.id } } as Command);
  if (!straight) await host.service.tryOut({ caseId: view.id, intent });
  const baseAssignment = view.assignment.version;
  const handIn = async (args: Intent, form: Form | null) => {
    const texts = world.texts.sending(args.args);
    const answer = await host.service.submit({
      ...{ caseId: view.id, intent: args, baseAssignment, draftKey: null },
      ...form,
    });
    if (answer.kind !== 'queued') world.texts.notSent(texts);
    else {
      for (const one of texts) one.kept = true;
      if (standsAlone(args, view)) world.queued.add(answer.commandId);
    }
    const how = answer.kind === 'queued' ? answer.commandId.slice(-6) : '';
    return { isTaken: answer.kind === 'queued', told: `${answer.kind} ${how}` };
  };
  const what = `${doing} ${typed?.text.slice(20, 26) ?? ''} in ${view.number}`;
  if (!inForm || key === null || field === null || !typed) {
    return `${what}: ${(await handIn(intent, null)).told}`;
  }
  const told = await typeInForm(world, machine, {
    ...{ key, window, field, text: typed.text },
    handIn: (text, form) => handIn(withText(intent, field, text), form),
  });
  return `${what}: ${told}`;
}

/** Whether a command goes by one id for ever: what leans on another may be sent anew with it. */
function standsAlone({ name }: Intent, { number }: CaseView): boolean {
  return number !== NOT_SENT && name !== 'correctNote' && name !== 'completeWatch';
}

/** What is said of a form with what is handed in from it. */
export interface Form {
  readonly draftKey: string;
  readonly draftOn: (string | null)[];
}

export interface Typing {
  readonly key: string;
  /** which of her two windows she is in */
  readonly window: number;
  readonly field: string;
  readonly text: string;
  /** @param content what stands in the form */
  readonly handIn: (text: string, form: Form, content: string) => Promise<{ isTaken: boolean; told: string }>;
}

/** She writes the very same thing again, because it has happened again: each is a change of its own. */
export async function writeTwice(world: World, machine: Machine, host: Host): Promise<string> {
  const view = await pickCase(world, host);
  if (!view) return 'no case';
  const { text } = world.texts.type(machine.subject);
  const intent: Intent = {
    name: 'addNote',
    args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
  };
  const kinds: string[] = [];
  for (let times = 0; times < 2; times++) {
    const texts = world.texts.sending(text);
    const answer = await host.service.submit({
      ...{ caseId: view.id, intent, baseAssignment: view.assignment.version, draftKey: null },
    });
    kinds.push(answer.kind);
    if (answer.kind !== 'queued') world.texts.notSent(texts);
    else if (standsAlone(intent, view)) world.queued.add(answer.commandId);
  }
  return `the same twice in ${view.number}: ${kinds.join(', ')}`;
}

/** Types in a form, under the eyes of her other window, and hands it in or leaves it half-written. */
export async function typeInForm(world: World, machine: Machine, typing: Typing): Promise<string> {
  const { chance } = world.scheduler;
  const { key, window, field, text, handIn } = typing;
  const [leaves, waits, chooses] = [chance.happens(0.2), chance.happens(0.3), chance.happens(0.7)];
  const said = await machine.windows.inForm(key, window, async (saver, drafts) => {
    const { store } = saver;
    const standing = textIn(store.get().content, field);
    if (standing.length < LONGEST - text.length) {
      saver.change(
        contentWith(store.get().content, field, standing === '' ? text : `${standing}\n\n${text}`),
      );
    }
    // left as it is, it is saved by itself in a moment
    if (leaves) return 'left half-written';
    if (waits) await world.scheduler.park();
    if (store.get().conflict && chooses) await choose(world, key, saver, drafts);
    const { content } = store.get();
    const onScreen = textIn(content, field);
    if (onScreen.length > LONGEST) return 'too long to be handed in';
    const draftOn = await saver.ready();
    if (!draftOn) return 'something else came to stand there';
    if (waits) await world.scheduler.park();
    const { isTaken, told } = await handIn(onScreen, { draftKey: key, draftOn: [...draftOn] }, content);
    if (!isTaken) return told;
    saver.taken();
    for (const one of world.texts.within(content)) one.handedIn = machine.name;
    return told;
  });
  return `window ${String(window)}: ${said ?? 'in use'}`;
}

function withText<Sent extends { readonly args: object }>(intent: Sent, field: string, text: string): Sent {
  return { ...intent, args: { ...intent.args, [field]: field === 'values' ? { words: text } : text } };
}

/** A form with another text in its field. */
function contentWith(content: string, field: string, text: string): string {
  const form = JSON.parse(content) as Record<string, unknown>;
  return JSON.stringify({ ...form, [field]: field === 'values' ? { words: text } : text });
}

/** What stands in a form's free text. */
function textIn(content: string | null, field: string): string {
  if (content === null) return '';
  const form = JSON.parse(content) as Record<string, unknown>;
  const value =
    field === 'values' ? (form[field] as Record<string, unknown> | undefined)?.['words'] : form[field];
  return typeof value === 'string' ? value : '';
}
