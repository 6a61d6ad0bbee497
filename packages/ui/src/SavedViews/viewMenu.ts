import type { MenuSection } from '../Menu/index.ts';
import type { texts as own } from './texts.ts';

interface ViewState {
  readonly isChanged: boolean;
  readonly isFixed: boolean;
  readonly isOnly: boolean;
}

/** What can be done with the selected view. What cannot says why. */
export function viewMenu(
  { isChanged, isFixed, isOnly }: ViewState,
  texts: typeof own,
): readonly MenuSection[] {
  const fixed = isFixed ? { disabledReason: texts.isFixed } : {};
  const unchanged = isChanged ? {} : { disabledReason: texts.isUnchanged };
  return [
    {
      id: 'changes',
      items: [
        { id: 'save', label: texts.save, icon: 'save', ...unchanged, ...fixed },
        { id: 'revert', label: texts.revert, icon: 'undo', ...unchanged },
        { id: 'saveAs', label: texts.saveAs, icon: 'add', shortcut: 'Ctrl+Shift+S' },
      ],
    },
    {
      id: 'view',
      items: [
        { id: 'rename', label: texts.rename, icon: 'edit', shortcut: 'F2', ...fixed },
        {
          id: 'delete',
          label: texts.delete,
          icon: 'delete',
          shortcut: 'Delete',
          ...(isOnly && { disabledReason: texts.isOnly }),
          ...fixed,
        },
      ],
    },
  ];
}
