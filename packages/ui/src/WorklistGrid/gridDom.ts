/** Where in the grid an event happened; null outside its cells. */
export function placeOf(
  target: EventTarget | null,
): { readonly index: number; readonly columnId: string } | null {
  if (!(target instanceof Element)) return null;
  const columnId = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  const index = target.closest<HTMLElement>('[data-index]')?.dataset['index'];
  return columnId === undefined || index === undefined ? null : { index: Number(index), columnId };
}

function cellAt(grid: HTMLElement, index: number, columnId: string): HTMLElement | null {
  return grid.querySelector<HTMLElement>(`[data-index="${index}"] > [data-column="${CSS.escape(columnId)}"]`);
}

/** What takes focus in a cell: its one control or open text field, else the cell. */
export function cellElement(grid: HTMLElement, index: number, columnId: string): HTMLElement | null {
  const cell = cellAt(grid, index, columnId);
  const own = ':is([data-grid-widget="control"], [data-grid-widget="editor"])';
  return cell?.querySelector<HTMLElement>(own) ?? cell;
}

/** What is being typed in, when the event came from there. */
export function editorOf(target: EventTarget | null): HTMLInputElement | null {
  return target instanceof HTMLInputElement && target.dataset['gridWidget'] === 'editor' ? target : null;
}

/** Whether the event came from something in a cell that answers by itself. */
export function isWidget(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-grid-widget]') !== null;
}

/** Inside a cell with several things: on which of them, and how many there are. */
export function insideOf(target: EventTarget | null): { readonly at: number; readonly of: number } | null {
  if (!(target instanceof Element)) return null;
  const widgets = widgetsIn(target.closest('[data-column]'));
  const at = widgets.findIndex((widget) => widget.contains(target));
  return at < 0 ? null : { at, of: widgets.length };
}

/** What a cell with several things holds. */
export function widgetsIn(cell: Element | null | undefined): readonly HTMLElement[] {
  return [...(cell?.querySelectorAll<HTMLElement>('[data-grid-widget="group"]') ?? [])];
}

/** Scrolls sideways until the whole cell is seen, where the columns are wider than the list. */
export function revealSideways(scroller: HTMLElement, cell: HTMLElement): void {
  if (scroller.scrollWidth <= scroller.clientWidth) return;
  const [view, box] = [scroller.getBoundingClientRect(), cell.getBoundingClientRect()];
  const right = view.left + scroller.clientWidth;
  if (box.left < view.left) scroller.scrollLeft += box.left - view.left;
  else if (box.right > right) scroller.scrollLeft += Math.min(box.right - right, box.left - view.left);
}
