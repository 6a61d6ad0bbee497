import type { PushOutput } from '@samla/api-client/schemas';
import type { Outcome } from '@samla/case-model/command';
import type { CommandId } from '@samla/case-model/ids';
import { epochOf } from '@samla/case-model/time';
import { limits } from '@samla/api-client/limits';
import { failing } from '../outbox/failing.ts';
import { nextBatch } from '../outbox/next-batch.ts';
import type { Later } from '../outbox/reduce.ts';
import type { HostPorts } from '../ports.ts';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';
import { backOff, faultWait } from './back-off.ts';
import { CycleFailedError } from './cycle-failed.ts';
import { failureOf, type Failure } from './failure.ts';

/** Lone tries after which what stands between us and the service is believed to mean it. */
const FOREIGN_TRIES = 5;
/** Faults in a row after which a push leaves the rest for the next time. */
const FAULTS_IN_A_ROW = 3;

type Answers = Map<CommandId, Outcome | Later>;

/**
 * Sends what may be sent, batch by batch. A command that the service breaks on is put off and holds up its case only.
 * @throws CycleFailedError when nobody answers or sign-in is needed: everything is then waiting again
 */
export async function pushCommands(workspace: Workspace, api: CaseApi, ports: HostPorts): Promise<void> {
  const { outbox, stores } = workspace;
  let faults = 0;
  while (faults < FAULTS_IN_A_ROW) {
    const commands = nextBatch(outbox.queue, epochOf(ports.clock.now()));
    if (commands.length === 0) return;
    outbox.apply({ kind: 'taken', ids: commands.map(({ id }) => id) });
    let answer: PushOutput;
    try {
      answer = await api.call((client) =>
        client.sync.push.mutate({ deviceId: stores.deviceId, commands, reads: [] }),
      );
    } catch (error) {
      putOff(failureOf(error), workspace, ports, error);
      faults++;
      continue;
    }
    // a disk that fails here is no failure of the service: what was sent waits again, and is sent under the same id
    const results: Answers = new Map(answer.results.map(({ id, outcome }) => [id, outcome]));
    const now = ports.clock.now();
    const wait = { later: backOff, fault: faultWait };
    const laterNotBefore = (times: number, why: keyof typeof wait) =>
      epochOf(now) + wait[why](times, ports.random.fraction());
    outbox.apply({ kind: 'answered', results, at: now, laterNotBefore });
    workspace.settle();
    faults = 0;
  }
}

function putOff(failure: Failure, { outbox }: Workspace, ports: HostPorts, cause: unknown): void {
  const at = ports.clock.now();
  const notBefore = (faults: number) => epochOf(at) + backOff(faults, ports.random.fraction());
  switch (failure.kind) {
    case 'fault':
      outbox.apply({ kind: 'faulted', notBefore, final: failing, at });
      return;
    case 'foreign':
      outbox.apply({
        kind: 'faulted',
        notBefore,
        final: { reason: failure.message, after: FOREIGN_TRIES, over: 0 },
        at,
      });
      return;
    case 'rejected':
      outbox.apply({
        kind: 'faulted',
        notBefore,
        final: { reason: failure.message, after: 1, over: 0, field: failure.field },
        at,
      });
      return;
    default:
      outbox.apply({ kind: 'unanswered' });
      throw new CycleFailedError(failure, cause);
  }
}

/**
 * Sends the buffered reads, apart from the commands so that neither can hold up the other.
 * @throws CycleFailedError
 */
export async function pushReads(workspace: Workspace, api: CaseApi): Promise<void> {
  let size: number = limits.pushReads;
  for (;;) {
    const reads = workspace.reads.next(size);
    if (reads.length === 0) return;
    let logged: readonly string[];
    try {
      ({ logged } = await api.call((client) =>
        client.sync.push.mutate({ deviceId: workspace.stores.deviceId, commands: [], reads }),
      ));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'rejected') throw new CycleFailedError(failure, error);
      if (reads.length === 1 && reads[0]) workspace.reads.park(reads[0].id);
      size = 1;
      continue;
    }
    workspace.reads.logged(logged);
    if (logged.length === 0) return;
  }
}
