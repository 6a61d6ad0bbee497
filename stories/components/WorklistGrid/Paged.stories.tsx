import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { PagedGrid } from '../../support/PagedGrid.tsx';

const meta = {
  title: 'Komponenter/Data/Arbetslista, hämtad sidvis',
  component: PagedGrid,
  tags: ['!dev', '!autodocs'],
  args: { rows: 10_000, delay: 60, onOpen: fn() },
} satisfies Meta<typeof PagedGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

const focusedRow = () => document.activeElement?.closest('[role="row"]') ?? null;
const rowIndex = () => Number(focusedRow()?.getAttribute('aria-rowindex'));
const start = async (canvas: HTMLElement) => {
  await within(canvas).findByText('Nilsson, Alva');
  canvas.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
  await expect(rowIndex()).toBe(2);
};

export const Standard: Story = {
  play: ({ canvasElement }) => start(canvasElement),
};

/** No answer ever comes: the rows are drawn as waiting, and say so. */
export const Väntar: Story = {
  args: { isStalled: true },
  play: async ({ canvasElement }) => {
    await start(canvasElement);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    await expect(focusedRow()).toHaveAttribute('aria-busy', 'true');
    await expect(rowIndex()).toBe(10_001);
  },
};

export const HoppLångtBort: Story = {
  play: async ({ canvasElement, args }) => {
    await start(canvasElement);
    // In one breath: the row cannot have come yet, and Enter must not open what is not known.
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'End', ctrlKey: true });
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter' });
    await expect(args.onOpen).not.toHaveBeenCalled();
    await waitFor(() => expect(focusedRow()).toHaveTextContent(/9999/));
    await expect(rowIndex()).toBe(10_001);
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(focusedRow()).toHaveTextContent(/9998/));
    await userEvent.keyboard('{Enter}');
    await expect(args.onOpen).toHaveBeenLastCalledWith('rad-9998', { beside: false });
    await userEvent.keyboard('{Control>}{Home}{/Control}');
    await waitFor(() => expect(focusedRow()).toHaveTextContent('Nilsson, Alva'));
  },
};

export const SnabbaTangenter: Story = {
  play: async ({ canvasElement }) => {
    await start(canvasElement);
    for (let press = 0; press < 250; press += 1) await userEvent.keyboard('{ArrowDown}');
    await expect(rowIndex()).toBe(252);
    await waitFor(() => expect(focusedRow()).toHaveTextContent(/250/));
  },
};

export const RadFörsvinner: Story = {
  play: async ({ canvasElement }) => {
    await start(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Ta bort Warsame' }));
    await waitFor(() => expect(focusedRow()).toHaveTextContent('Lindqvist, Noah'));
    await expect(rowIndex()).toBe(3);
    const voice = canvasElement.ownerDocument.querySelector('[data-announcer]');
    await waitFor(() => expect(voice).toHaveTextContent('Warsame, Omar finns inte längre i listan'));
  },
};

export const RadFlyttas: Story = {
  play: async ({ canvasElement }) => {
    await start(canvasElement);
    await userEvent.keyboard('{ArrowDown}');
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Flytta Warsame sist' }));
    await waitFor(() => expect(rowIndex()).toBe(10_001));
    await waitFor(() => expect(focusedRow()).toHaveTextContent('Warsame, Omar'));
  },
};

/** Asked to take focus before any row is there, as at a first sign-in: the first row has it when it comes. */
export const FokusFöreRaderna: Story = {
  args: { rows: 40, isEmptyFirst: true },
  play: async ({ canvasElement }) => {
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Till listan' }));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'columnheader'));
    fireEvent.pointerDown(within(canvasElement).getByRole('button', { name: 'Raderna kommer' }));
    await waitFor(() => expect(focusedRow()).toHaveTextContent('Nilsson, Alva'));
    await expect(rowIndex()).toBe(2);
  },
};
