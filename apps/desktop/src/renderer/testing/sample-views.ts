import type { CaseState } from '@samla/case-model/case-state';
import { deadlinesOfCase } from '@samla/case-model/case/due';
import { planOf } from '@samla/case-model/case/plan';
import type { Command } from '@samla/case-model/command';
import type { Entry } from '@samla/case-model/entry';
import { daysBetween, type Instant, type PlainDate } from '@samla/case-model/time';
import type { AreaKey, CaseTypeKey } from '@samla/case-model/definition';
import type { CaseView, Delivery, TimelineEntry, WorklistRow } from '../../host/contract.ts';
import { planView } from '../../host/case/plan-view.ts';
import { nextDue } from '../../host/worklist/next-due.ts';
import { RULEBOOK_HASH } from './sample-definitions.ts';
import { me, type SampleRecord } from './sample-record.ts';

/** A command on its way, with what it will write. */
export interface Waiting {
  readonly command: Command;
  readonly delivery: Exclude<Delivery, 'sent'>;
  readonly entries: readonly Entry[];
}

/** What a case's row and view are made of. */
export interface CaseMaterial {
  readonly record: SampleRecord;
  /** the record and what waits, folded */
  readonly state: CaseState;
  /** without what waits */
  readonly onServer: CaseState;
  readonly waiting: readonly Waiting[];
  readonly today: PlainDate;
}

/** The line of a case in a worklist. */
export function rowOf({ record, state, waiting }: CaseMaterial): WorklistRow {
  const { sample } = record;
  const hidden = sample.protection !== 'none';
  return {
    id: record.facts.id,
    areaKey: sample.area as AreaKey,
    name: hidden ? null : `${sample.family}, ${sample.given}`,
    protection: sample.protection,
    identityNumber: hidden ? null : record.identityNumber,
    number: record.number,
    typeName: sample.type,
    stage: state.stage,
    stageName: state.closed || state.stage === 'dormant' ? null : (planOf(state)?.current.name ?? null),
    due: nextDue(state),
    workerName: state.assignment.workerName,
    unitName: state.assignment.unitName,
    mine: state.assignment.workerId === me.id,
    pending: waiting.length,
    needsYou: waiting.some((one) => one.delivery === 'needsYou'),
    checks: state.openChecks,
  };
}

/** A case as its panel shows it. */
export function viewOf(material: CaseMaterial): CaseView {
  const { record, state, onServer, waiting, today } = material;
  const { sample } = record;
  const recorded: TimelineEntry[] = record.entries.map((entry) => ({
    entry,
    delivery: 'sent',
    commandId: null,
  }));
  const pending: TimelineEntry[] = waiting.flatMap(({ command, delivery, entries }) =>
    entries.map((entry) => ({ entry, delivery, commandId: command.id })),
  );
  const deliveryOf = (id: string): Delivery =>
    waiting.find((one) => one.command.id === id)?.delivery ?? 'sent';
  return {
    id: record.facts.id,
    number: record.number,
    areaKey: sample.area as AreaKey,
    typeKey: state.playbook?.caseType.key ?? ('children.unknown' as CaseTypeKey),
    typeName: sample.type,
    stage: state.stage,
    closed: state.closed,
    deadline: state.file.closed ? null : (state.file.imported?.deadline ?? null),
    receivedOn: state.file.received?.on ?? null,
    playbook: { caseType: record.definitionHash, rulebook: RULEBOOK_HASH },
    plan: planView(state, {
      pending: new Set(pending.map(({ entry }) => entry.id)),
      myLevels: ['D0', 'D1'],
      onServer: deadlinesOfCase(onServer),
    }),
    verified: state.playbook?.caseType.verified ?? true,
    assignment: state.assignment,
    mine: state.assignment.workerId === me.id,
    person: {
      id: record.personId,
      givenName: sample.given,
      familyName: sample.family,
      identityNumber: record.identityNumber,
      identityValid: record.identityNumber !== null,
      protection: sample.protection,
      deceasedOn: null,
      address: sample.protection === 'none' ? 'Exempelgatan 4, 163 00 Spånga' : '',
      phone: sample.protection === 'none' ? '08-000 00 00' : '',
      age: sample.born && Math.floor(daysBetween(sample.born[0] as PlainDate, today) / 365.2425),
    },
    watches: [...state.watches.values()].map((watch) => ({ ...watch, delivery: deliveryOf(watch.id) })),
    timeline: [...pending.reverse(), ...recorded.toReversed()],
  };
}

/** An entry that a waiting command will write, as the host shows it before the server has answered. */
export function pendingEntry(
  entry: Pick<Entry, 'id' | 'body'>,
  record: SampleRecord,
  seq: number,
  now: Instant,
): Entry {
  return {
    ...entry,
    caseId: record.facts.id,
    seq,
    recordedAt: now,
    happenedAt: now,
    authorId: me.id,
    authorName: me.name,
  };
}
