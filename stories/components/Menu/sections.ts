import type { MenuSection } from '@samla/ui/Menu';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';

/** What can be done with a case: every kind of item. */
export const CASE: readonly MenuSection[] = [
  {
    id: 'do',
    items: [
      { id: 'note', label: 'Ny anteckning', icon: 'note', shortcut: 'Ctrl+J' },
      { id: 'watch', label: 'Ny bevakning', icon: 'deadline', shortcut: 'Ctrl+Shift+B' },
      {
        id: 'assign',
        label: 'Lämna över till',
        icon: 'handOver',
        items: [
          { id: 'omar', label: 'Omar Warsame' },
          { id: 'gun', label: 'Gun Åkerström' },
        ],
      },
      { id: 'delete', label: 'Ta bort utkastet', icon: 'delete', isDangerous: true },
      {
        id: 'decision',
        label: 'Fatta beslut',
        icon: 'decision',
        disabledReason: 'Utredningen är inte klar.',
      },
      { id: 'open', label: 'Öppna i eget fönster', icon: 'openExternal' },
    ],
  },
  {
    id: 'show',
    name: 'Visa',
    choose: 'any',
    items: [
      { id: 'closed', label: 'Avslutade bevakningar', isChecked: true },
      { id: 'system', label: 'Systemhändelser', isChecked: false },
    ],
  },
  {
    id: 'order',
    name: 'Ordning',
    choose: 'one',
    items: [
      { id: 'newest', label: 'Nyast först', isChecked: true },
      { id: 'oldest', label: 'Äldst först', isChecked: false },
    ],
  },
];

export const LONG: readonly MenuSection[] = [
  {
    id: 'long',
    name: LONG_WORDS[0],
    items: [
      {
        id: 'a',
        label: LONG_WORDS.slice(0, 2).join(' och '),
        icon: 'note',
        shortcut: 'Ctrl+Shift+ArrowDown',
      },
      { id: 'b', label: LONG_WORDS[2], detail: LONG_TEXT, icon: 'person' },
      { id: 'c', label: LONG_NAME, disabledReason: LONG_TEXT },
    ],
  },
];
