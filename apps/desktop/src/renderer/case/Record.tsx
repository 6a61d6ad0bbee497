import { Button } from '@samla/ui/Button';
import { Timeline } from '@samla/ui/Timeline';
import { formOf } from '@samla/case-model/case/playbook';
import type { Entry } from '@samla/case-model/entry';
import type { CaseView } from '../../host/contract.ts';
import { useMemoryOnly } from '../app/memory-only.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { dayOf, formatTime } from '../time/format.ts';
import { shownDelivery } from './delivery.ts';
import { NoteVersions } from './NoteVersions.tsx';
import { PrintedForm } from '../plan/PrintedForm.tsx';
import { usePlaybook } from '../plan/use-playbook.ts';
import { recordLines, type RecordLine } from './record.ts';
import styles from './Record.module.css';
import { entryWords } from './entry-words.ts';

/** Whether a line came from the old system with a date and no time of day. */
function isDayOnly({ body }: Entry): boolean {
  return body.kind === 'caseImported' || body.kind === 'decisionImported';
}

type Shown = Parameters<typeof Timeline>[0]['entries'][number];

/** The record of a case, newest first. */
export function Record({ view }: { readonly view: CaseView }) {
  const text = useText();
  const { layer } = useWorkspace();
  const memoryOnly = useMemoryOnly();
  const playbook = usePlaybook(view);
  const lines = recordLines(view);

  const printed = ({ form: key, values }: Extract<Entry['body'], { kind: 'formSubmitted' }>) => {
    const form = playbook && formOf(playbook, key);
    return form && <PrintedForm form={form} values={values} rulebook={playbook.rulebook} />;
  };
  const shown = (line: RecordLine): Shown => {
    const { entry, delivery } = line;
    const newest = line.kind === 'note' ? line.versions.at(-1) : undefined;
    const words = newest
      ? { title: newest.heading, text: newest.text }
      : entryWords(entry, view, text, playbook);
    return {
      id: entry.id,
      day: dayOf(entry.happenedAt),
      // the old system knew only the day of these
      time: isDayOnly(entry) ? '' : formatTime(entry.happenedAt),
      dateTime: entry.happenedAt,
      byline: entry.authorName,
      ...words,
      ...(delivery !== 'sent' && {
        delivery: shownDelivery(delivery, entry.happenedAt, memoryOnly, text),
      }),
      ...(entry.body.kind === 'formSubmitted' && { notice: printed(entry.body) }),
      ...(line.kind === 'note' && {
        notice: (
          <>
            <NoteVersions line={line} />
            {delivery === 'sent' && (
              <span className={styles['correct']}>
                <Button
                  variant="quiet"
                  label={text('record.correctLabel', { heading: newest?.heading ?? '' })}
                  onPress={() => layer.set(() => ({ kind: 'correct', caseId: view.id, noteId: entry.id }))}
                >
                  {text('record.correct')}
                </Button>
              </span>
            )}
          </>
        ),
      }),
    };
  };

  return (
    <section className={styles['record']} aria-labelledby={`record-${view.id}`}>
      <h3 className={styles['title']} id={`record-${view.id}`}>
        {text('record.title')} <small>{text('record.count', { count: lines.length })}</small>
      </h3>
      <Timeline label={text('record.title')} entries={lines.map(shown)} headingLevel={4} />
    </section>
  );
}
