import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ColumnLayout } from '@samla/ui/WorklistGrid';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid } from '../../support/DemoGrid.tsx';
import { enter, focused, gridIn, hears, toColumn } from './gridPlay.ts';

const meta = {
  title: 'Komponenter/Data/Arbetslista, kolumner',
  component: DemoGrid,
  tags: ['!dev', '!autodocs'],
  args: {
    rows: 20,
    isArrangeable: true,
    onColumnLayoutChange: fn(),
    onColumnFilter: fn(),
    onPreferences: fn(),
    onSort: fn(),
  },
} satisfies Meta<typeof DemoGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

const headers = (canvas: HTMLElement) => within(canvas).getAllByRole('columnheader');
const names = (canvas: HTMLElement) => headers(canvas).map((header) => header.textContent);
const widthOf = (canvas: HTMLElement, name: string) =>
  within(canvas).getByRole('columnheader', { name }).getBoundingClientRect().width;
const lastLayout = (given: unknown) =>
  (given as { mock: { calls: [ColumnLayout][] } }).mock.calls.at(-1)?.[0];

/** Opens the menu of the header that has focus and does one thing in it. */
async function choose(name: string): Promise<void> {
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
  const menu = await within(document.body).findByRole('menu');
  // The hand goes by letters: the menu takes the focus first.
  await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true));
  within(menu).getByRole('menuitem', { name }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(within(document.body).queryByRole('menu')).toBeNull());
}

const toHeader = async (canvas: HTMLElement, id: string) => {
  await enter(canvas);
  await toColumn(id);
  await userEvent.keyboard('{Control>}{Home}{/Control}');
  await toColumn(id);
  await userEvent.keyboard('{ArrowUp}');
};

export const FlyttaDöljBredd: Story = {
  play: async ({ canvasElement, args }) => {
    await toHeader(canvasElement, 'type');
    await choose('Flytta åt höger');
    await waitFor(() =>
      expect(names(canvasElement)).toEqual(['Område', 'Namn', 'Personnummer', 'Steg', 'Ärende', 'Frist']),
    );
    await waitFor(() => expect(focused()).toHaveTextContent('Ärende'));
    await hears('Ärende är nu kolumn 5 av 6');

    const before = widthOf(canvasElement, 'Ärende');
    await choose('Bredare');
    await waitFor(() => expect(widthOf(canvasElement, 'Ärende')).toBeCloseTo(before + 24, 0));
    await choose('Smalare');
    await waitFor(() => expect(widthOf(canvasElement, 'Ärende')).toBeCloseTo(before, 0));
    await choose('Vanlig bredd');
    await hears('Ärende har sin vanliga bredd');

    await choose('Dölj kolumnen');
    await waitFor(() =>
      expect(names(canvasElement)).toEqual(['Område', 'Namn', 'Personnummer', 'Steg', 'Frist']),
    );
    await waitFor(() => expect(focused()).toHaveTextContent('Frist'));
    await hears('Ärende är dold');
    await expect(lastLayout(args.onColumnLayoutChange)).toEqual({
      order: ['area', 'name', 'identity', 'step', 'type', 'due'],
      hidden: ['type'],
      widths: {},
    });
    // as many columns as there are, and each at its own place among them
    await expect(gridIn(canvasElement)).toHaveAttribute('aria-colcount', '6');
    await expect(headers(canvasElement).map((header) => header.getAttribute('aria-colindex'))).toEqual([
      '1',
      '2',
      '3',
      '4',
      '6',
    ]);
    await userEvent.keyboard('{ArrowDown}');
    await expect(focused()).toHaveAttribute('aria-colindex', '6');
  },
};

export const SorteraOchFiltrera: Story = {
  play: async ({ canvasElement, args }) => {
    await toHeader(canvasElement, 'name');
    await choose('Sortera fallande');
    await waitFor(() => expect(focused()).toHaveAttribute('aria-sort', 'descending'));
    await expect(args.onSort).toHaveBeenLastCalledWith('name', 'descending');
    await hears('Sorterat på Namn, fallande');
    await expect(headers(canvasElement).filter((header) => header.hasAttribute('aria-sort'))).toHaveLength(1);
    await choose('Filtrera …');
    await waitFor(() => expect(args.onColumnFilter).toHaveBeenCalledWith('name'));
    await choose('Kolumner och täthet …');
    await waitFor(() => expect(args.onPreferences).toHaveBeenCalledTimes(1));
    // the column that names the row stays, and says why
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const hide = await within(document.body).findByRole('menuitem', { name: 'Dölj kolumnen' });
    await expect(hide).toHaveAttribute('aria-disabled', 'true');
    await expect(hide).toHaveAccessibleDescription('Kolumnen säger vad raden handlar om.');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(focused()).toHaveAttribute('role', 'columnheader'));
  },
};

/** A layout saved under an older version: a column that is gone, one that came since, a width that cannot be. */
export const SparadOrdning: Story = {
  args: {
    columnLayout: {
      order: ['due', 'gone', 'name', 'area'],
      hidden: ['identity', 'name', 'gone'],
      widths: { due: 8, gone: 3 },
    },
  },
  play: async ({ canvasElement }) => {
    await expect(names(canvasElement)).toEqual(['Frist', 'Namn', 'Ärende', 'Steg', 'Område']);
    await expect(widthOf(canvasElement, 'Frist')).toBeCloseTo(8 * 16 + 8, 0);
  },
};

export const MedMusen: Story = {
  play: async ({ canvasElement, args }) => {
    const header = (name: string) => within(canvasElement).getByRole('columnheader', { name });
    const at = (element: Element, x: number) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return {
        clientX: left + width * x,
        clientY: top + height / 2,
        button: 0,
        pointerId: 1,
        isPrimary: true,
      };
    };
    // a real pointer is captured by the browser; one made here is not
    const row = header('Steg').parentElement as HTMLElement;
    row.setPointerCapture = () => undefined;
    // else the browser would drag the selected name instead
    await expect(getComputedStyle(row).userSelect).toBe('none');

    const edge = header('Steg').querySelector('[data-edge]') as HTMLElement;
    const before = widthOf(canvasElement, 'Steg');
    const start = at(edge, 0.5);
    fireEvent.pointerDown(edge, start);
    fireEvent.pointerMove(edge, { ...start, clientX: start.clientX + 20 });
    fireEvent.pointerMove(edge, { ...start, clientX: start.clientX + 64 });
    fireEvent.pointerUp(edge, { ...start, clientX: start.clientX + 64 });
    fireEvent.click(edge, start);
    await waitFor(() => expect(widthOf(canvasElement, 'Steg')).toBeCloseTo(before + 64, 0));
    await expect(args.onSort).not.toHaveBeenCalled();
    fireEvent.doubleClick(edge);
    await waitFor(() => expect(lastLayout(args.onColumnLayoutChange)?.widths).toEqual({}));

    const from = at(header('Frist'), 0.5);
    fireEvent.pointerDown(header('Frist'), from);
    fireEvent.pointerMove(header('Frist'), at(header('Namn'), 0.6));
    fireEvent.pointerMove(header('Frist'), at(header('Namn'), 0.2));
    fireEvent.pointerUp(header('Frist'), at(header('Namn'), 0.2));
    fireEvent.click(header('Frist'), from);
    await waitFor(() =>
      expect(names(canvasElement)).toEqual(['Område', 'Frist', 'Namn', 'Personnummer', 'Ärende', 'Steg']),
    );
    await expect(args.onSort).not.toHaveBeenCalled();

    // Esc while the button is held: as it was
    fireEvent.pointerDown(header('Steg'), at(header('Steg'), 0.5));
    fireEvent.pointerMove(header('Steg'), at(header('Namn'), 0.2));
    await enter(canvasElement);
    await userEvent.keyboard('{Escape}');
    fireEvent.pointerUp(header('Steg'), at(header('Namn'), 0.2));
    await expect(names(canvasElement)).toEqual(['Område', 'Frist', 'Namn', 'Personnummer', 'Ärende', 'Steg']);

    await userEvent.click(header('Namn').querySelector('[data-column-menu]') as HTMLElement);
    await within(document.body).findByRole('menu');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(header('Namn')).toHaveFocus());
    await userEvent.pointer({ keys: '[MouseRight]', target: header('Ärende') });
    await within(document.body).findByRole('menu');
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(header('Ärende')).toHaveFocus());
  },
};

export const HögstTjugo: Story = {
  args: { extraColumns: 20 },
  play: async ({ canvasElement }) => {
    await expect(headers(canvasElement)).toHaveLength(20);
    await expect(gridIn(canvasElement)).toHaveAttribute('aria-colcount', '26');
    // wider than the list: the cell with the focus is scrolled to sideways
    await enter(canvasElement);
    await userEvent.keyboard('{End}');
    const view = gridIn(canvasElement).parentElement?.getBoundingClientRect();
    await expect(focused().getBoundingClientRect().right).toBeLessThanOrEqual((view?.right ?? 0) + 1);
    await userEvent.keyboard('{Home}');
    await expect(focused().getBoundingClientRect().left).toBeGreaterThanOrEqual((view?.left ?? 0) - 5);
  },
};
