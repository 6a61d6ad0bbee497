/**
 * Prefixes of twelve-digit identity numbers that a typed number can mean: with or without century, hyphen or plus.
 * Empty when it cannot be the beginning of one. At least four digits: fewer would list half the city.
 */
export function identityPrefixes(text: string): string[] {
  const typed = text.trim().replace(/\s+/g, '');
  if (!/^\d{4,8}([-+]\d{0,4})?$|^\d{4,12}$/.test(typed)) return [];
  const digits = typed.replace(/[-+]/, '');
  if (typed.includes('+')) return digits.length <= 10 ? [`18${digits}`, `19${digits}`] : [digits];
  const withCentury = /^(18|19|20)/.test(digits) ? [digits] : [];
  const withoutCentury = digits.length <= 10 ? [`18${digits}`, `19${digits}`, `20${digits}`] : [];
  return [...withCentury, ...withoutCentury];
}

/** A case number as it is compared: capitals, no blanks. */
export function numberKey(number: string): string {
  return number.toLocaleUpperCase('sv').replace(/\s+/g, '');
}
