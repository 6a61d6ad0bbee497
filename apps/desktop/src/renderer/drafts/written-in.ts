/** Fields of every form that hold words, also when it is only one. */
const wordy = new Set(['text', 'heading', 'reason', 'reasons', 'ground', 'note', 'summary']);

/**
 * Everything that was written in words in a form, to read and copy: choices, dates and ids are left out.
 * @param content a draft's content, or the values of a form
 */
export function writtenIn(content: unknown): string {
  return words(typeof content === 'string' ? parsed(content) : content, null).join('\n\n');
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    // what cannot be read as a form is shown as it is
    return { text: content };
  }
}

function words(value: unknown, key: string | null): readonly string[] {
  if (typeof value === 'string') {
    const isWords = value.includes(' ') || (key !== null && wordy.has(key));
    return isWords && value.trim() !== '' ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => words(one, key));
}
