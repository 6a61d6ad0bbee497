import { useText } from '../messages/use-text.ts';
import { dayOf, formatTime, longDate } from '../time/format.ts';
import styles from './NoteVersions.module.css';
import type { RecordLine } from './record.ts';

/** What a note tells of another day, and what it said before it was corrected: everything stays readable. */
export function NoteVersions({ line }: { readonly line: Extract<RecordLine, { kind: 'note' }> }) {
  const text = useText();
  const { body, versions } = line;
  const newest = versions.at(-1);
  const earlier = versions.slice(0, -1).toReversed();
  return (
    <>
      {body.eventOn !== null && (
        <p className={styles['aside']}>
          {body.backdatingReason
            ? text('record.backdated', { date: longDate(body.eventOn), reason: body.backdatingReason })
            : text('record.eventOn', { date: longDate(body.eventOn) })}
        </p>
      )}
      {newest && newest.reason !== null && (
        <>
          <p className={styles['aside']}>
            {text('record.corrected', {
              day: dayOf(newest.at),
              name: newest.authorName,
              reason: newest.reason,
            })}
          </p>
          <details className={styles['original']}>
            <summary>{text('record.original')}</summary>
            {earlier.map((version) => (
              <blockquote key={version.at} className={styles['version']} dir="auto">
                <p className={styles['aside']}>
                  {version.heading} · {version.authorName} {dayOf(version.at)} {formatTime(version.at)}
                </p>
                <p className={styles['text']}>{version.text}</p>
              </blockquote>
            ))}
          </details>
        </>
      )}
    </>
  );
}
