import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, fn, userEvent, waitFor, within } from 'storybook/test';
import { DemoGrid } from '../../support/DemoGrid.tsx';
import {
  enter,
  focused,
  focusedColumn,
  focusedIndex,
  focusedRow,
  hears,
  nameOf,
  outside,
  pause,
  toColumn,
} from './gridPlay.ts';

const meta = {
  title: 'Komponenter/Data/Arbetslista, ändra i cellen',
  component: DemoGrid,
  tags: ['!dev', '!autodocs'],
  args: { rows: 20, hasControls: true, hasWork: true, onDeed: fn(), onOpen: fn() },
} satisfies Meta<typeof DemoGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The note of Warsame is open, and this is typed in it. */
async function write(canvas: HTMLElement, text: string): Promise<void> {
  await enter(canvas);
  await toColumn('note');
  await userEvent.keyboard('{ArrowDown}{F2}');
  await userEvent.clear(focused());
  await userEvent.keyboard(text);
}
const isEditor = () => focused().matches('[data-grid-widget="editor"]');

export const RadenFlyttas: Story = {
  args: { rows: 300 },
  play: async ({ canvasElement, args }) => {
    await write(canvasElement, 'Halva mening');
    outside(canvasElement, 'Flytta Warsame sist');
    await waitFor(() => expect(focusedIndex()).toBe(301));
    await expect(isEditor()).toBe(true);
    await expect(focused()).toHaveValue('Halva mening');
    await userEvent.keyboard('en klar{Enter}');
    await expect(args.onDeed).toHaveBeenLastCalledWith('note Warsame, Omar: Halva meningen klar');
  },
};

export const RaderKommer: Story = {
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Möte på ');
    outside(canvasElement, 'Lägg till');
    await waitFor(() => expect(focusedIndex()).toBe(4));
    await userEvent.keyboard('torsdag');
    await expect(focused()).toHaveValue('Möte på torsdag');
  },
};

/** The row is taken away under the hand: what was typed is sent by its id, and focus goes to the next row. */
export const RadenTasBort: Story = {
  play: async ({ canvasElement, args }) => {
    await write(canvasElement, 'Ringde tillbaka');
    outside(canvasElement, 'Ta bort Warsame');
    await waitFor(() => expect(nameOf(focusedRow())).toBe('Lindqvist, Noah'));
    await expect(focusedColumn()).toBe('note');
    await expect(args.onDeed).toHaveBeenLastCalledWith('note Warsame, Omar: Ringde tillbaka');
    await hears('Warsame, Omar finns inte längre i listan');
  },
};

/** The row is gone and what was typed is refused: the text stays on the screen until the worker has dealt with it. */
export const RadenBorttagenOchAvslag: Story = {
  play: async ({ canvasElement, args }) => {
    await write(canvasElement, 'Sent svar: nej');
    outside(canvasElement, 'Ta bort Warsame');
    const left = await within(canvasElement).findByRole('region', { name: 'Ändringar som inte är sparade' });
    await expect(left).toHaveTextContent('”Sent svar: nej” Ärendet är avslutat.');
    await userEvent.click(within(left).getByRole('button', { name: 'Försök spara igen' }));
    await pause(400);
    const again = await within(canvasElement).findByRole('region', { name: 'Ändringar som inte är sparade' });
    await userEvent.click(within(again).getByRole('button', { name: 'Kasta det jag skrev' }));
    await waitFor(() => expect(within(canvasElement).queryByRole('region')).toBeNull());
    await expect(nameOf(focusedRow())).toBe('Lindqvist, Noah');
    await expect(args.onDeed).not.toHaveBeenCalled();
  },
};

export const AvslagGenast: Story = {
  play: async ({ canvasElement, args }) => {
    await write(canvasElement, ' {Enter}');
    await expect(isEditor()).toBe(true);
    await expect(focused()).toHaveAttribute('aria-invalid', 'true');
    await expect(focused()).toHaveAccessibleDescription('Skriv vad som har hänt.');
    await hears('Skriv vad som har hänt.');
    await userEvent.keyboard('Mejlade{Enter}');
    await expect(args.onDeed).toHaveBeenLastCalledWith(
      'note Warsame, Omar: Mejlade'.replace('Mejlade', ' Mejlade'),
    );
  },
};

/** Refused when the worker is already elsewhere: said, marked, and there to go on from. */
export const AvslagSedan: Story = {
  play: async ({ canvasElement }) => {
    await write(canvasElement, 'Sent svar: nej{Enter}');
    await expect(focusedIndex()).toBe(4);
    await hears('Anteckning för Warsame, Omar är inte sparat. Ärendet är avslutat.');
    await userEvent.keyboard('{ArrowUp}');
    await expect(focused()).toHaveAttribute('aria-invalid', 'true');
    await expect(focused()).toHaveTextContent('Sent svar: nej');
    await userEvent.keyboard('{F2}');
    await expect(focused()).toHaveValue('Sent svar: nej');
    await userEvent.keyboard('{Escape}');
    await expect(focused()).toHaveTextContent('Ringt, inget svar');
  },
};

/** Left by the mouse, or for another window: nothing is lost either way. */
export const FältetLämnas: Story = {
  play: async ({ canvasElement, args }) => {
    await write(canvasElement, 'Kom på besök');
    fireEvent.blur(focused());
    await expect(isEditor()).toBe(true);
    await userEvent.click(within(canvasElement).getByText('Berggren, Ulla'));
    await expect(args.onDeed).toHaveBeenLastCalledWith('note Warsame, Omar: Kom på besök');
    await expect(canvasElement.querySelector('[data-grid-widget="editor"]')).toBeNull();
  },
};

/** A click on a text that can be changed does not open the row; a second one opens the text. */
export const MedMusen: Story = {
  play: async ({ canvasElement, args }) => {
    const [, note] = within(canvasElement).getAllByText('Ringt, inget svar');
    if (!note) throw new Error('there are two such notes');
    await userEvent.click(note);
    await expect(args.onOpen).not.toHaveBeenCalled();
    await userEvent.dblClick(note);
    await waitFor(() => expect(isEditor()).toBe(true));
    await userEvent.click(focused());
    await expect(isEditor()).toBe(true);
    await expect(args.onOpen).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
  },
};

/** A protected person's note is locked: Enter opens the case, as in any text. */
export const LåstCell: Story = {
  play: async ({ canvasElement, args }) => {
    await enter(canvasElement);
    await toColumn('note');
    for (let step = 0; step < 7; step += 1) await userEvent.keyboard('{ArrowDown}');
    await expect(nameOf(focusedRow())).toContain('Skyddad identitet');
    await expect(focused()).toHaveAttribute('aria-readonly', 'true');
    await userEvent.keyboard('{F2}');
    await expect(isEditor()).toBe(false);
    await userEvent.keyboard('{Enter}');
    await expect(args.onOpen).toHaveBeenLastCalledWith('Skyddad identitet', { beside: false });
  },
};

export const GruppensTabb: Story = {
  play: async ({ canvasElement }) => {
    await enter(canvasElement);
    await toColumn('contact');
    const cell = focused();
    await userEvent.keyboard('{Enter}{Tab}');
    await expect(focused()).toHaveTextContent('Skriv');
    // the grid is one tab stop all the while
    await expect(canvasElement.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
    await userEvent.keyboard('{ArrowDown}');
    await expect(focused()).toHaveTextContent('Skriv');
    await userEvent.keyboard('{Escape}');
    await expect(cell).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(focusedIndex()).toBe(3);
  },
};
