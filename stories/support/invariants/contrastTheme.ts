import { describe, drawnAs, inUse, isForReadersAlone } from './page.ts';

const CONTROLS =
  'button, input:not([type="hidden"]), select, textarea, [role="button"], [role="checkbox"], [role="switch"], [role="combobox"]';
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/**
 * With forced colours, backgrounds and shadows go: only a border or an outline still shows where a control is. Parts of
 * a list or a grid are told apart by the list itself.
 */
export function controlsHaveEdges(page: Document): readonly string[] {
  return [...new Set(inUse(page, CONTROLS).map(drawnAs))]
    .filter((control) => !isForReadersAlone(control))
    .filter(
      (control) => control.closest('[role="option"], [role="menuitem"], [role="columnheader"]') === null,
    )
    .filter((control) => !boxes(control).some(hasEdge))
    .map((control) => `nothing shows where it is with forced colours: ${describe(control)}`);
}

/** The control, what is drawn in it, and the two boxes round it that may be drawn as the control. */
function boxes(control: HTMLElement): Element[] {
  const around = [control.parentElement, control.parentElement?.parentElement].filter(
    (box) => box !== null && box !== undefined,
  );
  const isText = control.matches('input, textarea, select');
  return [
    control,
    ...(control.matches('label') ? control.querySelectorAll('*') : []),
    ...(isText ? around : []),
  ];
}

function hasEdge(element: Element): boolean {
  const style = getComputedStyle(element);
  const isOutlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1;
  const isBordered = SIDES.some(
    (side) =>
      style.getPropertyValue(`border-${side}-style`) !== 'none' &&
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) >= 1,
  );
  return isOutlined || isBordered || style.textDecorationLine.includes('underline');
}
