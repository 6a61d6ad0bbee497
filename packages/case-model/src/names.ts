/** Words before a name that Swedish writes small, as in von Essen, af Klint and al-Hakim. */
const particles = new Set(['af', 'al', 'av', 'bin', 'el', 'ibn', 'van', 'von', 'der']);

/**
 * The casing of a name that an old system kept in capitals only: `KOVAČEVIĆ` → `Kovačević`, `AL-HAKIM` → `al-Hakim`.
 * A name with any small letter is left as its owner writes it.
 */
export function nameCase(name: string): string {
  const text = name.trim().replace(/\s+/g, ' ');
  if (text !== text.toLocaleUpperCase('sv') || !/\p{L}.*\p{L}/u.test(text)) return text;
  return text.toLocaleLowerCase('sv').replace(/\p{L}[\p{L}\p{M}]*/gu, (word, at: number) => {
    const last = at + word.length === text.length;
    return particles.has(word) && !last ? word : word.charAt(0).toLocaleUpperCase('sv') + word.slice(1);
  });
}

const letters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ø: 'ö',
  æ: 'ä',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  '’': "'",
};

/**
 * A name as it is searched for: small letters, å ä ö kept apart, every other diacritic folded to its letter, and the
 * Danish ø and æ to their Swedish twins. Hyphens become spaces so that each part begins a word.
 */
export function foldName(name: string): string {
  const small = name.normalize('NFC').toLocaleLowerCase('sv');
  let folded = '';
  for (const char of small) {
    if (char === 'å' || char === 'ä' || char === 'ö') folded += char;
    else folded += letters[char] ?? char.normalize('NFD').replace(/\p{M}/gu, '');
  }
  return folded.replace(/[\s\u2010-\u2015-]+/g, ' ').trim();
}
