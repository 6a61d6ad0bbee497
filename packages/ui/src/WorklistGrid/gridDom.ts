/** Where in the grid an event happened; null outside its cells. */
export function placeOf(
  target: EventTarget | null,
): { readonly index: number; readonly columnId: string } | null {
  if (!(target instanceof Element)) return null;
  const columnId = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return columnId === undefined || index === undefined ? null : { index: Number(index), columnId };
}

/** What takes focus in a cell: its one control, else the cell. */
export function cellElement(grid: HTMLElement, index: number, columnId: string): HTMLElement | null {
  const cell = grid.querySelector<HTMLElement>(
    `[data-index="${index}"] > [data-column="${CSS.escape(columnId)}"]`,
  );
  return cell?.querySelector<HTMLElement>('[data-grid-widget]') ?? cell;
}
