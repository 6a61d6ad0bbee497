import { Button } from '@samla/ui/Button';
import { Hidden } from '@samla/ui/Hidden';
import type { CaseView, PlanView } from '../../host/contract.ts';
import { useRun } from '../actions/use-run.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { shortDate } from '../time/format.ts';
import { useToday } from '../time/use-today.ts';
import styles from './PlanPart.module.css';

interface DocumentsProps {
  readonly view: CaseView;
  readonly plan: PlanView;
  readonly hasEvents: boolean;
}

/** Documents that are wanted or have come in, and what has happened from outside. */
export function Documents({ view, plan, hasEvents }: DocumentsProps) {
  const text = useText();
  const run = useRun();
  const today = useToday();
  const { layer } = useWorkspace();
  if (plan.documents.length === 0 && !hasEvents) return null;
  return (
    <section className={styles['section']} aria-labelledby={`documents-${view.id}`}>
      <h3 id={`documents-${view.id}`}>{text('document.all')}</h3>
      <ul className={styles['list']}>
        {plan.documents.map(({ key, name, receivedOn }) => (
          <li key={key} className={styles['row']}>
            <span className={styles['what']}>
              <span>{name}</span>
              <span className={styles['small']}>
                {receivedOn.length === 0
                  ? text('document.wanted')
                  : text('document.received', {
                      dates: receivedOn.map((on) => shortDate(on, today)).join(', '),
                    })}
              </span>
            </span>
            {!view.closed && (
              <Button
                variant="quiet"
                onPress={() => layer.set(() => ({ kind: 'document', caseId: view.id, document: key }))}
              >
                {text('document.register')}
                <Hidden>: {name}</Hidden>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {hasEvents && !view.closed && (
        <div className={styles['tools']}>
          <Button onPress={() => run('case.event')}>{text('action.event')}</Button>
        </div>
      )}
    </section>
  );
}
