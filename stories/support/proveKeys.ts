import type { ComponentMeta, KeyEntry } from '@samla/ui/meta';
import type { StoryContext } from '@storybook/react-vite';
import { expect } from 'storybook/test';

/** Presses the keys of one entry and asserts what they must do. Proofs run in the contract's order on one canvas. */
type Proof<Args> = (context: StoryContext<Args>) => Promise<void>;

const keyPlays = new WeakSet<object>();

/** Whether a story's play is one of `keyStory`, which no play written by hand can stand in for. */
export function isKeyPlay(play: unknown): boolean {
  return typeof play === 'function' && keyPlays.has(play);
}

const PRINTED: Readonly<Record<string, string>> = { ' ': 'Space' };

/** How a key press is written in a contract: `Ctrl+Shift+A`. */
function written(event: KeyboardEvent): string {
  const key = PRINTED[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  return [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+');
}

/**
 * The story `Tangentbord` of a component: `export const Tangentbord: Story = { ...keyStory(meta, { … }) }`.
 * Every entry must have its proof (the type asks for it), every key of the entry must really be pressed during it, and
 * the proof must assert something: one that presses nothing, or looks at nothing, fails.
 * @param meta the component's meta, whose `keys` are the contract
 * @param proofs for each entry's id, what presses its keys and asserts the effect
 */
export function keyStory<Id extends string, Args>(
  meta: ComponentMeta<Id>,
  proofs: Readonly<Record<Id, Proof<Args>>>,
): { parameters: { provesKeysOf: string }; play: (context: StoryContext<Args>) => Promise<void> } {
  const play = async (context: StoryContext<Args>): Promise<void> => {
    for (const entry of meta.keys) {
      await context.step(`${entry.id}: ${entry.keys.join(', ')}`, async () => {
        const before = expect.getState().assertionCalls;
        const missed = await missedKeys(entry, () => proofs[entry.id](context));
        if (missed.length > 0) throw new Error(`not pressed: ${missed.join(', ')}`);
        if (expect.getState().assertionCalls === before) throw new Error('nothing was asserted');
      });
    }
  };
  keyPlays.add(play);
  return { parameters: { provesKeysOf: meta.name }, play };
}

/** The keys of the entry that were not pressed while the proof ran. */
async function missedKeys(entry: KeyEntry, proof: () => Promise<void>): Promise<readonly string[]> {
  const pressed = new Set<string>();
  const note = (event: KeyboardEvent) => void pressed.add(written(event));
  document.addEventListener('keydown', note, true);
  try {
    await proof();
  } finally {
    document.removeEventListener('keydown', note, true);
  }
  return entry.keys.filter((keys) => !pressed.has(keys));
}
