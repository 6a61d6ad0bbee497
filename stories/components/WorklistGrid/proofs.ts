import type { GridSelection } from '@samla/ui/WorklistGrid';
import type { meta as about } from '@samla/ui/WorklistGrid/meta';
import type { StoryContext } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { DemoGridProps } from '../../support/DemoGrid.tsx';
import {
  enter,
  focused,
  focusedColumn,
  focusedIndex,
  focusedRow,
  hears,
  nameOf,
  outside,
  rowCount,
  spoken,
  toColumn,
  type,
} from './gridPlay.ts';

type Id = (typeof about)['keys'][number]['id'];
type Proof = (context: StoryContext<DemoGridProps>) => Promise<void>;

const page = () => within(document.body);
const toFirst = () => userEvent.keyboard('{Control>}{Home}{/Control}');
const menuOpens = () => page().findByRole('menu');
const menuCloses = async () => {
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(page().queryByRole('menu')).toBeNull());
};
/** How many rows the owner was last told of. */
const chosen = ({ args }: StoryContext<DemoGridProps>) => {
  const { calls } = (args.onSelectionChange as unknown as { mock: { calls: [GridSelection][] } }).mock;
  const last = calls.at(-1)?.[0];
  return last?.kind === 'some' ? last.ids.size : -1;
};
const selects = (context: StoryContext<DemoGridProps>, count: number) =>
  waitFor(() => expect(chosen(context)).toBe(count));
const editor = () => focusedRow()?.querySelector<HTMLInputElement>('[data-grid-widget="editor"]') ?? null;

/** Proves each entry of the grid's contract on a `DemoGrid` with work in its rows, whatever rows it has now. */
export const gridProofs: Readonly<Record<Id, Proof>> = {
  row: async ({ canvasElement }) => {
    await enter(canvasElement);
    await toFirst();
    await expect(focusedIndex()).toBe(2);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await expect(focusedIndex()).toBe(3);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await expect(focused()).toHaveAttribute('role', 'columnheader');
    await userEvent.keyboard('{ArrowDown}');
    await expect(focusedIndex()).toBe(2);
  },
  column: async () => {
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    const first = focusedColumn();
    await userEvent.keyboard('{ArrowRight}');
    await expect(focusedColumn()).not.toBe(first);
    await userEvent.keyboard('{ArrowLeft}');
    await expect(focusedColumn()).toBe(first);
  },
  page: async ({ canvasElement }) => {
    const last = rowCount(canvasElement) + 1;
    const scroller = within(canvasElement).getByRole('grid').parentElement;
    const inView = Math.floor(((scroller?.clientHeight ?? 0) - 26) / (focusedRow()?.clientHeight ?? 30));
    await userEvent.keyboard('{PageDown}');
    await expect(focusedIndex()).toBeGreaterThan(Math.min(last, 2 + inView - 3) - 1);
    await expect(focusedIndex()).toBeLessThan(2 + inView);
    await userEvent.keyboard('{PageUp}');
    await expect(focusedIndex()).toBe(2);
  },
  'row-ends': async () => {
    await userEvent.keyboard('{End}{ArrowRight}');
    await expect(focusedColumn()).toBe('due');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    await expect(focusedColumn()).toBe('area');
  },
  'list-ends': async ({ canvasElement }) => {
    const last = rowCount(canvasElement) + 1;
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect(focusedIndex()).toBe(last);
    await userEvent.keyboard('{ArrowDown}');
    await expect(focusedIndex()).toBe(last);
    await toFirst();
    await expect(focusedIndex()).toBe(2);
  },
  open: async ({ args }) => {
    await toColumn('name');
    await userEvent.keyboard('{Enter}');
    await expect(args.onOpen).toHaveBeenLastCalledWith(expect.anything(), { beside: false });
  },
  'open-beside': async ({ args }) => {
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect(args.onOpen).toHaveBeenLastCalledWith(expect.anything(), { beside: true });
  },
  toggle: async () => {
    await userEvent.keyboard(' ');
    await expect(focusedRow()).toHaveAttribute('aria-selected', 'true');
    await hears('1 markerad');
    await userEvent.keyboard(' ');
    await expect(focusedRow()).toHaveAttribute('aria-selected', 'false');
  },
  extend: async (context) => {
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
    await expect(focusedIndex()).toBe(3);
    await selects(context, 2);
  },
  'extend-page': async (context) => {
    await userEvent.keyboard('{Shift>}{PageDown}{/Shift}');
    const at = focusedIndex();
    await expect(at).toBeGreaterThan(Math.min(4, rowCount(context.canvasElement)));
    await selects(context, at - 1);
    await userEvent.keyboard('{Shift>}{PageUp}{/Shift}');
    await selects(context, focusedIndex() - 1);
  },
  'extend-ends': async (context) => {
    const rows = rowCount(context.canvasElement);
    for (const [to, back] of [
      ['{Shift>}{End}{/Shift}', '{Shift>}{Home}{/Shift}'],
      ['{Control>}{Shift>}{End}{/Shift}{/Control}', '{Control>}{Shift>}{Home}{/Shift}{/Control}'],
    ] as const) {
      await userEvent.keyboard(to);
      await expect(focusedIndex()).toBe(rows + 1);
      await selects(context, rows);
      await userEvent.keyboard(back);
      await expect(focusedIndex()).toBe(2);
      await selects(context, 1);
    }
  },
  'select-to': async (context) => {
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    await selects(context, focusedIndex() - 1);
  },
  'select-all': async ({ canvasElement }) => {
    await userEvent.keyboard('{Control>}a{/Control}');
    await hears(`Alla ${rowCount(canvasElement)} markerade`);
  },
  clear: async ({ canvasElement }) => {
    await userEvent.keyboard('{Escape}');
    await hears('Inget markerat');
    await expect(canvasElement.querySelector('[aria-selected="true"]')).toBeNull();
  },
  menu: async () => {
    const cell = focused();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await menuOpens();
    await menuCloses();
    await waitFor(() => expect(cell).toHaveFocus());
    await userEvent.keyboard('{ContextMenu}');
    await menuOpens();
    await menuCloses();
    await waitFor(() => expect(cell).toHaveFocus());
  },
  sort: async () => {
    await toFirst();
    await toColumn('type');
    await userEvent.keyboard('{ArrowUp}');
    await expect(focused()).toHaveAttribute('role', 'columnheader');
    await userEvent.keyboard('{Enter}');
    await expect(focused()).toHaveAttribute('aria-sort', 'ascending');
    await hears('Sorterat på Ärende, stigande');
    await userEvent.keyboard(' ');
    await expect(focused()).toHaveAttribute('aria-sort', 'descending');
  },
  'column-menu': async () => {
    const header = focused();
    for (const keys of ['{Alt>}{ArrowDown}{/Alt}', '{Shift>}{F10}{/Shift}', '{ContextMenu}']) {
      await userEvent.keyboard(keys);
      await expect(await menuOpens()).toHaveAccessibleName('Kolumnen Ärende');
      await menuCloses();
      await waitFor(() => expect(header).toHaveFocus());
    }
  },
  typeahead: async ({ canvasElement }) => {
    outside(canvasElement, 'Byt vad bokstäver gör');
    await toFirst();
    await toColumn('name');
    type('Å');
    await waitFor(() => expect(nameOf(focusedRow())).toMatch(/^Å/));
  },
  'typeahead-space': async ({ canvasElement }) => {
    const { textContent } = focused();
    // in the same word as the letter before
    type(' ');
    await expect(focusedRow()).toHaveAttribute('aria-selected', 'false');
    await expect(focused()).toHaveTextContent(textContent);
    outside(canvasElement, 'Byt vad bokstäver gör');
  },
  edit: async () => {
    await toFirst();
    await toColumn('note');
    await userEvent.keyboard('{F2}');
    await expect(editor()).toHaveFocus();
    await userEvent.keyboard('{Escape}{Enter}');
    await expect(editor()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect(focused()).toHaveAttribute('role', 'gridcell');
  },
  'save-down': async ({ args }) => {
    const row = nameOf(focusedRow());
    await userEvent.keyboard('{Enter}');
    await userEvent.clear(focused());
    await userEvent.keyboard('Mamma ringde{Enter}');
    await expect(args.onDeed).toHaveBeenLastCalledWith(expect.stringMatching(/^note .*: Mamma ringde$/));
    await expect(focusedIndex()).toBe(3);
    await expect(focusedColumn()).toBe('note');
    await userEvent.keyboard('{ArrowUp}');
    await expect(nameOf(focusedRow())).toBe(row);
    await expect(focused()).toHaveTextContent('Mamma ringde');
  },
  'save-beside': async ({ args }) => {
    await userEvent.keyboard('{F2}');
    await userEvent.clear(focused());
    await userEvent.keyboard('Möte bokat{Tab}');
    await expect(args.onDeed).toHaveBeenLastCalledWith(expect.stringMatching(/: Möte bokat$/));
    await expect(focusedColumn()).toBe('contact');
    await userEvent.keyboard('{ArrowLeft}{F2}');
    await userEvent.clear(focused());
    await userEvent.keyboard('Brev skickat{Shift>}{Tab}{/Shift}');
    await expect(args.onDeed).toHaveBeenLastCalledWith(expect.stringMatching(/: Brev skickat$/));
    await expect(focusedColumn()).toBe('documents');
  },
  restore: async ({ args }) => {
    await userEvent.keyboard('{ArrowRight}');
    const calls = (args.onDeed as { mock?: { calls: unknown[] } }).mock?.calls.length;
    await userEvent.keyboard('{F2}');
    await userEvent.clear(focused());
    await userEvent.keyboard('Fel rad{Escape}');
    await expect(focused()).toHaveTextContent('Brev skickat');
    await expect(focused()).toHaveAttribute('role', 'gridcell');
    await hears('Ändringen är ångrad');
    await expect((args.onDeed as { mock?: { calls: unknown[] } }).mock?.calls.length).toBe(calls);
  },
  control: async ({ args, canvasElement }) => {
    await toFirst();
    await toColumn('documents');
    const rows = rowCount(canvasElement);
    for (let step = 0; step < rows && focused().tagName !== 'BUTTON'; step += 1) {
      await userEvent.keyboard('{ArrowDown}');
    }
    await expect(focused().tagName).toBe('BUTTON');
    await userEvent.keyboard('{Enter}');
    await userEvent.keyboard(' ');
    await expect(args.onDeed).toHaveBeenLastCalledWith(expect.stringMatching(/^documents /));
    await expect(spoken()).not.toContain('1 markerad');
  },
  'go-in': async () => {
    await toColumn('contact');
    await expect(focused()).toHaveAttribute('role', 'gridcell');
    await userEvent.keyboard('{Enter}');
    await expect(focused()).toHaveTextContent('Ring');
    await userEvent.keyboard('{Escape}{F2}');
    await expect(focused()).toHaveTextContent('Ring');
    await expect(focused().tagName).toBe('BUTTON');
  },
  inside: async ({ args }) => {
    await userEvent.keyboard('{Tab}');
    await expect(focused()).toHaveTextContent('Skriv');
    await userEvent.keyboard('{Enter}');
    await expect(args.onDeed).toHaveBeenLastCalledWith(expect.stringMatching(/^skriv /));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    await expect(focused()).toHaveTextContent('Ring');
  },
  'come-out': async () => {
    await userEvent.keyboard('{Escape}');
    await expect(focused()).toHaveAttribute('role', 'gridcell');
    await userEvent.keyboard('{F2}');
    await expect(focused().tagName).toBe('BUTTON');
    await userEvent.keyboard('{F2}');
    await expect(focused()).toHaveAttribute('role', 'gridcell');
  },
};
