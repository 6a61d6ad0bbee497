import type { Meta, StoryObj } from '@storybook/react-vite';
import { meta as about } from '@samla/ui/WorklistGrid/meta';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid } from '../../support/DemoGrid.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { enter, focused, focusedIndex, focusedRow, nameOf, outside, rowCount } from './gridPlay.ts';
import { gridProofs } from './proofs.ts';

const meta = {
  title: 'Komponenter/Data/Arbetslista, tangenterna överallt',
  component: DemoGrid,
  tags: ['!dev', '!autodocs'],
  args: {
    rows: 20,
    hasControls: true,
    hasWork: true,
    isArrangeable: true,
    onOpen: fn(),
    onSelectionChange: fn(),
    onDeed: fn(),
  },
} satisfies Meta<typeof DemoGrid>;
export default meta;
type Story = StoryObj<typeof meta>;
type Play = NonNullable<Story['play']>;

/** The whole contract once more, after something has happened to the list. */
function contract(before?: Play): Play {
  const { play } = keyStory(about, gridProofs);
  return async (context) => {
    await before?.(context);
    await play(context);
  };
}

export const TioRader: Story = {
  args: { rows: 10, height: '24rem' },
  globals: { density: 'airy' },
  play: contract(),
};

export const TusenSorterade: Story = {
  args: { rows: 1_000 },
  globals: { density: 'compact' },
  play: contract(async ({ canvasElement }) => {
    const header = within(canvasElement).getByRole('columnheader', { name: 'Namn' });
    fireEvent.click(header);
    fireEvent.click(header);
    await expect(header).toHaveAttribute('aria-sort', 'descending');
  }),
};

export const TiotusenEnBortta: Story = {
  args: { rows: 10_000 },
  globals: { density: 'extraCompact' },
  play: contract(async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    await expect(nameOf(focusedRow())).toBe('Warsame, Omar');
    outside(canvasElement, 'Ta bort Warsame');
    await waitFor(() => expect(nameOf(focusedRow())).toBe('Lindqvist, Noah'));
    await expect(rowCount(canvasElement)).toBe(9_999);
  }),
};

export const Filtrerade: Story = {
  play: contract(async ({ canvasElement }) => {
    outside(canvasElement, 'Visa Ä');
    await waitFor(() => expect(rowCount(canvasElement)).toBe(3));
  }),
};

export const HundratusenRader: Story = { args: { rows: 100_000 }, play: contract() };

/** The far end of the longest list, at the largest text: reached, drawn where it is counted, and seen. */
export const HundratusenStorText: Story = {
  args: { rows: 100_000 },
  globals: { density: 'airy', textSize: '200' },
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect(focusedIndex()).toBe(100_001);
    await waitFor(() => {
      const row = focusedRow()?.getBoundingClientRect();
      const view = within(canvasElement).getByRole('grid').parentElement?.getBoundingClientRect();
      return expect(Math.abs((row?.bottom ?? 0) - (view?.bottom ?? 0))).toBeLessThan(2);
    });
    await userEvent.keyboard('{ArrowUp}{PageUp}');
    await expect(focusedIndex()).toBeLessThan(100_000);
    await expect(nameOf(focusedRow())).toContain(String(focusedIndex() - 2));
    await expect(focused()).toBeVisible();
  },
};
