import type { Command } from '@samla/case-model/command';
import type { PersonId } from '@samla/case-model/ids';
import { backToDraft, correctionKey, draftKeyOf, type Returned } from '../drafts/back-to-draft.ts';
import { openingIn, personIn, withField } from '../drafts/opening-form.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { EnvelopeContext } from './envelope.ts';
import type { Item } from './item.ts';

type Context = Pick<EnvelopeContext, 'outbox' | 'clock'>;

interface ToForm {
  /** what stood in the form when it was sent; left out: what it asked for is laid out anew */
  readonly form?: string | null;
  /** what a person is called, when she is here and may be named */
  readonly personName: PersonName;
}
export type PersonName = (id: PersonId) => string | null;

/** Lets a command go. What was being written about what is no more there is kept aside, where it can be read and copied. */
export function letGo({ command }: Pick<Item, 'command'>, drafts: Drafts, context: Context): void {
  takeOut(command, drafts, context);
}

/**
 * Takes a text back into its form. An opening that something leans on stays here too, since its case is what that is
 * about: sent again from the form it opens the same case.
 * @returns the draft's key; `taken` when another case is being opened in the form, and nothing has changed
 * @throws what the disk throws; nothing has then changed
 */
export function toForm(
  { command }: Pick<Item, 'command'>,
  drafts: Drafts,
  context: Context,
  { form = null, personName }: ToForm,
): { readonly kind: 'back'; readonly key: string } | { readonly kind: 'taken' | 'noForm' } {
  const key = draftKeyOf(command);
  if (key === null) return { kind: 'noForm' };
  const standing = drafts.get(key)?.content ?? null;
  const isOpening = command.name === 'openCase';
  // she has it in the form already, perhaps written on
  if (isInItsForm(command, drafts)) return { kind: 'back', key };
  if (isOpening && standing !== null) {
    const [there, back] = [personIn(standing), personIn(backToDraft(command, null).content)];
    if (there !== null && there !== back) return { kind: 'taken' };
  }
  const isUntouched = form !== null && (standing === null || standing === form);
  const back = isUntouched ? { content: form, beside: null } : backToDraft(command, standing);
  const named = isUntouched ? back : withPersonName(back, command, personName);
  if (isOpening && isLeanedOn(command, drafts, context)) {
    drafts.takeBack(key, { ...named, content: withField(named.content, 'opening', command.id) });
  } else takeOut(command, drafts, context, () => drafts.takeBack(key, named));
  return { kind: 'back', key };
}

/** Whether an opening that stays here is in its form as well, and she has not emptied that: it is sent from there, and not twice. */
export function isInItsForm(command: Command, drafts: Drafts): boolean {
  const key = command.name === 'openCase' ? draftKeyOf(command) : null;
  const standing = key === null ? null : drafts.get(key);
  if (!standing || personIn(standing.content) === null) return false;
  return openingIn(standing.content) === command.id;
}

/** Whether something here is of the case that a command opens: another change, or a text in a form. */
function isLeanedOn({ id, aggregate }: Command, drafts: Drafts, { outbox }: Context): boolean {
  const others = outbox.ofCase(aggregate.id).filter((item) => item.command.id !== id);
  return others.length > 0 || drafts.ofCase(aggregate.id).length > 0;
}

/** A form that names somebody by her id says who she is. */
function withPersonName(back: Returned, command: Command, personName: PersonName): Returned {
  if (command.name !== 'openCase' || command.args.person.kind !== 'known') return back;
  const name = personName(command.args.person.personId);
  if (name === null) return back;
  const { content, beside } = back;
  const named = (form: string) => withField(form, 'personName', name);
  return { content: named(content), beside: beside && { ...beside, content: named(beside.content) } };
}

function takeOut(command: Command, drafts: Drafts, { outbox, clock }: Context, also?: () => void): void {
  const stranded = command.name === 'openCase' ? drafts.ofCase(command.aggregate.id) : [];
  outbox.apply({ kind: 'takenBack', id: command.id, at: clock.now() }, () => {
    for (const key of [...stranded, correctionKey(command.aggregate.id, command.id)]) drafts.layAside(key);
    also?.();
  });
}
