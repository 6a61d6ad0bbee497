import type { AssignmentState, Command } from '@samla/case-model/command';
import type { CommandId } from '@samla/case-model/ids';
import type { z } from 'zod';
import type { resolveInput, resolveOutput } from '../contract.ts';
import { backToDraft, draftKeyOf } from '../drafts/back-to-draft.ts';
import type { Drafts } from '../drafts/drafts.ts';
import { envelope, type EnvelopeContext } from './envelope.ts';
import { leansOnTrouble, needsYou, type Item } from './item.ts';
import { intentOf } from './needs-you.ts';

type Answer = z.infer<typeof resolveOutput>;

/** Carries out what the worker decided about something that needs her. */
export function resolve(
  { commandId, how }: z.infer<typeof resolveInput>,
  drafts: Drafts,
  context: EnvelopeContext,
): Answer {
  const { queue } = context.outbox;
  const item = queue.get(commandId);
  const isLeaning = item !== undefined && !needsYou(item.status) && leansOnTrouble(queue, item.command);
  // what it leaned on was handled a moment ago: it is on its way, as was asked
  if (item?.status.kind === 'waiting' && !isLeaning && how === 'again') return done(null);
  if (!item || !(needsYou(item.status) || isLeaning)) return notPossible('Det är redan hanterat.');
  if (isLeaning && (how === 'again' || how === 'overTheirs')) {
    return notPossible('Hantera först det som ändringen bygger på. Den skickas sedan av sig själv.');
  }
  switch (how) {
    case 'again':
      return again(item, context);
    case 'overTheirs':
      return overTheirs(item, context);
    case 'toDraft':
      return toDraft(item, drafts, context);
    case 'discard':
      takeBack(item.command.id, context);
      return done(null);
  }
}

/** What the server never answered is sent under its own id; what it refused has had its answer and is asked anew. */
function again(item: Item, context: EnvelopeContext): Answer {
  if (item.status.kind === 'conflict') {
    return notPossible('Ärendet har ändrats av någon annan. Välj vilken ändring som ska gälla.');
  }
  const base = item.command.baseVersions.assignment ?? null;
  sendAgain(item, item.status.kind === 'parked' ? null : renewed(item.command, base, context), context);
  return done(null);
}

function overTheirs(item: Item, context: EnvelopeContext): Answer {
  if (item.status.kind !== 'conflict') return notPossible('Det finns ingen annan ändring att gå före.');
  const theirs: AssignmentState = item.status.theirs;
  sendAgain(item, renewed(item.command, theirs.version, context), context);
  return done(null);
}

function toDraft(item: Item, drafts: Drafts, context: EnvelopeContext): Answer {
  const key = draftKeyOf(item.command);
  if (key === null) return notPossible('Här finns ingen text att ta tillbaka. Skicka igen eller ta bort.');
  takeBack(item.command.id, context, () => {
    drafts.save(key, backToDraft(item.command, drafts.get(key)?.content ?? null));
  });
  return done(key);
}

/** The same change under a new id, written when it was written. */
function renewed(command: Command, base: number | null, context: EnvelopeContext): Command {
  const newest = context.outbox.withNewestIds(command);
  const made = envelope(newest.aggregate.id, intentOf({ command: newest }), base, context, newest.happenedAt);
  return { ...made, dependsOn: newest.dependsOn };
}

function sendAgain(item: Item, as: Command | null, { outbox, clock }: EnvelopeContext): void {
  outbox.apply({ kind: 'again', id: item.command.id, as, at: clock.now() });
}

function takeBack(id: CommandId, { outbox, clock }: EnvelopeContext, also?: () => void): void {
  outbox.apply({ kind: 'takenBack', id, at: clock.now() }, also);
}

function done(draftKey: string | null): Answer {
  return { kind: 'done', draftKey };
}

function notPossible(message: string): Answer {
  return { kind: 'notPossible', message };
}
