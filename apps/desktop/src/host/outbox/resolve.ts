import type { AssignmentState } from '@samla/case-model/command';
import type { z } from 'zod';
import type { resolveInput, resolveOutput } from '../contract.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { EnvelopeContext } from './envelope.ts';
import { leansOnTrouble, needsYou, type Item } from './item.ts';
import { renewed, sendAnew } from './send-again.ts';
import { isInItsForm, letGo, toForm, type PersonName } from './take-back.ts';

type Answer = z.infer<typeof resolveOutput>;

/**
 * Carries out what the worker decided about something that needs her.
 * @param personName what a person is called, when she is here and may be named
 */
export function resolve(
  { commandId, how }: z.infer<typeof resolveInput>,
  drafts: Drafts,
  context: EnvelopeContext,
  personName: PersonName,
): Answer {
  const { queue } = context.outbox;
  const item = queue.get(commandId);
  const isLeaning = item !== undefined && leansOnTrouble(queue, item.command);
  // what it leaned on was handled a moment ago: it is on its way, as was asked
  if (item?.status.kind === 'waiting' && !isLeaning && how === 'again') return done(null);
  if (!item || !(needsYou(item.status) || isLeaning)) return notPossible('Det är redan hanterat.');
  if (isLeaning && (how === 'again' || how === 'overTheirs')) {
    return notPossible('Hantera först det som ändringen bygger på.');
  }
  switch (how) {
    case 'again':
      return again(item, drafts, context);
    case 'overTheirs':
      return overTheirs(item, drafts, context);
    case 'toDraft':
      return toDraft(toForm(item, drafts, context, { personName }));
    case 'discard':
      letGo(item, drafts, context);
      return done(null);
  }
}

/** What the server never answered is sent under its own id; what it refused has had its answer and is asked anew. */
function again({ command, status }: Item, drafts: Drafts, context: EnvelopeContext): Answer {
  if (status.kind === 'conflict') {
    return notPossible('Ärendet har ändrats av någon annan. Välj vilken ändring som ska gälla.');
  }
  if (isInItsForm(command, drafts)) {
    return notPossible('Uppgifterna ligger i formuläret för nytt ärende. Öppna ärendet därifrån.');
  }
  if (status.kind === 'parked') {
    context.outbox.apply({ kind: 'again', id: command.id, as: null, at: context.clock.now() });
  } else {
    sendAnew(command.id, renewed(command, command.baseVersions, context), drafts, context);
  }
  return done(null);
}

function overTheirs({ command, status }: Item, drafts: Drafts, context: EnvelopeContext): Answer {
  if (status.kind !== 'conflict') return notPossible('Det finns ingen annan ändring att gå före.');
  const theirs: AssignmentState = status.theirs;
  sendAnew(command.id, renewed(command, { assignment: theirs.version }, context), drafts, context);
  return done(null);
}

function toDraft(answer: ReturnType<typeof toForm>): Answer {
  switch (answer.kind) {
    case 'back':
      return done(answer.key);
    case 'taken':
      return notPossible(
        'I formuläret för nytt ärende står en annan person. Öppna det ärendet eller ta bort personen där, och försök sedan igen.',
      );
    case 'noForm':
      return notPossible('Här finns ingen text att ta tillbaka. Skicka igen eller ta bort.');
  }
}

function done(draftKey: string | null): Answer {
  return { kind: 'done', draftKey };
}

function notPossible(message: string): Answer {
  return { kind: 'notPossible', message };
}
