import type { ReactNode } from 'react';
import { SWATCH, Swatch } from './drawLegend.tsx';
import type { Mark } from './drawLegend.tsx';
import { TextLines } from './TextLines.tsx';
import { lineHeight } from './paper.ts';
import type { Paper } from './paper.ts';
import { spread } from './spread.ts';
import { wrapText } from './wrap.ts';

/** Names of the series at the end of what they name. */
export interface EndLabels {
  /** How much room they need at the right. */
  readonly width: number;
  /** @param centres the height of each series' end, in the order of the series */
  readonly draw: (centres: readonly number[], x: number, top: number, bottom: number) => ReactNode;
}

/** Direct labels where there is room for them; null where it is narrow: then a legend says the same. */
export function endLabels(paper: Paper, mark: Mark): EndLabels | null {
  const { data, em, width, measure } = paper;
  if (data.series.length < 2 || width < em * 42) return null;
  const step = lineHeight(paper);
  const widest = Math.min(em * 13, width * 0.25);
  const names = data.series.map((series) => wrapText(series.name, widest, measure));
  const deepest = Math.max(...names.flat().map((name) => measure(name)));
  return {
    width: deepest + SWATCH + em,
    draw: (centres, x, top, bottom) => {
      const places = spread(
        centres.map((centre, index) => ({ centre, height: (names[index]?.length ?? 1) * step + 2 })),
        top,
        bottom,
      );
      return names.map((lines, place) => {
        const middle = places[place] ?? 0;
        return (
          <g key={lines.join(' ')}>
            <Swatch paper={paper} place={place} mark={mark} x={x} y={middle} />
            <TextLines
              lines={lines}
              x={x + SWATCH}
              y={middle - ((lines.length - 1) * step) / 2}
              step={step}
            />
          </g>
        );
      });
    },
  };
}
