import type { Host } from '@samla/desktop/host/create-host';
import type { Autosaver } from '@samla/desktop/renderer/drafts/autosaver';
import type { DraftStore } from '@samla/desktop/renderer/drafts/draft-store';
import type { Machine } from '../machine.ts';
import type { World } from '../world.ts';

/** She opens a form in which two texts stand against each other, and chooses. */
export async function settleOne(world: World, machine: Machine, host: Host): Promise<string> {
  const { chance } = world.scheduler;
  const forms = await host.service.draftsInConflict();
  if (forms.length === 0) return 'no two texts stand against each other';
  const { key } = chance.pick(forms);
  const told = await machine.windows.inForm(key, chance.below(2), true, (saver, window) =>
    choose(world, key, saver, window),
  );
  return `${key}: ${told ?? 'in use'}`;
}

/**
 * She chooses in each field, one way or another; what she leaves is to be found among the texts that she left.
 * @returns what it came to
 */
export async function choose(
  world: World,
  key: string,
  { store }: Autosaver,
  window: DraftStore,
): Promise<string> {
  const { conflict } = store.get();
  if (!conflict) return 'nothing to choose';
  const { chance } = world.scheduler;
  const choices = conflict.fields.map(({ path }) => ({
    path,
    choice: chance.pick(['mine', 'theirs', 'both', 'both'] as const),
  }));
  const problem = await window.settle(key, choices);
  return problem ?? `chose ${choices.map(({ choice }) => choice).join(', ')}`;
}
