import { Button } from '@samla/ui/Button';
import { FactTile, FactTiles } from '@samla/ui/FactTile';
import { useState, type ReactNode } from 'react';
import { daysBetween, type PlainDate } from '@samla/case-model/time';
import type { CaseView } from '../../host/contract.ts';
import { keyOf } from '../actions/registry.ts';
import { useRun } from '../actions/use-run.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { lawWords } from '../plan/law-words.ts';
import { dueWords, SOON_DAYS, urgencyOf } from '../time/due.ts';
import { shortDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import styles from './CaseFacts.module.css';
import { completeWatch } from './complete-watch.ts';
import { openDeadlines, openWatches } from './next-step.ts';

/** Tiles that are shown before the rest is asked for: one row. */
const FIRST_TILES = 3;

/** The dates that ask something: deadlines with their paragraph, and the watches that are not done; nearest first. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const text = useText();
  const run = useRun();
  const today = useToday();
  const workspace = useWorkspace();
  const [showsAll, setShowsAll] = useState(false);
  // near dates in words, far ones as dates
  const value = (on: PlainDate) =>
    daysBetween(today, on) <= SOON_DAYS ? dueWords(on, today, text) : shortDate(on, today);
  const fact = (on: PlainDate) => ({ value: value(on), urgency: urgencyOf(on, today) });

  const tiles: { readonly on: PlainDate; readonly tile: ReactNode }[] = [];
  for (const { key, due, at, name, law, preliminary, verified } of openDeadlines(view)) {
    if (due === null) continue;
    const label = text(preliminary ? 'fact.preliminary' : verified ? 'fact.deadline' : 'fact.unverified');
    const when = at === null ? fact(due) : { ...fact(due), value: `${value(due)} ${at}` };
    const what = `${name} · ${lawWords(law)}`;
    tiles.push({ on: due, tile: <FactTile key={key} label={label} text={what} {...when} /> });
  }
  if (view.deadline && !view.closed) {
    const label = text('fact.deadline');
    const old = (
      <FactTile key="old" label={label} text={text('fact.deadlineText')} {...fact(view.deadline)} />
    );
    tiles.push({ on: view.deadline, tile: old });
  }
  for (const watch of openWatches(view)) {
    tiles.push({
      on: watch.dueOn,
      tile: (
        <FactTile
          key={watch.id}
          label={text('fact.watch')}
          {...fact(watch.dueOn)}
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
      ),
    });
  }
  const nearest = tiles.toSorted((a, b) => a.on.localeCompare(b.on));
  const shown = showsAll ? nearest : nearest.slice(0, FIRST_TILES);
  const more = tiles.length - shown.length;
  return (
    <div className={styles['facts']}>
      {shown.length > 0 && <FactTiles label={text('fact.label')}>{shown.map(({ tile }) => tile)}</FactTiles>}
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
