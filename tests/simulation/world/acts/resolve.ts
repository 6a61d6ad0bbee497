import type { Host } from '@samla/desktop/host/create-host';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';

/** She handles something that needs her, one way or another. */
export async function resolve(world: World, machine: Machine, host: Host): Promise<string> {
  const { chance } = world.scheduler;
  const items = await host.service.needsYou();
  if (items.length === 0) return 'nothing needs her';
  const item = chance.pick(items);
  const how = chance.pick(['again', 'again', 'toDraft', 'toDraft', 'overTheirs', 'discard'] as const);
  const texts = world.texts.within(item.intent);
  // said before it is done: the program may die between doing it and answering
  world.heldBack.add(item.commandId);
  // what builds on it has waited for her too
  for (const { commandId, waitsFor } of items) if (waitsFor === item.commandId) world.heldBack.add(commandId);
  for (const typed of texts) {
    typed.handedIn = null;
    if (how === 'discard') typed.letGo = true;
    // an opening that something leans on stays here too, and she may open another case with the form
    const mayStay = item.kind === 'parked' || item.intent.name === 'openCase';
    if (how === 'toDraft' && mayStay) typed.mayStandTwice = true;
  }
  const answer = await host.service.resolve({ commandId: item.commandId, how });
  if (answer.kind !== 'done' && how === 'discard') for (const typed of texts) typed.letGo = false;
  // the window that it was taken back in shows it; the other one hears of it when it writes there
  if (answer.kind === 'done' && how === 'toDraft' && answer.draftKey !== null)
    await machine.windows.reload(answer.draftKey);
  return `${item.kind} ${item.commandId.slice(-6)} ${how}: ${answer.kind}`;
}
