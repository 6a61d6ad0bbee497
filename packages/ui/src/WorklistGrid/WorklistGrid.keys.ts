import type { GridAction } from './gridKey.ts';

export interface GridKeyContract {
  readonly id: string;
  /** `Ctrl+Home`; several do the same. */
  readonly keys: readonly string[];
  /** In the worker's words: the help shows it. */
  readonly effect: string;
  readonly action: GridAction['kind'];
}

/** The keys of the grid as data: F1 help, documentation and tests all read this list. */
export const GRID_KEYS = [
  { id: 'row', keys: ['ArrowUp', 'ArrowDown'], effect: 'Föregående eller nästa rad', action: 'move' },
  {
    id: 'column',
    keys: ['ArrowLeft', 'ArrowRight'],
    effect: 'Föregående eller nästa kolumn',
    action: 'move',
  },
  { id: 'page', keys: ['PageUp', 'PageDown'], effect: 'En sida upp eller ned', action: 'move' },
  { id: 'row-ends', keys: ['Home', 'End'], effect: 'Första eller sista kolumnen', action: 'move' },
  { id: 'list-ends', keys: ['Ctrl+Home', 'Ctrl+End'], effect: 'Första eller sista raden', action: 'move' },
  { id: 'open', keys: ['Enter'], effect: 'Öppna', action: 'open' },
  { id: 'open-beside', keys: ['Ctrl+Enter'], effect: 'Öppna bredvid', action: 'open' },
  { id: 'toggle', keys: ['Space'], effect: 'Markera eller avmarkera raden', action: 'toggle' },
  { id: 'extend', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'], effect: 'Utöka markeringen', action: 'extend' },
  { id: 'select-to', keys: ['Shift+Space'], effect: 'Markera hit', action: 'selectTo' },
  { id: 'select-all', keys: ['Ctrl+A'], effect: 'Markera alla', action: 'selectAll' },
  { id: 'clear', keys: ['Escape'], effect: 'Ta bort markeringen', action: 'clearSelection' },
  { id: 'menu', keys: ['Shift+F10', 'ContextMenu'], effect: 'Radens meny', action: 'menu' },
] as const satisfies readonly GridKeyContract[];

/** The keys of the header row, reached with ArrowUp from the first row. */
export const GRID_HEADER_KEYS = [
  { id: 'sort', keys: ['Enter', 'Space'], effect: 'Sortera på kolumnen', action: 'sort' },
] as const satisfies readonly GridKeyContract[];
