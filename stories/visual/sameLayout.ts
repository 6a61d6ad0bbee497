/** A decoded picture: four bytes a pixel, row by row. */
export interface Picture {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** How much two pictures may differ and still count as the same. Changes are of one channel, of 255. */
export interface Tolerance {
  /** Least change of a pixel that counts. */
  readonly changed: number;
  /** Longest straight line of changed pixels: longer is an edge of a box, and not the smoothing of a letter. */
  readonly stroke: number;
  /**
   * Sides of squares, and how much the mean of one may change. Smoothed otherwise, a letter leaves as much ink in a
   * small square; without its dots it does not. In a large square a fill shows that has another colour.
   */
  readonly squares: readonly { readonly side: number; readonly step: number; readonly most: number }[];
}

/** The same version of the browser smooths a corner now and then a shade otherwise, and nothing else. */
export const SAME_VERSION: Tolerance = {
  changed: 24,
  stroke: 0,
  squares: [{ side: 16, step: 16, most: 1 }],
};

/** Another version may smooth every letter otherwise. */
export const OTHER_VERSION: Tolerance = {
  changed: 48,
  stroke: 24,
  squares: [
    { side: 5, step: 1, most: 26 },
    { side: 16, step: 16, most: 12 },
  ],
};

/**
 * Whether two pictures show the same. Letters may be smoothed otherwise as far as the tolerance goes; a box that moved
 * or grew by one pixel, text that moved, or another colour is refused.
 * @returns what differs; null when nothing does
 */
export function layoutDifference(before: Picture, after: Picture, tolerance: Tolerance): string | null {
  if (before.width !== after.width || before.height !== after.height) {
    return `the picture was ${size(before)} and is ${size(after)}`;
  }
  const changed = changedPixels(before, after, tolerance.changed);
  const stroke = longestStroke(changed, before.width, before.height);
  if (stroke > tolerance.stroke) return `an edge of ${String(stroke)} pixels moved`;
  const part = tolerance.squares
    .map((square) => ({
      ...square,
      change: largestMeanChange(before, after, square),
    }))
    .find(({ change, most }) => change > most);
  return part === undefined
    ? null
    : `a part of ${String(part.side)} × ${String(part.side)} changed by ${part.change.toFixed(0)} of 255`;
}

const size = ({ width, height }: Picture) => `${String(width)} × ${String(height)}`;

function changedPixels(before: Picture, after: Picture, least: number): Uint8Array {
  const changed = new Uint8Array(before.width * before.height);
  for (let pixel = 0; pixel < changed.length; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      const at = pixel * 4 + channel;
      if (Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0)) > least) changed[pixel] = 1;
    }
  }
  return changed;
}

/** Of the unbroken lines of changed pixels, along and down, the longest. */
function longestStroke(changed: Uint8Array, width: number, height: number): number {
  let longest = 0;
  const follow = (lines: number, length: number, at: (line: number, step: number) => number) => {
    for (let line = 0; line < lines; line += 1) {
      let run = 0;
      for (let step = 0; step < length; step += 1) {
        run = changed[at(line, step)] === 1 ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
    }
  };
  follow(height, width, (row, column) => row * width + column);
  follow(width, height, (column, row) => row * width + column);
  return longest;
}

interface Square {
  readonly side: number;
  readonly step: number;
}

function largestMeanChange(before: Picture, after: Picture, { side, step }: Square): number {
  const { width, height } = before;
  let largest = 0;
  for (let channel = 0; channel < 3; channel += 1) {
    const sums = summedChanges(before, after, channel);
    const sum = (left: number, top: number, right: number, bottom: number) =>
      (sums[bottom * (width + 1) + right] ?? 0) -
      (sums[top * (width + 1) + right] ?? 0) -
      (sums[bottom * (width + 1) + left] ?? 0) +
      (sums[top * (width + 1) + left] ?? 0);
    for (let top = 0; top < height; top += step) {
      for (let left = 0; left < width; left += step) {
        const [right, bottom] = [Math.min(left + side, width), Math.min(top + side, height)];
        largest = Math.max(largest, Math.abs(sum(left, top, right, bottom)) / side ** 2);
      }
    }
  }
  return largest;
}

/** For each corner, the sum of all changes above and to the left of it: a square's sum is then four look-ups. */
function summedChanges({ data, width, height }: Picture, after: Picture, channel: number): Float64Array {
  const sums = new Float64Array((width + 1) * (height + 1));
  for (let row = 0; row < height; row += 1) {
    let line = 0;
    for (let column = 0; column < width; column += 1) {
      const at = (row * width + column) * 4 + channel;
      line += (after.data[at] ?? 0) - (data[at] ?? 0);
      sums[(row + 1) * (width + 1) + column + 1] = (sums[row * (width + 1) + column + 1] ?? 0) + line;
    }
  }
  return sums;
}
