import { parseIdentityNumber } from '@samla/case-model/identity-number';
import type { Command, CommandArgs, Outcome } from '@samla/case-model/command';
import { decide, type OpeningContext } from '@samla/case-model/decide';
import { sameIdOtherContent } from '@samla/case-model/decide/sending';
import type { CaseTypeKey } from '@samla/case-model/definition';
import type { CaseId, EntryId, PersonId, WorkerId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { caseTypesOfToday, rulebookOfToday } from './catalogue.ts';
import type { FakeCity } from './city.ts';
import { decideContext } from './decide-context.ts';
import type { FakeWorker } from './push-answers.ts';
import { assignmentsOf, reachOf, visibleCases } from './visibility.ts';

type OpenCase = Extract<Command, { name: 'openCase' }>;

/** What opening a case came to, and whom it asked the register for. */
export interface Opened {
  readonly outcome: Outcome;
  /** adds the case; nothing when it was refused */
  readonly apply: () => void;
  /** an exact number was asked for: the person, or null when there is none */
  readonly lookUp: { readonly personId: PersonId | null } | null;
}

/** Opens a case: its row with a registry number, and its first entry. */
export function openCase(city: FakeCity, worker: FakeWorker, command: OpenCase): Opened {
  const { args } = command;
  const personId = findPerson(city, worker, args);
  const lookUp = args.person.kind === 'register' ? { personId } : null;
  const caseType = caseTypesOfToday(city).get(args.typeKey) ?? null;
  const opening: OpeningContext = {
    caseType,
    rulebook: rulebookOfToday(city).content,
    personId,
    areas: assignmentsOf(city, worker.id).flatMap(({ unitId, role, areas }) =>
      unitId === args.unitId && role !== 'boardMember' ? areas : [],
    ),
    lastClosedOn: lastClosedOn(city, worker, personId, caseType?.content.reopening?.types ?? []),
    openedMeanwhile: openedMeanwhile(city, worker, personId, command),
  };
  const refusedAs = (outcome: Outcome): Opened => ({ outcome, apply: () => undefined, lookUp });
  const decision = decide(undefined, command, decideContext(city, worker, opening));
  if (decision.kind !== 'accepted') return refusedAs(decision);
  const { id } = command.aggregate;
  if (city.cases.has(id) || city.entryIds.has(command.id as string as EntryId)) {
    return refusedAs(sameIdOtherContent);
  }
  const recordedAt = city.clock.now();
  const apply = () => {
    const { opening: row } = decision;
    if (!row) throw new Error('a case was opened without its row');
    city.addCase({
      ...{ id, number: city.nextNumber(row.typeKey), typeKey: row.typeKey },
      ...{ areaKey: city.areaOf(row.typeKey).key, definitionHash: row.definitionHash },
      ...{ personId: row.personId, unitId: row.unitId, workerId: row.workerId, disposalProposedOn: null },
      entries: decision.entries.map((entry) => ({
        ...{ id: entry.id, recordedAt, happenedAt: command.happenedAt },
        ...{ authorId: worker.id, authorName: worker.name, body: entry.body },
      })),
    });
  };
  return { outcome: { kind: 'accepted', version: 1, recordedAt }, apply, lookUp };
}

/** A person of one of my cases by id, or anyone by an exact number. */
function findPerson(
  city: FakeCity,
  worker: FakeWorker,
  { person }: CommandArgs<'openCase'>,
): PersonId | null {
  if (person.kind === 'known') {
    const seen = [...visibleCases(city, worker.id).values()].some(
      ({ seed }) => seed.personId === person.personId,
    );
    return seen ? person.personId : null;
  }
  const wanted = parseIdentityNumber(person.identityNumber, city.today());
  if (!wanted || wanted.kind === 'unreadable') return null;
  return (
    [...city.persons.values()].find(({ seed }) => seed.identityNumber === wanted.number)?.seed.id ?? null
  );
}

/**
 * The first open case of the same type that the worker had not been shown when she wrote, among those that she may see: it
 * is not among those that the command names. An older client names none: then it is what others opened and its device has
 * not been sent; of a device that was never sent anything nothing is known.
 */
function openedMeanwhile(
  city: FakeCity,
  worker: FakeWorker,
  personId: PersonId | null,
  { args, baseVersions, deviceId }: OpenCase,
): OpeningContext['openedMeanwhile'] {
  const { alike } = baseVersions;
  const sent = city.devices.get(`${worker.id} ${deviceId}`)?.issued.cases;
  const isShown = (id: CaseId, openedBy: WorkerId | null) =>
    alike ? alike.includes(id) : openedBy === worker.id || !sent?.size || sent.has(id);
  const found = [...visibleCases(city, worker.id).values()]
    .filter(({ seed }) => seed.personId === personId && seed.typeKey === args.typeKey)
    .flatMap(({ seed, entries }) => {
      const opened = entries.find(({ body }) => body.kind === 'caseOpened');
      const isClosed = entries.some(({ body }) => body.kind === 'caseClosed');
      return opened && !isClosed && !isShown(seed.id, opened.authorId)
        ? { number: seed.number, by: opened.authorName, at: `${opened.recordedAt} ${seed.id}` }
        : [];
    })
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const [first] = found;
  return first ? { number: first.number, by: first.by } : null;
}

/** The last day that a case of these types was closed for the person, among those whose file I may read. */
function lastClosedOn(
  city: FakeCity,
  worker: FakeWorker,
  personId: PersonId | null,
  types: readonly CaseTypeKey[],
): PlainDate | null {
  const mine = assignmentsOf(city, worker.id);
  let last: PlainDate | null = null;
  for (const row of city.cases.values()) {
    if (row.seed.personId !== personId || !types.includes(row.seed.typeKey)) continue;
    const reach = reachOf(city, row, worker.id, mine);
    if (reach !== 'full' && reach !== 'meeting') continue;
    for (const { body } of row.entries) {
      const on = body.kind === 'caseClosed' || body.kind === 'caseImported' ? body.closedOn : null;
      if (on !== null && (last === null || on > last)) last = on;
    }
  }
  return last;
}
