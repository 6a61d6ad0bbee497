import type { Workspace } from '../app/workspace.ts';
import type { Text } from '../messages/use-text.ts';
import type { Chord } from './chord.ts';
import type { Layer } from './dispatch.ts';

/** Headings of the palette and the key help, in the order they are shown. */
export const actionGroups = ['go', 'list', 'case', 'program', 'settings'] as const;
export type ActionGroup = (typeof actionGroups)[number];

/**
 * What a key, the palette or a button runs. (A *Command* changes business data; an *Action* is what is pressed.)
 * Handlers, F1 help, palette, `aria-keyshortcuts` and tests are all made from these.
 */
export interface Action {
  /** never changes: statistics of use count it */
  readonly id: string;
  readonly group: ActionGroup;
  readonly layer: Layer;
  /** default keys, the one that is shown first; none: reached by palette and button only */
  readonly keys: readonly Chord[];
  label(text: Text): string;
  /** why it cannot be done right now, in Swedish, or null */
  blocked?(workspace: Workspace): string | null;
  /** Does it: puts focus in a named place and says what happened. */
  run(workspace: Workspace): void | Promise<void>;
}
