import { describe, expect, test } from 'vitest';
import { layoutDifference, OTHER_VERSION, SAME_VERSION, type Picture } from '../visual/sameLayout.ts';

type Draw = (pen: CanvasRenderingContext2D) => void;

function drawn(draw: Draw, width = 300, height = 120): Picture {
  const pen = new OffscreenCanvas(width, height).getContext('2d') as unknown as CanvasRenderingContext2D;
  pen.fillStyle = '#f6f4ef';
  pen.fillRect(0, 0, width, height);
  draw(pen);
  return pen.getImageData(0, 0, width, height);
}

const box =
  (x: number, y: number, width: number, height: number, colour = '#17594d'): Draw =>
  (pen) => {
    pen.strokeStyle = colour;
    pen.lineWidth = 1;
    pen.strokeRect(x + 0.5, y + 0.5, width, height);
  };
const fill =
  (colour: string): Draw =>
  (pen) => {
    pen.fillStyle = colour;
    pen.fillRect(20, 20, 80, 32);
  };
const pixel =
  (colour: string): Draw =>
  (pen) => {
    pen.fillStyle = colour;
    pen.fillRect(20, 20, 1, 1);
  };
const text =
  (x: number, y: number, words = 'Skicka beslut till Lundström'): Draw =>
  (pen) => {
    pen.fillStyle = '#1d1d1b';
    pen.font = '16px sans-serif';
    pen.fillText(words, x, y);
  };

const compare = (before: Draw, after: Draw, tolerance = OTHER_VERSION) =>
  layoutDifference(drawn(before), drawn(after), tolerance);

describe('another version of the browser', () => {
  test('may draw the very same', () => {
    expect(compare(text(20, 50), text(20, 50))).toBeNull();
  });

  test.each([0.15, 0.25, 0.35])('may smooth letters as if they stood %s px further on', (shift) => {
    expect(compare(text(20, 50), text(20 + shift, 50))).toBeNull();
  });

  test('may round colours otherwise', () => {
    expect(compare(fill('#17594d'), fill('#185a4e'))).toBeNull();
  });
});

describe('the same version of the browser', () => {
  test('may give a pixel of a corner another shade', () => {
    expect(compare(() => undefined, pixel('#f0e9dc'), SAME_VERSION)).toBeNull();
  });

  test.each<[string, Draw, Draw]>([
    ['letters that stand a third of a pixel further on', text(20, 50), text(20.35, 50)],
    ['a fill that is a shade darker', fill('#17594d'), fill('#14564a')],
    ['one pixel of another colour', () => undefined, pixel('#17594d')],
  ])('may not draw %s', (_, before, after) => {
    expect(compare(before, after, SAME_VERSION)).not.toBeNull();
  });
});

describe('what has changed is refused', () => {
  test.each<[string, Draw, Draw]>([
    ['a box that moved by one pixel', box(20, 20, 80, 32), box(21, 20, 80, 32)],
    ['a box that moved down by one pixel', box(20, 20, 80, 32), box(20, 21, 80, 32)],
    ['a box that is one pixel wider', box(20, 20, 80, 32), box(20, 20, 81, 32)],
    ['a box that is one pixel lower', box(20, 20, 80, 32), box(20, 20, 80, 31)],
    ['a box that is gone', box(20, 20, 80, 32), () => undefined],
    ['text that moved by two pixels', text(20, 50), text(22, 50)],
    ['text that moved down by two pixels', text(20, 50), text(20, 52)],
    ['another word', text(20, 50, 'Skicka beslut'), text(20, 50, 'Skicka avslag')],
    ['a letter without its dots', text(20, 50, 'Åtgärd'), text(20, 50, 'Atgard')],
    ['another fill', fill('#17594d'), fill('#2d6e60')],
  ])('%s', (_, before, after) => {
    expect(compare(before, after)).not.toBeNull();
  });

  test('a picture of another size', () => {
    expect(layoutDifference(drawn(text(20, 50)), drawn(text(20, 50), 301), OTHER_VERSION)).toContain(
      '301 × 120',
    );
  });
});
