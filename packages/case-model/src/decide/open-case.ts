import type { Command, CommandArgs, Refusal } from '../command.ts';
import type { EntryBody } from '../entry.ts';
import type { EntryId } from '../ids.ts';
import { mustGiveMotive } from '../deadline/must-give-motive.ts';
import { dateInStockholm } from '../time.ts';
import { timeInStockholm } from './clock.ts';
import type { DecideContext, Decision, OpeningContext } from './context.ts';
import { refused, refuseFuture } from './rule.ts';

type Args = CommandArgs<'openCase'>;

const unknownType = refused(
  'unknownCaseType',
  'Ärendetypen finns inte eller används inte längre. Välj en annan.',
);
const unknownUnit = refused('unknownUnit', 'Enheten finns inte. Välj en annan enhet.');
const unknownPerson = refused(
  'unknownPerson',
  'Personen finns inte i registret. Kontrollera personnumret och sök igen.',
);
const workerNotInUnit = refused(
  'workerNotInUnit',
  'Handläggaren har inget uppdrag i enheten i dag. Välj en annan handläggare.',
);

/** Opens a case that is not there yet; its id is the command's aggregate. */
export function openCase(command: Command, args: Args, context: DecideContext): Decision {
  const { opening } = context;
  if (!opening) return unknownType;
  const wrongType = refuseType(command, args, opening);
  if (wrongType) return wrongType;
  const unit = context.unit(args.unitId);
  if (!unit) return unknownUnit;
  const [area] = args.typeKey.split('.');
  if (!opening.areas.some((mine) => mine === area)) {
    return refused(
      'areaNotMine',
      'Du har inget uppdrag i ärendeområdet på den enheten. Välj en annan enhet.',
    );
  }
  const worker = args.workerId === null ? null : context.workerInUnit(args.workerId, args.unitId);
  if (worker === undefined) return workerNotInUnit;
  const { personId } = opening;
  if (personId === null) return unknownPerson;
  const untimely =
    refuseTimes(command, args, context) ?? refuseReopening(args, opening) ?? refuseDouble(args, opening);
  if (untimely) return untimely;
  const { typeKey, definitionHash, unitId, workerId } = args;
  return {
    kind: 'accepted',
    entries: [{ id: command.id as string as EntryId, body: openedBody(args) }],
    assignment: { version: 1, workerId, workerName: worker?.name ?? null, unitId, unitName: unit.name },
    opening: { typeKey, definitionHash, personId, unitId, workerId },
    participant: null,
  };
}

/** The entry that begins the record. */
export function openedBody(args: Args): EntryBody {
  const { typeKey, receivedOn, receivedAt, channel, backdatingReason, reopeningMotive } = args;
  return {
    kind: 'caseOpened',
    ...{ typeKey, receivedOn, receivedAt, channel, backdatingReason, reopeningMotive },
  };
}

function refuseType(command: Command, args: Args, { caseType }: OpeningContext): Refusal | null {
  if (caseType?.content.key !== args.typeKey) return unknownType;
  if (caseType.hash !== args.definitionHash) {
    const reason = 'Ärendetypen har fått en ny version. Uppdatera med F5, läs igenom och öppna ärendet igen.';
    return refused('definitionMissing', reason);
  }
  // only random ids: one that can be computed would tell whether somebody else's case exists
  if (command.aggregate.id[14] !== '7') {
    return refused('sameIdOtherContent', 'Ärendets nummer går inte att använda. Öppna ärendet på nytt.');
  }
  return null;
}

function refuseTimes(command: Command, args: Args, context: DecideContext): Refusal | null {
  const future = refuseFuture(args.receivedOn, context, 'Dagen då ärendet kom in');
  if (future) return future;
  const now = timeInStockholm(context.now);
  if (args.receivedAt !== null && args.receivedOn === now.on && args.receivedAt > now.at) {
    return refused('futureDate', `Klockslaget har inte passerat. Ange ett till och med ${now.at}.`);
  }
  // what was written offline yesterday and arrives today is not written afterwards
  const device = dateInStockholm(command.happenedAt);
  const writtenOn = device < now.on ? device : now.on;
  if (args.receivedOn < writtenOn && !args.backdatingReason?.trim()) {
    const reason = `Ärendet kom in ${args.receivedOn}. Ange varför det registreras i efterhand.`;
    return refused('backdatingNeedsReason', reason, 'OSL 5:1');
  }
  return null;
}

/** Somebody has opened the same and the worker had not been shown it: told, so that no case is doubled without anybody's will. */
function refuseDouble(args: Args, { openedMeanwhile }: OpeningContext): Refusal | null {
  if (openedMeanwhile === null || args.reopeningMotive?.trim()) return null;
  const { number, by } = openedMeanwhile;
  const reason = `${by} öppnade ett likadant ärende (${number}), som inte hade kommit hit när du skrev ditt. Ta tillbaka ditt och skriv i det, eller skriv varför det behövs ett till.`;
  return refused('openedMeanwhile', reason);
}

/** The guard against closing and reopening: what is new must be told (JO 2565-2016, 2411-2017). */
function refuseReopening(args: Args, { caseType, lastClosedOn }: OpeningContext): Refusal | null {
  const guard = caseType?.content.reopening;
  if (!guard || lastClosedOn === null || args.reopeningMotive?.trim()) return null;
  if (!mustGiveMotive(guard, lastClosedOn, args.receivedOn)) return null;
  const because = guard.because.replace(/\.$/, '');
  const reason = `Ett sådant ärende avslutades ${lastClosedOn}. ${because}. Skriv vad som är nytt.`;
  return refused('reopeningNeedsMotive', reason, guard.law);
}
