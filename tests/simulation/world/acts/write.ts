import type { Command, Intent } from '@samla/case-model/command';
import type { WorklistView } from '@samla/desktop/host/contract';
import type { CaseView } from '@samla/desktop/host/contract';
import type { Host } from '@samla/desktop/host/create-host';
import { NOT_SENT } from '@samla/desktop/host/case/new-cases';
import { draftKeyOf } from '@samla/desktop/host/drafts/back-to-draft';
import type { Autosaver } from '@samla/desktop/renderer/drafts/autosaver';
import { handIn, type DraftHandedIn } from '@samla/desktop/renderer/drafts/hand-in';
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
    return { kind: answer.kind, isTaken: answer.kind === 'queued', told: `${answer.kind} ${how}` };
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
export interface Form extends DraftHandedIn {
  readonly draftKey: string;
}

export interface Typing {
  readonly key: string;
  /** which of her two windows she is in */
  readonly window: number;
  readonly field: string;
  readonly text: string;
  readonly handIn: (text: string, form: Form) => Promise<{ kind: string; isTaken: boolean; told: string }>;
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

/**
 * Types in a form, now and then before it shows what stood in it, under the eyes of her other window. Hands it in or
 * leaves it half-written; now and then she writes on while it is handed in.
 */
export async function typeInForm(world: World, machine: Machine, typing: Typing): Promise<string> {
  const { chance } = world.scheduler;
  const { key, window, field, text } = typing;
  const [leaves, waits, chooses] = [chance.happens(0.2), chance.happens(0.3), chance.happens(0.7)];
  const [isEarly, writesOn] = [chance.happens(0.2), chance.happens(0.2) && field !== 'values'];
  const said = await machine.windows.inForm(key, window, !isEarly, async (saver, drafts) => {
    const { store } = saver;
    writeIn(saver, field, text);
    // left as it is, it is saved by itself in a moment
    if (leaves) return 'left half-written';
    if (waits) await world.scheduler.park();
    if (store.get().conflict && chooses) await choose(world, key, saver, drafts);
    const { content } = store.get();
    const onScreen = textIn(content, field);
    if (onScreen.length > LONGEST) return 'too long to be handed in';
    const handing = handIn(
      saver,
      async (form) => {
        if (waits) await world.scheduler.park();
        // as the door between window and program takes it
        return typing.handIn(onScreen.trim(), { draftKey: key, ...form });
      },
      ({ isTaken }) => isTaken,
    );
    if (writesOn) writeIn(saver, field, world.texts.type(machine.subject).text);
    const done = await handing;
    if (!done) return 'something else came to stand there';
    const { isTaken, told } = done.answer;
    if (isTaken) for (const one of world.texts.within(content)) one.handedIn = machine.name;
    return done.isWrittenOn ? `${told}, and she wrote on` : told;
  });
  return `window ${String(window)}: ${said ?? 'in use'}`;
}

/** Writes a text behind what stands on the screen, unless it is full. */
function writeIn(saver: Autosaver, field: string, text: string): void {
  const { content } = saver.store.get();
  const standing = textIn(content, field);
  if (standing.length >= LONGEST - text.length) return;
  saver.change(contentWith(content, field, standing === '' ? text : `${standing}\n\n${text}`));
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
