import { allActions } from '../actions/registry.ts';
import type { MessageId } from '../messages/catalogue.ts';
import type { Text } from '../messages/use-text.ts';
import type { HintPlace } from './use-focus-place.ts';

interface Hint {
  readonly keys: string;
  readonly label: string;
}

type HintMessage = Extract<MessageId, `hint.${string}`>;
type Entry = readonly [actionOrKey: string, label: HintMessage];

// an action's id, whose key is looked up, or a key that the component itself owns
const byPlace: Readonly<Record<HintPlace, readonly Entry[]>> = {
  row: [
    ['ArrowUp+ArrowDown', 'hint.move'],
    ['list.open', 'hint.open'],
    ['list.take', 'hint.take'],
    ['list.watch', 'hint.watch'],
    ['list.note', 'hint.note'],
  ],
  needsYou: [
    ['program.needsYouNext', 'hint.next'],
    ['program.out', 'hint.list'],
  ],
  filter: [
    ['ArrowDown', 'hint.rows'],
    ['Escape', 'hint.empty'],
  ],
  writing: [
    ['case.main', 'hint.save'],
    ['program.out', 'hint.list'],
  ],
  case: [
    ['case.main', 'hint.next'],
    ['case.note', 'hint.note'],
    ['case.watch', 'hint.watch'],
    ['program.out', 'hint.list'],
  ],
  other: [
    ['program.search', 'hint.search'],
    ['go.nextPane', 'hint.panes'],
  ],
};

/** The keys that work right here, for the status bar. */
export function hintsFor(place: HintPlace, letters: boolean, text: Text): readonly Hint[] {
  const actions = allActions([]);
  const entries: readonly Entry[] = [...byPlace[place], ['program.help', 'hint.help']];
  return entries
    .map(([id, label]) => ({ keys: actions.find((one) => one.id === id)?.keys[0] ?? id, label: text(label) }))
    .filter(({ keys }) => letters || !/^[A-Z]$/.test(keys));
}
