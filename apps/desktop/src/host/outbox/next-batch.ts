import type { Command } from '@samla/case-model/command';
import type { CaseId, CommandId } from '@samla/case-model/ids';
import { limits } from '@samla/api-client/limits';
import { LONGEST_BACK_OFF, LONGEST_FAULT_WAIT } from '../sync/back-off.ts';
import { leansOnTrouble, needsYou, type Queue, type Waiting } from './item.ts';

/** Room for the rest of a request: its device id, reads and JSON around the commands. */
const batchBytes = limits.requestBytes / 2;

/**
 * What may be sent now: in order within a case and after what each leans on; a case that has to wait holds up no
 * other. What needs the worker holds up only what leans on it. Pure.
 * @param now milliseconds since 1970
 */
export function nextBatch(queue: Queue, now: number): Command[] {
  const batch: Command[] = [];
  const taken = new Set<CommandId>();
  const heldCases = new Set<CaseId>();
  let bytes = 0;
  for (const { command, status } of queue.values()) {
    if (status.kind === 'accepted' || needsYou(status)) continue;
    const caseId = command.aggregate.id;
    if (heldCases.has(caseId)) continue;
    if (leansOnTrouble(queue, command)) continue;
    // what it leans on may have been sent again and come after it, so it must not hold that up
    if (!command.dependsOn.every((id) => taken.has(id) || isBehindUs(queue, id))) continue;
    const held = status.kind === 'sending' || isPutOff(status, now);
    const size = Buffer.byteLength(JSON.stringify(command));
    if (held || (status.alone && batch.length > 0) || (batch.length > 0 && bytes + size > batchBytes)) {
      heldCases.add(caseId);
      continue;
    }
    batch.push(command);
    if (status.alone) return batch;
    taken.add(command.id);
    bytes += size;
    if (batch.length === limits.pushCommands) break;
  }
  return batch;
}

/** When the earliest of those that are put off may be tried again; null when none is. */
export function nextTryAt(queue: Queue, now: number): number | null {
  let next: number | null = null;
  for (const { status } of queue.values()) {
    if (status.kind !== 'waiting' || status.notBefore === null || !isPutOff(status, now)) continue;
    if (next === null || status.notBefore < next) next = status.notBefore;
  }
  return next;
}

/** Whether it waits for its time. A time beyond the longest wait was set before the clock was put back: it is not waited for. */
function isPutOff({ notBefore, failed }: Waiting, now: number): boolean {
  const longest = failed ? LONGEST_FAULT_WAIT : LONGEST_BACK_OFF;
  return notBefore !== null && notBefore > now && notBefore - now <= longest;
}

function isBehindUs(queue: Queue, id: CommandId): boolean {
  const item = queue.get(id);
  return !item || item.status.kind === 'accepted';
}
