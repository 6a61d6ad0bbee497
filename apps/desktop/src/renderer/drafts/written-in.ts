/** Fields of every form that hold words, also when it is only one. */
const wordy = new Set(['text', 'heading', 'reason', 'reasons', 'ground', 'note', 'summary']);

/** Fields of the dialogs that hold the key of a choice. */
const choices = new Set([
  'role',
  'change',
  'outcome',
  'bodyLevel',
  'channel',
  'areaKey',
  'typeKey',
  'opening',
]);
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Reading {
  /** also what may be a choice or a date, where no form is left that would show it; left out: those are left out */
  readonly withSingleWords?: boolean;
}

/**
 * Everything that was written in words in a form, to read and copy: choices, dates and ids are left out.
 * @param content a draft's content, or the values of a form
 */
export function writtenIn(content: unknown, { withSingleWords = false }: Reading = {}): string {
  const value = typeof content === 'string' ? parsed(content) : content;
  return words(value, null, withSingleWords).join('\n\n');
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    // what cannot be read as a form is shown as it is
    return { text: content };
  }
}

function words(value: unknown, key: string | null, singleToo: boolean): readonly string[] {
  if (typeof value === 'number' && singleToo) return [String(value)];
  if (typeof value === 'string') {
    const isSingle = singleToo && !UUID.test(value) && (key === null || !choices.has(key));
    const isWords = isSingle || value.includes(' ') || (key !== null && wordy.has(key));
    return isWords && value.trim() !== '' ? [value] : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => words(one, key, singleToo));
}
