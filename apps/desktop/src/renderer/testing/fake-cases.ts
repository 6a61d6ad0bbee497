import { fold, type CaseState } from '@samla/case-model/case-state';
import type { Command, Intent, Outcome, Refusal } from '@samla/case-model/command';
import { decide, offlineRule, type DecideContext, type Decision } from '@samla/case-model/decide';
import { uuidV7, type CaseId, type CommandId, type DeviceId } from '@samla/case-model/ids';
import { epochOf, instantOf, type Instant } from '@samla/case-model/time';
import type { NeedsYouItem, WorklistRow } from '../../host/contract.ts';
import { entryLeanedOn } from '../../host/outbox/lean.ts';
import { leaning } from '../../host/outbox/needs-you.ts';
import type { SampleCase } from './sample-cases.ts';
import {
  colleagues,
  me,
  NOW,
  otherUnit,
  sampleId,
  sampleRecord,
  TODAY,
  unit,
  type SampleRecord,
} from './sample-record.ts';
import { pendingEntry, rowOf, viewOf, type CaseMaterial, type Waiting } from './sample-views.ts';

type Stopped = Pick<NeedsYouItem, 'kind' | 'reason' | 'law' | 'findings' | 'theirs'>;

const leansOnStopped: Stopped = {
  ...{ kind: 'leaning', reason: leaning, law: null, findings: [], theirs: null },
};

/**
 * Records and outbox of a host in memory. It decides with the same `decide` as host and server.
 * Time stands still but for one second per change.
 */
export class FakeCases {
  readonly #records = new Map<string, SampleRecord>();
  readonly #stopped = new Map<string, Stopped>();
  #waiting: Waiting[] = [];
  #ticks = 0;
  #seq = 0;
  /** the server's answer to the next command that reaches it */
  nextOutcome: Outcome | null = null;

  constructor(cases: readonly SampleCase[]) {
    for (const [at, sample] of cases.entries()) {
      const record = sampleRecord(sample, at);
      this.#records.set(record.facts.id, record);
    }
  }

  get waiting(): readonly Waiting[] {
    return this.#waiting;
  }

  record(caseId: string): SampleRecord | undefined {
    return this.#records.get(caseId);
  }

  lose(caseId: string): void {
    this.#records.delete(caseId);
  }

  now(): Instant {
    this.#ticks += 1;
    return instantOf(epochOf(NOW) + this.#ticks * 1000);
  }

  rows(): WorklistRow[] {
    return [...this.#records.keys()].flatMap((id) => {
      const material = this.#material(id);
      return material ? [rowOf(material)] : [];
    });
  }

  view(caseId: string) {
    const material = this.#material(caseId);
    return material && viewOf(material);
  }

  /** Whether a command may not even be tried without the network. */
  needsConnection(caseId: string, intent: Intent): boolean {
    return offlineRule(intent, this.#material(caseId)?.state) === 'draftOnly';
  }

  /** Decides on what the worker wants, and keeps it until it is sent. */
  submit(
    caseId: CaseId,
    intent: Intent,
    baseAssignment: number | null,
  ): Exclude<Decision, { kind: 'accepted' }> | { readonly kind: 'queued'; readonly command: Command } {
    const command = this.#command(caseId, intent, baseAssignment);
    const decision = decide(this.#material(caseId)?.state, command, context(command.happenedAt));
    if (decision.kind !== 'accepted') return decision;
    this.#waiting = [...this.#waiting, { command, delivery: 'savedHere', entries: [] }];
    return { kind: 'queued', command };
  }

  /** Sends what waits; answers which cases changed. */
  deliver(): readonly CaseId[] {
    const sent = this.#waiting.filter((one) => one.delivery !== 'needsYou');
    for (const { command } of sent) {
      if (this.#waitsFor(command)) {
        this.#mark(command.id, 'needsYou');
        continue;
      }
      const outcome = this.nextOutcome;
      this.nextOutcome = null;
      if (outcome && outcome.kind !== 'accepted') this.#stop(command, outcome);
      else this.#accept(command);
    }
    return sent.map((one) => one.command.aggregate.id);
  }

  /** What `decide` says of a change now. */
  tryOut(caseId: CaseId, intent: Intent): Refusal | { readonly kind: 'accepted' } {
    const command = this.#command(caseId, intent, null);
    const answer = decide(this.#material(caseId)?.state, command, context(command.happenedAt));
    return answer.kind === 'refused' ? answer : { kind: 'accepted' };
  }

  needsYou(): NeedsYouItem[] {
    return this.#waiting.flatMap(({ command }) => {
      const waitsFor = this.#waitsFor(command);
      const stopped = this.#stopped.get(command.id) ?? (waitsFor && leansOnStopped);
      if (!stopped) return [];
      const { id: caseId } = command.aggregate;
      const caseNumber = this.#records.get(caseId)?.number ?? null;
      const intent = intentOf(command);
      const words = { playbook: this.view(caseId)?.playbook ?? null, names: {} };
      return [
        {
          ...{ commandId: command.id, waitsFor, caseId, caseNumber, intent, at: command.happenedAt },
          ...{ ...words, ...stopped },
        },
      ];
    });
  }

  /** What has been stopped that a command builds on. */
  #waitsFor({ dependsOn }: Command): CommandId | null {
    return dependsOn.find((id) => this.#stopped.has(id)) ?? null;
  }

  /** Takes a stopped command out of the outbox, or puts it back into it. */
  release(commandId: string, how: 'again' | 'out'): Command | null {
    const found = this.#waiting.find((one) => one.command.id === commandId);
    if (!found) return null;
    this.#stopped.delete(commandId);
    if (how === 'again') {
      this.#mark(commandId, 'savedHere');
      // what built on it goes with it
      for (const { command } of this.#waiting) {
        if (command.dependsOn.includes(found.command.id)) this.#mark(command.id, 'savedHere');
      }
    }
    if (how === 'out') this.#waiting = this.#waiting.filter((one) => one !== found);
    return found.command;
  }

  /** A case with its record, and what waits folded on top of it. */
  #material(caseId: string): CaseMaterial | null {
    const record = this.#records.get(caseId);
    if (!record) return null;
    const onServer: CaseState = fold(record.facts, record.entries);
    let state = onServer;
    let entries = record.entries;
    const waiting: Waiting[] = [];
    for (const one of this.#waiting.filter(({ command }) => command.aggregate.id === caseId)) {
      const { command, delivery } = one;
      const decision = decide(state, command, context(command.happenedAt));
      const written =
        decision.kind === 'accepted'
          ? decision.entries.map((entry, at) =>
              pendingEntry(entry, record, entries.length + at + 1, command.happenedAt),
            )
          : [];
      waiting.push({ command, delivery, entries: written });
      if (decision.kind !== 'accepted' || delivery === 'needsYou') continue;
      entries = [...entries, ...written];
      const assignment = decision.assignment ?? state.assignment;
      state = { ...fold({ ...record.facts, assignment }, entries), assignment };
    }
    return { record, state, onServer, waiting, today: TODAY };
  }

  #command(caseId: CaseId, intent: Intent, baseAssignment: number | null): Command {
    this.#seq += 1;
    const happenedAt = this.now();
    return {
      id: uuidV7(epochOf(happenedAt), new Uint8Array(10).fill(this.#seq)) as CommandId,
      deviceId: sampleId(7, 0) as DeviceId,
      seq: this.#seq,
      argsVersion: 1,
      aggregate: { kind: 'case', id: caseId },
      dependsOn: this.#waiting.flatMap(({ command: { id } }) =>
        (id as string) === entryLeanedOn(intent) ? id : [],
      ),
      baseVersions: baseAssignment === null ? {} : { assignment: baseAssignment },
      happenedAt,
      clientVersion: '0.1.0',
      ...intent,
    };
  }

  #mark(id: string, delivery: Waiting['delivery']): void {
    this.#waiting = this.#waiting.map((one) => (one.command.id === id ? { ...one, delivery } : one));
  }

  #stop(command: Command, outcome: Exclude<Outcome, { kind: 'accepted' }>): void {
    this.#stopped.set(
      command.id,
      outcome.kind === 'refused'
        ? {
            kind: 'refused',
            reason: outcome.reason,
            law: outcome.law,
            findings: outcome.findings ?? [],
            theirs: null,
          }
        : {
            kind: 'conflict',
            reason: 'Någon annan har bytt handläggare sedan du såg ärendet. Välj vad som ska gälla.',
            law: null,
            findings: [],
            theirs: outcome.theirs,
          },
    );
    this.#mark(command.id, 'needsYou');
  }

  #accept(command: Command): void {
    const record = this.#records.get(command.aggregate.id);
    const material = this.#material(command.aggregate.id);
    this.#waiting = this.#waiting.filter((one) => one.command.id !== command.id);
    if (!record || !material) return;
    const written = material.waiting.find((one) => one.command.id === command.id)?.entries ?? [];
    const facts = { ...record.facts, assignment: material.state.assignment };
    this.#records.set(record.facts.id, { ...record, facts, entries: [...record.entries, ...written] });
  }
}

/** What a command wants, without its envelope. */
export function intentOf(command: Command): Intent {
  return { name: command.name, args: command.args } as Intent;
}

function context(now: Instant): DecideContext {
  return {
    now,
    me: { workerId: me.id, name: me.name },
    levelsOn: () => ['D0', 'D1'],
    opening: null,
    workerOnBoard: (id) => colleagues.find((one) => one.id === id),
    unit: (id) => [unit, otherUnit].find((one) => one.id === id),
    workerInUnit: (id, unitId) => (unitId === unit.id ? colleagues.find((one) => one.id === id) : undefined),
  };
}
