/**
 * Whether what is typed is a whole identity number: each lookup in the register is logged with its purpose, so none is
 * made on the way to a number. Ten digits that begin as a century may be the beginning of twelve.
 */
export function isWholeNumber(typed: string): boolean {
  const text = typed.trim();
  if (/^(\d{8}[-+ ]?\d{4}|\d{6}[-+]\d{4})$/.test(text)) return true;
  return /^\d{10}$/.test(text) && !/^(18|19|20)/.test(text);
}
