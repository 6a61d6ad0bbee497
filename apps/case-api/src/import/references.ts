/*
 * Letters outside Windows-1252 stand as XML character references, and their semicolon is the separator of the columns.
 * So it is guarded before the text is cut into columns and the references are read after.
 */

/** Stands for the semicolon of a reference; no byte of Windows-1252 is decoded to it. */
const GUARD = '\ue000';
const reference = /&#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6});/g;
const guarded = /&#([0-9]{1,7}|[xX][0-9a-fA-F]{1,6})\ue000/g;
/** what may be the beginning of a reference at the end of a chunk */
const unfinished = /&(#([0-9]{0,7}|[xX][0-9a-fA-F]{0,6}))?$/;

/** Guards the references of a text that comes in chunks, also one that lies across their border. */
export async function* guardReferences(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const text = rest + chunk;
    const cut = unfinished.exec(text)?.index ?? text.length;
    rest = text.slice(cut);
    yield text.slice(0, cut).replace(reference, `&#$1${GUARD}`);
  }
  yield rest;
}

/** The text as it stood in the file. */
export function unguard(text: string): string {
  return text.includes(GUARD) ? text.replaceAll(GUARD, ';') : text;
}

/** The text with its references read. One that names no character stays as it stood; NUL, which no database takes, is shown. */
export function readReferences(text: string): string {
  const shown = text.includes('\0') ? text.replaceAll('\0', '␀') : text;
  if (!shown.includes(GUARD)) return shown;
  const read = shown.replace(guarded, (whole, number: string) => {
    const code = /^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number);
    const character = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return character ? String.fromCodePoint(code) : unguard(whole);
  });
  return read.normalize('NFC');
}
