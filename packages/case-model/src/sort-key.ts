/** What counts as a letter of its own when Swedish sorts, in order (CLDR `sv`): no punctuation is skipped. */
const primaries = ' _-,;:!?.\'"()/&`´+0123456789abcdefghiıjklmnŋopqrstŧuvwxyzåäö';

/** Letters that sort as another one and differ from it only when all else is equal, in order after it. */
const variants: Readonly<Record<string, readonly [letter: string, rank: number]>> = {
  '‘': ["'", 0],
  '’': ["'", 1],
  đ: ['d', 0],
  ð: ['d', 1],
  ħ: ['h', 0],
  ł: ['l', 0],
  ü: ['y', 0],
  ű: ['y', 1],
  æ: ['ä', 0],
  ę: ['ä', 1],
  ø: ['ö', 0],
  ő: ['ö', 1],
  œ: ['ö', 2],
  ô: ['ö', 3],
};

/** Letters that sort as two. */
const pairs: Readonly<Record<string, string>> = { ß: 'ss', þ: 'th' };

/** Diacritics from light to heavy. */
const marks =
  '\u0301\u0300\u0306\u0302\u030c\u030a\u0308\u030b\u0303\u0307\u0327\u0304\u0309\u030f\u0311\u031b\u0323\u0326\u0328';

/**
 * A key that sorts bytewise as Swedish sorts the text: neither PGlite nor SQLite can sort Swedish themselves.
 * Three levels, as the Unicode collation algorithm (UTS 10) has them: letters, then diacritics, then capitals.
 * ASCII only. Letters of other scripts come last, by code point.
 */
export function sortKey(text: string): string {
  let first = '';
  let second = '';
  let third = '';
  for (const written of text.normalize('NFC').replace(/\u00a0/g, ' ')) {
    const small = written.toLowerCase();
    const capital = small === written ? '0' : '1';
    for (const char of pairs[small] ?? small) {
      const variant = variants[char];
      const own = primaries.indexOf(char);
      if (variant) {
        first += weight(primaries.indexOf(variant[0]));
        second += String.fromCharCode(0x31 + variant[1]);
      } else if (own >= 0) {
        first += weight(own);
        second += '0';
      } else {
        const [base = '', ...rest] = char.normalize('NFD');
        const letter = primaries.indexOf(base);
        first += letter >= 0 ? weight(letter) : `~${char.codePointAt(0)?.toString(16).padStart(6, '0')}`;
        second += '0';
        if (letter >= 0) for (const mark of rest) second += String.fromCharCode(0x40 + marks.indexOf(mark));
      }
      third += capital;
    }
  }
  // the lightest weight at the end says nothing
  return `${first}\u0001${second.replace(/0+$/, '')}\u0001${third.replace(/0+$/, '')}`;
}

/** The sort key of a person: by family name, then by given name. */
export function personSortKey(familyName: string, givenName: string): string {
  // two spaces, lighter than any name of two words: Berg, Åsa comes before Berg Lind, Anna
  return sortKey(`${familyName}  ${givenName}`);
}

function weight(index: number): string {
  return String.fromCharCode(0x21 + index);
}
