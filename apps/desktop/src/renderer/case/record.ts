import type { Entry } from '@samla/case-model/entry';
import type { CaseView, Delivery, TimelineEntry } from '../../host/contract.ts';

type NoteBody = Extract<Entry['body'], { kind: 'noteAdded' }>;
type CorrectionBody = Extract<Entry['body'], { kind: 'corrected' }>;

/** A version of a note: what it said, who wrote it, when. */
export interface NoteVersion {
  readonly heading: string;
  readonly text: string;
  readonly authorName: string;
  readonly at: Entry['happenedAt'];
  /** why it was corrected; null for the original */
  readonly reason: string | null;
}

/** A line of the record as it is read: a note together with its corrections, or another entry. */
export type RecordLine =
  | {
      readonly kind: 'note';
      readonly entry: Entry;
      readonly delivery: Delivery;
      readonly body: NoteBody;
      /** oldest first; the last one is what holds */
      readonly versions: readonly NoteVersion[];
    }
  | { readonly kind: 'other'; readonly entry: Entry; readonly delivery: Delivery };

function version(entry: Entry, body: NoteBody | CorrectionBody): NoteVersion {
  return {
    heading: body.heading,
    text: body.text,
    authorName: entry.authorName,
    at: entry.happenedAt,
    reason: body.kind === 'corrected' ? body.reason : null,
  };
}

/** What is further from the server of the two. */
function lessSent(a: Delivery, b: Delivery): Delivery {
  const order: readonly Delivery[] = ['sent', 'sending', 'savedHere', 'needsYou'];
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

/**
 * The record as it is read, newest first: corrections stand with the note that they correct, whose original stays
 * readable. Values to check have a list of their own and are left out.
 */
export function recordLines({ timeline }: Pick<CaseView, 'timeline'>): readonly RecordLine[] {
  const corrections = new Map<string, TimelineEntry[]>();
  for (const line of timeline) {
    const { body } = line.entry;
    if (body.kind !== 'corrected') continue;
    // the timeline is newest first
    corrections.set(body.correctsId, [line, ...(corrections.get(body.correctsId) ?? [])]);
  }
  const notes = new Set(timeline.flatMap(({ entry }) => (entry.body.kind === 'noteAdded' ? [entry.id] : [])));
  return timeline.flatMap(({ entry, delivery }): RecordLine[] => {
    const { body } = entry;
    if (body.kind === 'checkRaised') return [];
    // a correction whose note is not here is still shown: nothing of the record is hidden
    if (body.kind === 'corrected' && notes.has(body.correctsId)) return [];
    if (body.kind !== 'noteAdded') return [{ kind: 'other', entry, delivery }];
    const own = corrections.get(entry.id) ?? [];
    const later = own.flatMap((one) =>
      one.entry.body.kind === 'corrected' ? [version(one.entry, one.entry.body)] : [],
    );
    return [
      {
        kind: 'note',
        entry,
        body,
        delivery: own.reduce((worst, one) => lessSent(worst, one.delivery), delivery),
        versions: [version(entry, body), ...later],
      },
    ];
  });
}
