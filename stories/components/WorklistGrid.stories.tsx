import type { Meta, StoryObj } from '@storybook/react-vite';
import { GRID_HEADER_KEYS, GRID_KEYS } from '@samla/ui/WorklistGrid';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid } from '../support/DemoGrid.tsx';

const meta = {
  title: 'Komponenter/Arbetslista',
  component: DemoGrid,
  args: { rows: 20, onOpen: fn(), onRowMenu: fn(), onLetter: fn(), onSort: fn(), onSelectionChange: fn() },
} satisfies Meta<typeof DemoGrid>;
export default meta;

type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;
type Canvas = Parameters<Play>[0]['canvasElement'];

const focused = () => document.activeElement as HTMLElement;
const rowOf = (element: HTMLElement) => element.closest('[role="row"]');
const focusedIndex = () => Number(rowOf(focused())?.getAttribute('aria-rowindex'));
const focusedColumn = () => Number(focused().getAttribute('aria-colindex'));
const spoken = (canvas: Canvas) => canvas.ownerDocument.querySelector('[data-announcer]')?.textContent ?? '';
const hears = (canvas: Canvas, text: string) =>
  waitFor(() => expect(spoken(canvas)).toContain(text), { timeout: 3000 });
const enter = async (canvas: Canvas) => {
  const stop = canvas.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  stop?.focus();
  await expect(stop).toHaveFocus();
};

export const Standard: Story = {};
export const TusenRader: Story = { args: { rows: 1_000 } };
export const TiotusenRader: Story = { args: { rows: 10_000 } };
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const HögKontrast: Story = { globals: { theme: 'contrast' } };
export const Kompakt: Story = { globals: { density: 'compact' } };
export const ExtraKompakt: Story = { globals: { density: 'extraCompact' }, args: { hasCheckboxes: true } };
export const Luftig: Story = { globals: { density: 'airy' } };
export const StorText: Story = { globals: { textSize: '200' } };
export const Zoom400: Story = { globals: { viewport: { value: 'zoom400' } } };
export const MedKryssrutor: Story = { args: { hasCheckboxes: true } };
export const ÖppetÄrende: Story = { args: { currentId: 'Åkerström, Gun' } };
export const Tom: Story = { args: { rows: 0, empty: 'Inga ärenden väntar på dig.' } };
export const Hämtar: Story = { args: { rows: 0, isLoading: true } };

export const DoldaKolumner: Story = {
  args: { hiddenColumns: ['identity', 'step'], columnOrder: ['due', 'area', 'name', 'type'] },
  play: async ({ canvasElement }) => {
    const headers = within(canvasElement).getAllByRole('columnheader');
    await expect(headers.map((header) => header.getAttribute('aria-colindex'))).toEqual(['1', '2', '3', '4']);
    await expect(headers[0]).toHaveTextContent('Frist');
    await expect(within(canvasElement).getByRole('grid')).toHaveAttribute('aria-colcount', '4');
  },
};

/** Proves every id of the key contract; an id without a proof, or a proof without an id, fails. */
const contract: Play = async ({ canvasElement, args, step }) => {
  const proven = new Set<string>();
  const prove = async (id: string, check: () => Promise<void>) => {
    await step(id, check);
    proven.add(id);
  };
  const last = args.rows + 1;
  await enter(canvasElement);
  await expect(focusedIndex()).toBe(2);

  await prove('row', async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    await expect(focusedIndex()).toBe(3);
  });
  await prove('column', async () => {
    const before = focusedColumn();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}');
    await expect(focusedColumn()).toBe(before + 1);
  });
  await prove('row-ends', async () => {
    await userEvent.keyboard('{End}');
    await expect(focusedColumn()).toBe(6);
    await userEvent.keyboard('{ArrowRight}');
    await expect(focusedColumn()).toBe(6);
    await userEvent.keyboard('{Home}');
    await expect(focusedColumn()).toBe(1);
  });
  await prove('list-ends', async () => {
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect(focusedIndex()).toBe(last);
    await userEvent.keyboard('{ArrowDown}');
    await expect(focusedIndex()).toBe(last);
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await expect(focusedIndex()).toBe(2);
  });
  await prove('page', async () => {
    await userEvent.keyboard('{PageDown}');
    const there = focusedIndex();
    await expect(there).toBeGreaterThan(5);
    await userEvent.keyboard('{PageUp}');
    await expect(focusedIndex()).toBe(2);
  });
  await prove('open', async () => {
    await userEvent.keyboard('{Enter}');
    await expect(args.onOpen).toHaveBeenLastCalledWith('Nilsson, Alva', { beside: false });
  });
  await prove('open-beside', async () => {
    await userEvent.keyboard('{Control>}{Enter}{/Control}');
    await expect(args.onOpen).toHaveBeenLastCalledWith('Nilsson, Alva', { beside: true });
  });
  await prove('toggle', async () => {
    await userEvent.keyboard(' ');
    await expect(rowOf(focused())).toHaveAttribute('aria-selected', 'true');
    await hears(canvasElement, '1 markerad');
    await userEvent.keyboard(' ');
    await expect(rowOf(focused())).toHaveAttribute('aria-selected', 'false');
  });
  await prove('extend', async () => {
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}');
    await expect(focusedIndex()).toBe(3);
    await hears(canvasElement, '2 markerade');
  });
  await prove('select-to', async () => {
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Shift>} {/Shift}');
    await hears(canvasElement, '4 markerade');
  });
  await prove('select-all', async () => {
    await userEvent.keyboard('{Control>}a{/Control}');
    await hears(canvasElement, `Alla ${args.rows} markerade`);
  });
  await prove('clear', async () => {
    await userEvent.keyboard('{Escape}');
    await hears(canvasElement, 'Inget markerat');
    await expect(canvasElement.querySelector('[aria-selected="true"]')).toBeNull();
  });
  await prove('menu', async () => {
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    await expect(args.onRowMenu).toHaveBeenCalledTimes(1);
    await userEvent.keyboard('{ContextMenu}');
    await expect(args.onRowMenu).toHaveBeenCalledTimes(2);
  });
  await prove('sort', async () => {
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowRight}{ArrowUp}');
    await expect(focused()).toHaveAttribute('role', 'columnheader');
    await userEvent.keyboard('{Enter}');
    await expect(focused()).toHaveAttribute('aria-sort', 'ascending');
    await hears(canvasElement, 'Sorterat på Namn, stigande');
    await userEvent.keyboard(' ');
    await expect(focused()).toHaveAttribute('aria-sort', 'descending');
  });
  await expect([...proven].sort()).toEqual([...GRID_KEYS, ...GRID_HEADER_KEYS].map((key) => key.id).sort());
};

export const Tangentbord10: Story = { args: { rows: 20, height: '20rem' }, play: contract };
export const Tangentbord1000: Story = { args: { rows: 1_000 }, play: contract };
export const Tangentbord10000: Story = { args: { rows: 10_000 }, play: contract };
export const TangentbordKompakt: Story = {
  args: { rows: 1_000 },
  globals: { density: 'extraCompact' },
  play: contract,
};

export const BokstäverGör: Story = {
  play: async ({ canvasElement, args }) => {
    await enter(canvasElement);
    await userEvent.keyboard('m');
    await expect(args.onLetter).toHaveBeenLastCalledWith('m', 'Nilsson, Alva');
    const cell = focused();
    fireEvent.keyDown(cell, { key: 'b', ctrlKey: true, altKey: true });
    fireEvent.keyDown(cell, { key: 'b', isComposing: true });
    fireEvent.keyDown(cell, { key: 'b', repeat: true });
    fireEvent.keyDown(cell, { key: 'Dead' });
    fireEvent.keyDown(cell, { key: 'å' });
    await expect(args.onLetter).toHaveBeenCalledTimes(1);
  },
};

export const BokstäverSöker: Story = {
  args: { letters: 'typeahead', rows: 1_000 },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    // Real Swedish keyboards send å, ä and ö as key presses; the test library does not know those keys.
    const type = (text: string) => [...text].forEach((key) => fireEvent.keyDown(focused(), { key }));
    type('ök');
    await waitFor(() => expect(focusedIndex()).toBe(2));
    type('z');
    await expect(focusedIndex()).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 900));
    type('åk');
    await waitFor(() => expect(focused()).toHaveTextContent('Åkerström, Gun'));
    await new Promise((resolve) => setTimeout(resolve, 900));
    type('al-hakim, l');
    await waitFor(() => expect(focused()).toHaveTextContent('Al-Hakim, Leila'));
  },
};

export const RadFörsvinner: Story = {
  args: { hasControls: true },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect(rowOf(focused())).toHaveTextContent('Warsame, Omar');
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Ta bort Warsame' }));
    await waitFor(() => expect(rowOf(focused())).toHaveTextContent('Lindqvist, Noah'));
    await expect(focusedIndex()).toBe(3);
    await expect(focusedColumn()).toBe(3);
    await hears(canvasElement, 'Warsame, Omar finns inte längre i listan');
  },
};

export const RaderKommer: Story = {
  args: { hasControls: true },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Lägg till' }));
    await waitFor(() => expect(focusedIndex()).toBe(4));
    await expect(rowOf(focused())).toHaveTextContent('Warsame, Omar');
    await hears(canvasElement, '1 ny rad');
  },
};

export const FilterOchTom: Story = {
  args: { hasControls: true },
  play: async ({ canvasElement }) => {
    const grid = within(canvasElement).getByRole('grid');
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Visa E' }));
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '5'));
    await expect(rowOf(focused())).toHaveTextContent('Warsame, Omar');
    await expect(focusedIndex()).toBe(2);
    await hears(canvasElement, '4 ärenden');
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Töm' }));
    await waitFor(() => expect(focused()).toHaveAttribute('role', 'columnheader'));
    await hears(canvasElement, '0 ärenden');
  },
};

export const SorteringFöljerRaden: Story = {
  args: { rows: 1_000 },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect(focused()).toHaveTextContent('Åkerström, Gun');
    fireEvent.click(within(canvasElement).getByRole('columnheader', { name: 'Namn' }));
    await waitFor(() => expect(focusedIndex()).toBeGreaterThan(100));
    await expect(focused()).toHaveTextContent('Åkerström, Gun');
  },
};

export const HjuletTapparInteFokus: Story = {
  args: { rows: 10_000 },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    const scroller = within(canvasElement).getByRole('grid').parentElement as HTMLElement;
    for (let turn = 0; turn < 20; turn += 1) {
      scroller.scrollTop += 3_000;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await waitFor(() => expect(canvasElement.querySelectorAll('[aria-rowindex]').length).toBeGreaterThan(20));
    await expect(focusedIndex()).toBe(3);
    await expect(canvasElement.querySelectorAll('[role="row"]').length).toBeLessThan(70);
    await userEvent.keyboard('{ArrowDown}');
    await expect(focusedIndex()).toBe(4);
    await waitFor(() => {
      const box = focused().getBoundingClientRect();
      const seen = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
      return expect(focused().contains(seen)).toBe(true);
    });
  },
};

export const Mus: Story = {
  args: { hasCheckboxes: true },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Välj Åkerström, Gun' }));
    await expect(rowOf(focused())).toHaveAttribute('aria-selected', 'true');
    await expect(args.onOpen).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByText('Berggren, Ulla'));
    await expect(args.onOpen).toHaveBeenLastCalledWith('Berggren, Ulla', { beside: false });
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Välj alla 20 ärenden i vyn' }));
    await hears(canvasElement, 'Alla 20 markerade');
  },
};
