/** With a capital first: a name inside a sentence, now at its beginning. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv-SE') + text.slice(1);
