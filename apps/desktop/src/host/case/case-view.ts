import { ageOn, parseIdentityNumber } from '@samla/case-model/identity-number';
import { levelsOnCase } from '@samla/case-model/case/delegation';
import { deadlinesOfCase } from '@samla/case-model/case/due';
import { placeOf } from '@samla/case-model/decide/held-levels';
import type { EntryId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { CaseView, Delivery, TimelineEntry } from '../contract.ts';
import type { LocalCase, LocalLine } from './local-case.ts';
import type { Organisation } from './organisation.ts';
import { planView, typeNameOf } from './plan-view.ts';

/**
 * The case view of a window. Pure.
 * @param today in Stockholm
 */
export function caseView(local: LocalCase, organisation: Organisation, today: PlainDate): CaseView {
  const { cached, state, lines } = local;
  const { person, row } = cached;
  const { session } = organisation;
  const rulebookHash = session?.catalogue.rulebook ?? null;
  const deliveries = deliveryOfWatches(lines);
  return {
    id: row.id,
    number: row.number,
    areaKey: row.areaKey,
    typeKey: row.typeKey,
    typeName: typeNameOf(state.playbook, row.typeKey),
    stage: state.stage,
    closed: state.closed,
    deadline: oldLimit(state),
    receivedOn: state.file.received?.on ?? null,
    playbook:
      rulebookHash && state.playbook ? { caseType: row.definitionHash, rulebook: rulebookHash } : null,
    plan: planView(state, {
      pending: new Set(lines.flatMap(({ entry, delivery }) => (delivery === 'sent' ? [] : [entry.id]))),
      myLevels: levelsOnCase(session?.assignments ?? [], placeOf(state, session?.worker.id ?? null)),
      onServer: deadlinesOfCase(local.onServer),
    }),
    verified: state.playbook?.caseType.verified ?? true,
    assignment: state.assignment,
    mine: state.assignment.workerId !== null && state.assignment.workerId === session?.worker.id,
    person: {
      id: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      identityNumber: person.identityNumber,
      identityValid: person.identityValid,
      protection: person.protection,
      deceasedOn: person.deceasedOn,
      address: person.address,
      phone: person.phone,
      age: ageOf(person.identityNumber, person.deceasedOn ?? today),
    },
    watches: [...state.watches.values()]
      .map((watch) => ({ ...watch, delivery: deliveries.get(watch.id) ?? ('sent' as const) }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.id < b.id ? -1 : 1)),
    timeline: lines.map(toTimeline).reverse(),
  };
}

function toTimeline({ entry, delivery, command }: LocalLine): TimelineEntry {
  return { entry, delivery, commandId: command?.id ?? null };
}

/** The limit that the old system had set; no rule of ours made it, so the first decision answers it. */
function oldLimit({ file }: LocalCase['state']): PlainDate | null {
  return file.decisions.length === 0 && !file.closed ? (file.imported?.deadline ?? null) : null;
}

/** How far a watch is on its way: that it was added, or that it was marked done. */
function deliveryOfWatches(lines: readonly LocalLine[]): Map<EntryId, Delivery> {
  const deliveries = new Map<EntryId, Delivery>();
  for (const { entry, delivery } of lines) {
    if (entry.body.kind === 'watchAdded') deliveries.set(entry.id, delivery);
    if (entry.body.kind === 'watchCompleted' && delivery !== 'sent')
      deliveries.set(entry.body.watchId, delivery);
  }
  return deliveries;
}

/** Whole years by the date that an identity number tells; null when it tells none. */
function ageOf(identityNumber: string | null, on: PlainDate): number | null {
  const date = identityNumber === null ? null : parseIdentityNumber(identityNumber, on)?.date;
  return date ? ageOn(date, on) : null;
}
