import { pseudoLong } from '@samla/ui/texts';

type Messages = Record<string, string>;

const known = new Map<Messages, Readonly<Messages>>();
let isLong = false;

/** Names the messages of an application whose screens stand in stories, so that they can be shown longer. */
export function alsoLong(messages: Messages): void {
  if (known.has(messages)) return;
  known.set(messages, { ...messages });
  if (isLong) set(messages, true);
}

/** Shows the messages longer than they are, or as they are. They are changed in place: the application holds them. */
export function showLongMessages(long: boolean): void {
  if (long === isLong) return;
  isLong = long;
  for (const messages of known.keys()) set(messages, long);
}

function set(messages: Messages, long: boolean): void {
  for (const [id, text] of Object.entries(known.get(messages) ?? {})) {
    messages[id] = long ? longMessage(text) : text;
  }
}

/** The message with its words longer; what ICU reads (`{count, plural, one {…}}`) and tags stay as they are. */
function longMessage(message: string): string {
  let depth = 0;
  let inTag = false;
  const text = [...message].map((sign) => {
    if (sign === '{') depth += 1;
    if (sign === '<') inTag = true;
    const isWord = depth % 2 === 0 && !inTag;
    if (sign === '}') depth -= 1;
    if (sign === '>') inTag = false;
    return isWord ? pseudoLong(sign).replace(/^\[|\]$/g, '') : sign;
  });
  return message === '' ? message : `[${text.join('')}]`;
}
