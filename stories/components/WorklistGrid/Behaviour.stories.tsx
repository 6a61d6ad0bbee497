import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid, type DemoGridProps } from '../../support/DemoGrid.tsx';
import {
  enter,
  focused,
  focusedColumn,
  focusedIndex,
  focusedRow,
  gridIn,
  hears,
  nameOf,
  outside,
  pause,
  rowOf,
  seesFocus,
  toColumn,
  type,
} from './gridPlay.ts';

const meta = {
  title: 'Komponenter/Data/Arbetslista, beteende',
  component: DemoGrid,
  tags: ['!dev', '!autodocs'],
  args: {
    rows: 20,
    hasControls: true,
    onOpen: fn(),
    onLetter: fn(),
    onSort: fn(),
    onSelectionChange: fn(),
    onDeed: fn(),
  },
} satisfies Meta<typeof DemoGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

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
    type('ök');
    await waitFor(() => expect(focusedIndex()).toBe(2));
    type('z');
    await expect(focusedIndex()).toBe(2);
    await pause(900);
    type('åk');
    await waitFor(() => expect(nameOf(focusedRow())).toBe('Åkerström, Gun'));
    await pause(900);
    type('al-hakim, l');
    await waitFor(() => expect(nameOf(focusedRow())).toBe('Al-Hakim, Leila'));
    await expect(focusedRow()).toHaveAttribute('aria-selected', 'false');
  },
};

export const BokstäverSkrivsICellen: Story = {
  args: { letters: 'typeahead', hasWork: true },
  play: async ({ canvasElement, args }) => {
    await enter(canvasElement);
    await toColumn('note');
    await userEvent.keyboard('{ArrowDown}{F2}');
    await userEvent.clear(focused());
    await userEvent.keyboard('nils b ');
    await expect(focused()).toHaveValue('nils b ');
    await expect(focusedIndex()).toBe(3);
    await expect(focusedRow()).toHaveAttribute('aria-selected', 'false');
    await userEvent.keyboard('{ArrowLeft}{Home}{End}');
    await expect(focusedColumn()).toBe('note');
    await userEvent.keyboard('{Enter}');
    await expect(args.onDeed).toHaveBeenLastCalledWith('note Warsame, Omar: nils b ');
  },
};

export const RadFörsvinner: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect(nameOf(focusedRow())).toBe('Warsame, Omar');
    outside(canvasElement, 'Ta bort Warsame');
    await waitFor(() => expect(nameOf(focusedRow())).toBe('Lindqvist, Noah'));
    await expect(focusedIndex()).toBe(3);
    await expect(focusedColumn()).toBe('identity');
    await hears('Warsame, Omar finns inte längre i listan');
  },
};

/** The row goes and others come above it at once: the next one that was there takes over, not the one now in its place. */
export const GrannenTarÖver: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    outside(canvasElement, 'Byt ut Warsame');
    await waitFor(() => expect(nameOf(focusedRow())).toBe('Lindqvist, Noah'));
    await expect(focusedIndex()).toBe(7);
  },
};

export const RaderKommer: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    outside(canvasElement, 'Lägg till');
    await waitFor(() => expect(focusedIndex()).toBe(4));
    await expect(nameOf(focusedRow())).toBe('Warsame, Omar');
    await hears('1 ny rad');
  },
};

export const FilterOchTom: Story = {
  play: async ({ canvasElement }) => {
    const grid = gridIn(canvasElement);
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    outside(canvasElement, 'Visa E');
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', '5'));
    await expect(nameOf(focusedRow())).toBe('Warsame, Omar');
    await expect(focusedIndex()).toBe(2);
    await hears('4 ärenden');
    outside(canvasElement, 'Töm');
    await waitFor(() => expect(focused()).toHaveAttribute('role', 'columnheader'));
    await hears('0 ärenden. Inga rader att visa');
    const cell = within(grid).getByRole('gridcell');
    await expect(cell).toHaveAttribute('aria-colspan', '6');
    await expect(rowOf(cell)).toHaveAttribute('aria-rowindex', '2');
  },
};

export const SorteringFöljerRaden: Story = {
  args: { rows: 1_000 },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect(nameOf(focusedRow())).toBe('Åkerström, Gun');
    fireEvent.click(within(canvasElement).getByRole('columnheader', { name: 'Namn' }));
    await waitFor(() => expect(focusedIndex()).toBeGreaterThan(100));
    await expect(nameOf(focusedRow())).toBe('Åkerström, Gun');
    await seesFocus();
  },
};

/** Sorted before anyone has been in the list: the tab stop is the first row of the new order. */
export const SorteringFöreFokus: Story = {
  play: async ({ canvasElement }) => {
    const header = within(canvasElement).getByRole('columnheader', { name: 'Namn' });
    fireEvent.click(header);
    await waitFor(() => expect(header).toHaveAttribute('aria-sort', 'ascending'));
    await enter(canvasElement);
    await expect(focusedIndex()).toBe(2);
    await expect(nameOf(focusedRow())).toBe('Al-Hakim, Leila');
  },
};

export const HjuletTapparInteFokus: Story = {
  args: { rows: 10_000 },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    const scroller = gridIn(canvasElement).parentElement as HTMLElement;
    for (let turn = 0; turn < 20; turn += 1) {
      scroller.scrollTop += 3_000;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await waitFor(() => expect(canvasElement.querySelectorAll('[aria-rowindex]').length).toBeGreaterThan(20));
    await expect(focusedIndex()).toBe(3);
    await expect(canvasElement.querySelectorAll('[role="row"]').length).toBeLessThan(70);
    await userEvent.keyboard('{ArrowDown}');
    await expect(focusedIndex()).toBe(4);
    await seesFocus();
  },
};

export const TabbOchTillbaka: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await toColumn('type');
    await userEvent.keyboard('{PageDown}');
    const place = [focusedIndex(), focusedColumn()];
    await userEvent.tab({ shift: true });
    await expect(focused().tagName).toBe('BUTTON');
    await userEvent.tab();
    await expect([focusedIndex(), focusedColumn()]).toEqual(place);
  },
};

/** Through the whole list and back by every way of going: what has focus is never under the header or outside. */
export const AldrigUnderRubriken: Story = {
  args: { rows: 300 },
  globals: { density: 'compact' },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    const ways = [
      '{PageDown}',
      '{PageDown}',
      '{ArrowDown}',
      '{PageDown}',
      '{PageUp}',
      '{ArrowUp}',
      '{ArrowUp}',
    ];
    for (const keys of [
      ...ways,
      '{Control>}{End}{/Control}',
      '{PageUp}',
      '{PageUp}',
      '{ArrowUp}',
      '{PageUp}',
    ]) {
      await userEvent.keyboard(keys);
      await seesFocus();
    }
  },
};

/** The list gets lower under the focus, as when the bar of actions comes: the row stays in sight. */
export const ListanBlirLägre: Story = {
  args: { rows: 300, height: '30rem' },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{PageDown}');
    const box = gridIn(canvasElement).parentElement?.parentElement;
    if (box) box.style.height = '18rem';
    await pause(100);
    await seesFocus();
  },
};

export const Mus: Story = {
  args: { hasCheckboxes: true },
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('checkbox', { name: 'Välj Åkerström, Gun' }));
    await expect(focusedRow()).toHaveAttribute('aria-selected', 'true');
    await expect(args.onOpen).not.toHaveBeenCalled();
    const all = canvas.getByRole('checkbox', { name: 'Välj alla 20 ärenden i vyn' });
    await expect(all).toBePartiallyChecked();
    await userEvent.click(canvas.getByText('Berggren, Ulla'));
    await expect(args.onOpen).toHaveBeenLastCalledWith('Berggren, Ulla', { beside: false });
    await userEvent.click(all);
    await hears('Alla 20 markerade');
    await expect(all).toBeChecked();
    await userEvent.click(all);
    await hears('Inget markerat');
    await expect(all).not.toBePartiallyChecked();
  },
};

export const RadensMenyMedMusen: Story = {
  play: async ({ canvasElement, args }) => {
    const cell = within(canvasElement).getByText('Berggren, Ulla');
    await userEvent.pointer({ keys: '[MouseRight]', target: cell });
    const menu = await within(document.body).findByRole('menu');
    await userEvent.click(within(menu).getByText('Bevaka …'));
    await waitFor(() => expect(args.onDeed).toHaveBeenLastCalledWith('watch Berggren, Ulla'));
    await waitFor(() => expect(nameOf(focusedRow())).toBe('Berggren, Ulla'));
    await expect(args.onOpen).not.toHaveBeenCalled();
  },
};

export const EscStängerInte: Story = {
  play: async ({ canvasElement }) => {
    const outer = fn();
    canvasElement.addEventListener('keydown', (event) => outer(event.key, event.defaultPrevented));
    await enter(canvasElement);
    await userEvent.keyboard(' {Escape}');
    await hears('Inget markerat');
    await expect(outer).toHaveBeenLastCalledWith('Escape', true);
    await expect(gridIn(canvasElement)).toBeVisible();
    await expect(focusedIndex()).toBe(2);
  },
};

/** What to do stands below the list: it has no row that says the same, and how many there are is said. */
export const TomUtanRad: Story = {
  args: { rows: 0, isLoading: true, empty: null },
  render: (args) => <Arriving {...args} />,
  play: async ({ canvasElement }) => {
    const grid = gridIn(canvasElement);
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Klart' }));
    await waitFor(() => expect(grid).not.toHaveAttribute('aria-busy'));
    await expect(grid).toHaveAttribute('aria-rowcount', '1');
    await expect(within(grid).getAllByRole('row')).toHaveLength(1);
    await hears('0 ärenden');
  },
};

/** On their way: busy, with nothing but one row to read; then there, or none, which is said. */
export const HämtarOchTom: Story = {
  args: { rows: 0, isLoading: true, empty: 'Inga ärenden väntar på dig.' },
  render: (args) => <Arriving {...args} />,
  play: async ({ canvasElement }) => {
    const grid = gridIn(canvasElement);
    await expect(grid).toHaveAttribute('aria-busy', 'true');
    await expect(grid).toHaveAttribute('aria-rowcount', '-1');
    await expect(within(grid).getAllByRole('row')).toHaveLength(2);
    await enter(canvasElement);
    await expect(focused()).toHaveAttribute('role', 'columnheader');
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Klart' }));
    await waitFor(() => expect(grid).not.toHaveAttribute('aria-busy'));
    await expect(grid).toHaveAttribute('aria-rowcount', '2');
    await hears('Inga ärenden väntar på dig.');
  },
};

function Arriving(props: DemoGridProps) {
  const [isLoading, setLoading] = useState(true);
  return (
    <>
      <button type="button" onPointerDown={() => setLoading(false)}>
        Klart
      </button>
      <DemoGrid {...props} isLoading={isLoading} />
    </>
  );
}
