/** How wide a text is drawn, in pixels. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('sv', { granularity: 'grapheme' });
/** After these a line may end; a soft hyphen shows as a hyphen only where it does. */
const BREAKS = /(?<=[-/\u00AD])/u;
const SOFT = /\u00AD/gu;

/**
 * The text in lines that are no wider than `width`. Nothing is left out: a word with no room is broken anywhere. What
 * hard spaces hold together is one word.
 */
export function wrapText(text: string, width: number, measure: Measure): readonly string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (candidate: string) => measure(shown(candidate)) <= width;
  const end = () => {
    if (line !== '') lines.push(shown(line));
    line = '';
  };
  for (const word of text.split(/[ \t\r\n]+/u).filter((one) => one !== '')) {
    let gap = line === '' ? '' : ' ';
    if (!fits(line + gap + word) && fits(word)) {
      end();
      gap = '';
    }
    for (const part of word.split(BREAKS)) {
      if (fits(line + gap + part)) {
        line += gap + part;
      } else {
        end();
        for (const { segment } of fits(part) ? [{ segment: part }] : graphemes.segment(part)) {
          if (line !== '' && !fits(line + segment)) end();
          line += segment;
        }
      }
      gap = '';
    }
  }
  end();
  return lines;
}

const shown = (line: string) => line.replace(/\u00AD$/u, '-').replace(SOFT, '');
