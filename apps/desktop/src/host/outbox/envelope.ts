import type { Command, Intent } from '@samla/case-model/command';
import { uuidV7, type CaseId, type CommandId, type DeviceId } from '@samla/case-model/ids';
import { epochOf, type Clock, type Instant } from '@samla/case-model/time';
import type { Random } from '../ports.ts';
import { needsYou } from './item.ts';
import { entryLeanedOn } from './lean.ts';
import type { Outbox } from './outbox.ts';

/** What an envelope is made from beside the intent. */
export interface EnvelopeContext {
  readonly clock: Clock;
  readonly random: Random;
  readonly deviceId: DeviceId;
  readonly clientVersion: string;
  readonly outbox: Outbox;
}

/** What a worker saw of who has a case. */
export function sawAssignment(version: number | null): Command['baseVersions'] {
  return version === null ? {} : { assignment: version };
}

/**
 * Puts an intent in an envelope. It leans on what it is about while that is not on the server, on the opening of its
 * case also when that needs the worker, and a change of who has the case leans on the one before it.
 * @param baseVersions what the worker saw
 */
export function envelope(
  caseId: CaseId,
  intent: Intent,
  baseVersions: Command['baseVersions'],
  context: EnvelopeContext,
  happenedAt: Instant = context.clock.now(),
): Command {
  const { clock, random, deviceId, clientVersion, outbox } = context;
  const about = entryLeanedOn(intent);
  const leansOn = outbox.ofCase(caseId).flatMap(({ command: earlier, status }) => {
    const isLeanedOn =
      earlier.name === 'openCase'
        ? intent.name !== 'openCase'
        : !needsYou(status) &&
          ((earlier.id as string) === about ||
            (intent.name === 'assignCase' && earlier.name === 'assignCase'));
    return isLeanedOn ? [earlier] : [];
  });
  return {
    id: uuidV7(epochOf(clock.now()), random.bytes(10)) as CommandId,
    deviceId,
    seq: outbox.nextSeq(),
    argsVersion: 1,
    aggregate: { kind: 'case', id: caseId },
    dependsOn: leansOn.slice(-20).map((earlier) => earlier.id),
    baseVersions,
    happenedAt,
    clientVersion,
    ...intent,
  };
}
