export interface Announcement {
  readonly topic: string;
  readonly text: string;
}

/** The waiting announcements after one more: a newer one on the same topic takes the older one's place, last in line. */
export function enqueue(waiting: readonly Announcement[], next: Announcement): readonly Announcement[] {
  return [...waiting.filter((one) => one.topic !== next.topic), next];
}

/**
 * What the live region says. A region that is given the text it already holds stays silent,
 * so a repeated text gets a no-break space at its end.
 */
export function speak(waiting: readonly Announcement[], before: string): string {
  const text = waiting.map((one) => one.text).reduce(joined, '');
  return text === before ? `${text}\u00a0` : text;
}

/** Two sentences as one text. */
function joined(said: string, next: string): string {
  if (said === '') return next;
  return `${said}${/[.!?…]$/.test(said) ? '' : '.'} ${next}`;
}
