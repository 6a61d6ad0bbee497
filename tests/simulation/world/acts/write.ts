import type { Command } from '@samla/case-model/command';
import type { WorklistView } from '@samla/desktop/host/contract';
import type { CaseView } from '@samla/desktop/host/contract';
import type { Host } from '@samla/desktop/host/create-host';
import { draftKeyOf } from '@samla/desktop/host/drafts/back-to-draft';
import { dateInStockholm } from '@samla/case-model/time';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';
import { compose, textField, type Doing } from './compose.ts';

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

/** A worker types in a form and sends it, or leaves it half-written. */
export async function write(world: World, machine: Machine, host: Host, doing: Doing): Promise<string> {
  const { chance } = world.scheduler;
  const view = await pickCase(world, host);
  if (!view) return 'no case';
  const [asDraft, sends, straight] = [chance.happens(0.5), chance.happens(0.8), chance.happens(0.8)];
  const today = dateInStockholm(world.time.now());
  const field = textField[doing];
  const typed = field === null ? null : world.texts.type(machine.subject);
  let intent = compose(doing, typed?.text ?? '', view, today, chance);
  if (!intent) return 'no occasion';
  const key = draftKeyOf({ ...intent, aggregate: { kind: 'case', id: view.id } } as Command);

  let draftKey: string | null = null;
  if (asDraft && key !== null && field !== null && typed) {
    const standing = textIn((await host.service.getDraft(key))?.content ?? null, field);
    if (standing.length < LONGEST - typed.text.length) {
      const text = standing === '' ? typed.text : `${standing}\n\n${typed.text}`;
      const content = JSON.stringify({ [field]: field === 'values' ? { words: text } : text });
      const saved = await host.service.saveDraft({ key, content });
      if (saved.kind === 'saved') typed.kept = true;
      else return `${doing}: draft ${saved.kind}`;
      intent = withText(intent, field, text);
      draftKey = key;
    }
    if (!sends) return `${doing}: left half-written`;
  }
  if (!straight) await host.service.tryOut({ caseId: view.id, intent });
  const baseAssignment = view.assignment.version;
  const texts = world.texts.sending(intent.args);
  const answer = await host.service.submit({ caseId: view.id, intent, baseAssignment, draftKey });
  if (answer.kind !== 'queued') world.texts.notSent(texts);
  else if (typed) typed.kept = true;
  const how = answer.kind === 'queued' ? answer.commandId.slice(-6) : '';
  return `${doing} ${typed?.text.slice(20, 26) ?? ''} in ${view.number}: ${answer.kind} ${how}`;
}

function withText<Sent extends { readonly args: object }>(intent: Sent, field: string, text: string): Sent {
  return { ...intent, args: { ...intent.args, [field]: field === 'values' ? { words: text } : text } };
}

/** What stands in a form's free text. */
export function textIn(content: string | null, field: string): string {
  if (content === null) return '';
  const form = JSON.parse(content) as Record<string, unknown>;
  const value =
    field === 'values' ? (form[field] as Record<string, unknown> | undefined)?.['words'] : form[field];
  return typeof value === 'string' ? value : '';
}
