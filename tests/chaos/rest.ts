import { isConnectionLost } from '@samla/desktop/wire/link';
import type { Machine } from './machine.ts';

/** Longer than the longest back-off and the longest call together. */
const PATIENCE = 180_000;
/** Milliseconds that a round may take before we look at the others. */
const ROUND = 10_000;

/**
 * Waits until every host has sent all that it may send and fetched all that there is.
 * @returns those that did not come to rest, with how they stand
 */
export async function comeToRest(machines: readonly Machine[]): Promise<string[]> {
  const until = performance.now() + PATIENCE;
  const restless = new Set(machines);
  while (restless.size > 0 && performance.now() < until) {
    for (const machine of restless) if (await isQuiet(machine)) restless.delete(machine);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  // what the last one sent is fetched by the others
  for (let round = 0; round < 2; round++) for (const machine of machines) await syncNow(machine);
  return machines
    .filter((machine) => !hasRest(machine))
    .map(
      ({ name, running }) =>
        `${name} does not come to rest: ${JSON.stringify([running?.state?.signIn.kind, running?.state?.sync, running?.state?.outbox])}`,
    );
}

/** A round that never ends must not keep us from telling of it. */
async function syncNow({ running }: Machine): Promise<void> {
  await Promise.race([
    running?.client.sync.now.mutate({}),
    new Promise((resolve) => setTimeout(resolve, ROUND)),
  ]);
}

async function isQuiet(machine: Machine): Promise<boolean> {
  try {
    const { running } = machine;
    if (!running?.isAlive) {
      await machine.kill();
      await machine.start();
      return false;
    }
    const kind = running.state?.signIn.kind;
    if (kind === 'signedOut' || kind === 'expired') await running.client.session.signIn.mutate({});
    await syncNow(machine);
    return hasRest(machine);
  } catch (error) {
    if (isConnectionLost(error)) return false;
    throw error;
  }
}

function hasRest({ running }: Machine): boolean {
  const { sync, outbox } = running?.state ?? {};
  return sync?.kind === 'online' && outbox?.waiting === 0 && outbox.sending === 0;
}
