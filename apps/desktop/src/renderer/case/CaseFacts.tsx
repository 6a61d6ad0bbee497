import { Button } from '@samla/ui/Button';
import { FactTile, FactTiles } from '@samla/ui/FactTile';
import { useState } from 'react';
import { daysBetween, type PlainDate } from '@samla/case-model/time';
import type { CaseView } from '../../host/contract.ts';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { dueWords, SOON_DAYS, urgencyOf } from '../time/due.ts';
import { shortDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import styles from './CaseFacts.module.css';
import { completeWatch } from './complete-watch.ts';
import { openWatches } from './next-step.ts';

/** Watches that are shown before the rest is asked for: with the deadline, one row of tiles. */
const FIRST_WATCHES = 2;

/** The dates that ask something: the deadline and the watches that are not done. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const text = useText();
  const run = useRun();
  const today = useToday();
  const workspace = useWorkspace();
  const [showsAll, setShowsAll] = useState(false);
  const watches = openWatches(view);
  const shown = showsAll ? watches : watches.slice(0, FIRST_WATCHES);
  const more = watches.length - shown.length;
  // near dates in words, far ones as dates
  const value = (on: PlainDate) =>
    daysBetween(today, on) <= SOON_DAYS ? dueWords(on, today, text) : shortDate(on, today);
  return (
    <div className={styles['facts']}>
      <FactTiles label={text('fact.label')}>
        {view.deadline && !view.closed && (
          <FactTile
            label={text('fact.deadline')}
            value={value(view.deadline)}
            urgency={urgencyOf(view.deadline, today)}
            text={text('fact.deadlineText')}
          />
        )}
        {shown.map((watch) => (
          <FactTile
            key={watch.id}
            label={text('fact.watch')}
            value={value(watch.dueOn)}
            urgency={urgencyOf(watch.dueOn, today)}
            actions={
              <span className={styles['watch']}>
                <span dir="auto">{watch.text}</span>
                <Button
                  variant="quiet"
                  label={text('fact.doneLabel', { text: watch.text })}
                  onPress={() => void completeWatch(workspace, view.id, watch.id)}
                >
                  {text('fact.done')}
                </Button>
              </span>
            }
          />
        ))}
      </FactTiles>
      <p className={styles['tools']}>
        <span className={styles['contact']} dir="auto">
          {[view.person.phone, view.person.address].filter(Boolean).join(' · ')}
        </span>
        {more > 0 && (
          <Button variant="quiet" onPress={() => setShowsAll(true)}>
            {text('fact.more', { count: more })}
          </Button>
        )}
        {!view.closed && (
          <Button variant="quiet" shortcut={keyOf('case.watch')} onPress={() => run('case.watch')}>
            {text('fact.add')}
          </Button>
        )}
      </p>
    </div>
  );
}
