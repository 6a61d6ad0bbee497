/** The first pane's share of the whole, in percent, and whether it is folded away meanwhile. */
export interface SplitSize {
  readonly percent: number;
  readonly isCollapsed: boolean;
}

export interface SplitLimits {
  readonly min: number;
  readonly max: number;
}

/** Of one press of an arrow. */
export const STEP = 2;

const clamp = (percent: number, { min, max }: SplitLimits): number =>
  Math.round(Math.min(Math.max(percent, min), max) * 10) / 10;

/**
 * The keys of the WAI-ARIA APG window splitter: arrows move, Home and End go to the limits, Enter folds the first pane
 * away and back. A folded pane comes back at the first move. Null: not a key of the splitter.
 * @param direction how the panes lie: side by side, or one above the other
 */
export function splitKey(
  key: string,
  size: SplitSize,
  limits: SplitLimits,
  direction: 'row' | 'column',
): SplitSize | null {
  const to = (percent: number): SplitSize => ({ percent: clamp(percent, limits), isCollapsed: false });
  const smaller = direction === 'row' ? 'ArrowLeft' : 'ArrowUp';
  const larger = direction === 'row' ? 'ArrowRight' : 'ArrowDown';
  switch (key) {
    case smaller:
      return size.isCollapsed ? size : to(size.percent - STEP);
    case larger:
      return to(size.isCollapsed ? limits.min : size.percent + STEP);
    case 'Home':
      return to(limits.min);
    case 'End':
      return to(limits.max);
    case 'Enter':
      return { ...size, isCollapsed: !size.isCollapsed };
    default:
      return null;
  }
}

/** The size when the splitter is dragged to a point between the start and the end of the whole. */
export function sizeAt(point: number, start: number, length: number, limits: SplitLimits): SplitSize {
  const percent = length <= 0 ? limits.min : ((point - start) / length) * 100;
  return { percent: clamp(percent, limits), isCollapsed: false };
}
