/** Cuts a text into parts of at most so many UTF-16 units, never inside a surrogate pair: together they are the text. */
export function partsOf(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > longest) {
    const head = headOf(rest, longest);
    parts.push(head);
    rest = rest.slice(head.length);
  }
  return [...parts, rest];
}

/** The text, or its beginning with an ellipsis when it is longer. Whoever uses it keeps the whole text elsewhere. */
export function shorten(text: string, longest: number): string {
  return text.length <= longest ? text : `${headOf(text, longest - 1)}…`;
}

/** No database takes half of a surrogate pair. */
function headOf(text: string, length: number): string {
  return text.slice(0, /[\ud800-\udbff]/.test(text[length - 1] ?? '') ? length - 1 : length);
}
