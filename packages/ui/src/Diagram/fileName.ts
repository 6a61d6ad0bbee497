const FORBIDDEN = /[<>:"/\\|?*\p{Cc}\p{Cf}]/gu;
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
/** An identity number, in any spelling: it must not end up in the name of a file. */
const IDENTITY_NUMBER = /(?<!\d)(\d{2})?\d{6}\s?[-+]?\s?[\dA-Z]\d{3}(?!\d)/gu;
const LONGEST = 100;

/** A name that Windows takes, made of the title: "Öppna ärenden per månad.svg". */
export function fileName(title: string, extension: string): string {
  const words = title
    .normalize('NFC')
    .replace(IDENTITY_NUMBER, ' ')
    .replace(FORBIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  const cut = [...words]
    .slice(0, LONGEST)
    .join('')
    .replace(/[. ]+$/u, '');
  const safe = cut.replace(/^[. ]+/u, '');
  const name = safe === '' || RESERVED.test(safe) ? `Diagram ${safe}`.trim() : safe;
  return `${name}.${extension}`;
}
