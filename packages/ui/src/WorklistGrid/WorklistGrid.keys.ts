import type { KeyEntry } from '../meta.ts';
import type { GridAction } from './gridAction.ts';

/** One row of the grid's contract: what the help, the documentation and the tests read, and what it does in code. */
export interface GridKeyContract extends KeyEntry {
  readonly action: GridAction['kind'];
}

/** The keys in the rows. */
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
  {
    id: 'extend-page',
    keys: ['Shift+PageUp', 'Shift+PageDown'],
    effect: 'Utöka markeringen en sida',
    action: 'extend',
  },
  {
    id: 'extend-ends',
    keys: ['Shift+Home', 'Shift+End', 'Ctrl+Shift+Home', 'Ctrl+Shift+End'],
    effect: 'Utöka markeringen till första eller sista raden',
    action: 'extend',
  },
  { id: 'select-to', keys: ['Shift+Space'], effect: 'Markera hit', action: 'selectTo' },
  { id: 'select-all', keys: ['Ctrl+A'], effect: 'Markera alla', action: 'selectAll' },
  { id: 'clear', keys: ['Escape'], effect: 'Ta bort markeringen', action: 'clearSelection' },
  { id: 'menu', keys: ['Shift+F10', 'ContextMenu'], effect: 'Radens meny', action: 'menu' },
] as const satisfies readonly GridKeyContract[];

const IN_HEADER = 'På en rubrik (pil upp från första raden)';

/** The keys of the header row. */
export const GRID_HEADER_KEYS = [
  { id: 'sort', keys: ['Enter', 'Space'], effect: 'Sortera på kolumnen', where: IN_HEADER, action: 'sort' },
  {
    id: 'column-menu',
    keys: ['Alt+ArrowDown', 'Shift+F10', 'ContextMenu'],
    effect: 'Kolumnens meny: sortera, filtrera, flytta, bredd, dölj',
    where: IN_HEADER,
    action: 'columnMenu',
  },
] as const satisfies readonly GridKeyContract[];

const TYPING = 'När bokstäver söker';

/** Letters, where they find rows instead of doing things. */
export const GRID_TYPEAHEAD_KEYS = [
  {
    id: 'typeahead',
    keys: ['Å'],
    effect: 'Bokstäver och siffror går till nästa rad vars namn börjar så, till exempel Å',
    where: TYPING,
    action: 'typeahead',
  },
  {
    id: 'typeahead-space',
    keys: ['Space'],
    effect: 'Ett mellanslag i namnet, när man redan skriver',
    where: TYPING,
    action: 'typeahead',
  },
] as const satisfies readonly GridKeyContract[];

const EDITABLE = 'I en cell som kan ändras';
const EDITING = 'Medan cellen ändras';

/** Cells that can be changed in place. */
export const GRID_EDIT_KEYS = [
  { id: 'edit', keys: ['F2', 'Enter'], effect: 'Ändra texten', where: EDITABLE, action: 'edit' },
  {
    id: 'save-down',
    keys: ['Enter'],
    effect: 'Spara och gå till raden under',
    where: EDITING,
    action: 'save',
  },
  {
    id: 'save-beside',
    keys: ['Tab', 'Shift+Tab'],
    effect: 'Spara och gå till cellen till höger eller vänster',
    where: EDITING,
    action: 'save',
  },
  {
    id: 'restore',
    keys: ['Escape'],
    effect: 'Ta tillbaka texten som den var',
    where: EDITING,
    action: 'restore',
  },
] as const satisfies readonly GridKeyContract[];

const CONTROL = 'I en cell med en länk eller knapp';
const GROUP = 'I en cell med flera knappar eller fält';

/** Cells that hold more than text. */
export const GRID_WIDGET_KEYS = [
  {
    id: 'control',
    keys: ['Enter', 'Space'],
    effect: 'Gör det som länken eller knappen säger',
    where: CONTROL,
    action: 'nothing',
  },
  { id: 'go-in', keys: ['Enter', 'F2'], effect: 'Gå in i cellen', where: GROUP, action: 'inside' },
  {
    id: 'inside',
    keys: ['Tab', 'Shift+Tab'],
    effect: 'Nästa eller föregående sak i cellen',
    where: `${GROUP}, när man gått in`,
    action: 'inside',
  },
  {
    id: 'come-out',
    keys: ['Escape', 'F2'],
    effect: 'Gå ut ur cellen',
    where: `${GROUP}, när man gått in`,
    action: 'leave',
  },
] as const satisfies readonly GridKeyContract[];

/** The whole contract. */
export const ALL_GRID_KEYS = [
  ...GRID_KEYS,
  ...GRID_HEADER_KEYS,
  ...GRID_TYPEAHEAD_KEYS,
  ...GRID_EDIT_KEYS,
  ...GRID_WIDGET_KEYS,
] as const;
