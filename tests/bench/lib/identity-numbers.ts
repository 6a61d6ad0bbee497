/** So many numbers of invented persons, serials 980–989, every seventh with a wrong check digit, in several spellings. */
export function inventedNumbers(count: number): string[] {
  return Array.from({ length: count }, (_, at) => {
    const year = 1920 + (at % 105);
    const month = String((at % 12) + 1).padStart(2, '0');
    const day = String((at % 28) + 1 + (at % 11 === 0 ? 60 : 0)).padStart(2, '0');
    const ten = `${String(year).slice(2)}${month}${day}${980 + (at % 10)}`;
    const digit = (checkDigit(ten) + (at % 7 === 0 ? 1 : 0)) % 10;
    const serial = `${ten.slice(6)}${digit}`;
    return at % 3 === 0 ? `${year}${month}${day}-${serial}` : `${year}${month}${day}${serial}`;
  });
}

/** Luhn over the nine first of ten digits. */
function checkDigit(nine: string): number {
  const sum = Array.from(nine, Number).reduce((total, digit, at) => {
    const product = digit * (at % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return (10 - (sum % 10)) % 10;
}
