import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';

/** What plays of the grid share. */
export const focused = () => document.activeElement as HTMLElement;
export const rowOf = (element: Element) => element.closest('[role="row"]');
export const focusedRow = () => rowOf(focused());
export const focusedIndex = () => Number(focusedRow()?.getAttribute('aria-rowindex'));
export const focusedColumn = () => focused().closest<HTMLElement>('[data-column]')?.dataset['column'];
export const nameOf = (row: Element | null) => row?.querySelector('[role="rowheader"]')?.textContent ?? '';
export const spoken = () => document.querySelector('[data-announcer]')?.textContent ?? '';
export const hears = (text: string) => waitFor(() => expect(spoken()).toContain(text), { timeout: 3000 });
export const gridIn = (canvas: HTMLElement) => within(canvas).getByRole('grid');
export const rowCount = (canvas: HTMLElement) => Number(gridIn(canvas).getAttribute('aria-rowcount')) - 1;

export async function enter(canvas: HTMLElement): Promise<void> {
  const stop = canvas.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]');
  stop?.focus();
  await expect(stop).toHaveFocus();
}

/** Stands for the world outside: focus stays where it is. */
export function outside(canvas: HTMLElement, name: string): void {
  fireEvent.pointerDown(within(canvas).getByRole('button', { name }));
}

/** Goes along the row to a column. */
export async function toColumn(id: string): Promise<void> {
  await userEvent.keyboard('{Home}');
  for (let step = 0; step < 20 && focusedColumn() !== id; step += 1) await userEvent.keyboard('{ArrowRight}');
  await expect(focusedColumn()).toBe(id);
}

/** Real Swedish keyboards send å, ä and ö as key presses; the test library does not know those keys. */
export function type(text: string): void {
  for (const key of text) fireEvent.keyDown(focused(), { key });
}

export const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** The focus is on something, all of which can be seen: not under the header, not outside the list. */
export async function seesFocus(): Promise<void> {
  await waitFor(async () => {
    const { left, top, width, height } = focused().getBoundingClientRect();
    for (const y of [top + 2, top + height - 2]) {
      const seen = document.elementFromPoint(left + Math.min(4, width / 2), y);
      await expect(focusedRow()?.contains(seen)).toBe(true);
    }
  });
}
