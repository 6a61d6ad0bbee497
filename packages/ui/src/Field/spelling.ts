/**
 * A written number without what spelling adds: any space is one space, any dash or minus sign a hyphen, and the signs
 * that cannot be seen (direction marks, soft hyphens, byte order marks) are gone. Words and digits are untouched.
 */
export function plainSigns(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Whether the last of the digits is the check digit of the others by the Luhn rule (modulus 10). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const doubled = Number(digits.at(-1 - at)) * (at % 2 === 0 ? 1 : 2);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return digits.length > 1 && sum % 10 === 0;
}

/** Digits in pairs from the right, as Swedish numbers are written; an odd digit joins the first pair: `123 45 67`. */
export function inPairs(digits: string): string {
  const head = digits.length % 2 === 0 || digits.length < 3 ? digits.length % 2 : 3;
  const pairs = digits.slice(head).match(/../g) ?? [];
  return [...(head > 0 ? [digits.slice(0, head)] : []), ...pairs].join(' ');
}
