const FALLBACKS = ['serif', 'sans-serif', 'monospace'];

/** Whether the font itself draws the sign: then it is as wide whatever stands behind the font. */
export function hasGlyph(font: string, sign: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('This browser draws no text on a canvas');
  const width = (family: string) => {
    context.font = `40px ${family}`;
    return context.measureText(sign).width;
  };
  const withFont = new Set(FALLBACKS.map((fallback) => width(`"${font}", ${fallback}`)));
  const without = new Set(FALLBACKS.map(width));
  if (withFont.size > 1) return false;
  return !(without.size === 1 && [...without][0] === [...withFont][0]);
}
