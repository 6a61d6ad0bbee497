import { expect, userEvent, waitFor, within } from 'storybook/test';

interface Shown {
  readonly canvasElement: HTMLElement;
}

export const chartOf = (canvas: HTMLElement): HTMLElement => within(canvas).getByRole('application');

/** What is read, with plain spaces. */
export const readOf = (canvas: HTMLElement): string =>
  (canvas.querySelector('[data-readout]')?.textContent ?? '').replaceAll(/[\u00A0\u202F]/g, ' ');

/** That the text is shown beside the chart and said politely. */
export async function isRead(canvas: HTMLElement, text: string): Promise<void> {
  await waitFor(() => expect(readOf(canvas)).toBe(text));
  await waitFor(() =>
    expect(document.querySelector('[data-announcer]')?.textContent?.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(
      text,
    ),
  );
}

interface Expected {
  /** What is read at the first point of the first series, and so on. */
  readonly first: string;
  readonly second: string;
  readonly last: string;
  /** The first point of the second series. */
  readonly below: string;
}

/** The proofs of the keys that every chart has. */
export const chartProofs = ({ first, second, last, below }: Expected) => ({
  next: async ({ canvasElement }: Shown) => {
    const chart = chartOf(canvasElement);
    await userEvent.tab();
    await expect(chart).toHaveFocus();
    await userEvent.keyboard('{ArrowRight}');
    await isRead(canvasElement, first);
    await userEvent.keyboard('{ArrowRight}');
    await isRead(canvasElement, second);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await isRead(canvasElement, first);
    await expect(chart).toHaveFocus();
  },
  series: async ({ canvasElement }: Shown) => {
    await userEvent.keyboard('{ArrowDown}');
    await isRead(canvasElement, below);
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    await isRead(canvasElement, first);
  },
  edge: async ({ canvasElement }: Shown) => {
    await userEvent.keyboard('{End}');
    await isRead(canvasElement, last);
    await userEvent.keyboard('{Home}');
    await isRead(canvasElement, first);
  },
  leave: async ({ canvasElement }: Shown) => {
    await userEvent.keyboard('{Escape}');
    await expect(readOf(canvasElement)).toMatch(/^Peka i diagrammet/);
    await expect(chartOf(canvasElement)).toHaveFocus();
  },
  table: async ({ canvasElement }: Shown) => {
    const canvas = within(canvasElement);
    const button = canvas.getByRole('button', { name: 'Visa som tabell' });
    await userEvent.tab();
    await expect(button).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(canvas.getByRole('table')).toBeVisible();
    await expect(canvas.queryByRole('application')).toBeNull();
    await expect(button).toHaveFocus();
    await expect(button).toHaveAccessibleName('Visa som diagram');
    await userEvent.keyboard(' ');
    await expect(canvas.queryByRole('table')).toBeNull();
    await expect(chartOf(canvasElement)).toBeVisible();
    await expect(button).toHaveFocus();
  },
});
