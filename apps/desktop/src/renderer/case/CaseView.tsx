import { StepList, type Step } from '@samla/ui/StepList';
import { useCallback, useEffect, useRef } from 'react';
import type { CaseView as View } from '../../host/contract.ts';
import { useStore } from '../app/use-store.ts';
import { usePlace, useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import type { FormHandle } from '../form/FormPanel.tsx';
import { FormPart } from '../plan/FormPart.tsx';
import { firstParts } from '../plan/part.ts';
import { PartTabs } from '../plan/PartTabs.tsx';
import { PlanPart } from '../plan/PlanPart.tsx';
import { CaseBanner } from './CaseBanner.tsx';
import { CaseFacts } from './CaseFacts.tsx';
import styles from './CaseView.module.css';
import { Checks } from './Checks.tsx';
import { NextStep, useNextAction } from './NextStep.tsx';
import { NoteComposer } from './NoteComposer.tsx';
import { Record } from './Record.tsx';

/** One case: who it is about, and under it what to do now, its plan, or the form being filled in. */
export function CaseView({ view }: { readonly view: View }) {
  const { caseParts, focus } = useWorkspace();
  const parts = useStore(caseParts).get(view.id) ?? firstParts;
  const place = usePlace<HTMLDivElement>(`case:${view.id}`);
  const headingId = `heading-${view.id}`;
  const { shown } = parts;
  const form = useRef<FormHandle>(null);
  const handIn = useCallback(() => form.current?.submit(), []);
  const next = useNextAction(view, shown.kind === 'form' ? handIn : null);
  useEffect(
    // the overview begins with the case's heading
    () => focus.register(`part:${view.id}:now`, () => place.current?.focus()),
    [focus, view.id, place],
  );
  return (
    <div className={styles['case']} id={`case-${view.id}`}>
      <div className={styles['focus']} tabIndex={-1} ref={place} role="group" aria-labelledby={headingId}>
        <CaseBanner view={view} headingId={headingId} />
      </div>
      <PartTabs view={view} parts={parts} />
      {shown.kind === 'form' && <FormPart key={shown.form} view={view} part={shown} ref={form} />}
      {shown.kind === 'plan' && <PlanPart view={view} />}
      {shown.kind === 'now' && (
        <>
          <div className={styles['body']}>
            <Steps view={view} />
            <div className={styles['now']}>
              <NextStep shown={next} />
              <CaseFacts view={view} />
              <Checks view={view} />
            </div>
            <Record view={view} />
          </div>
          <NoteComposer view={view} />
        </>
      )}
    </div>
  );
}

const phases = ['intake', 'investigation', 'execution', 'closure'] as const;

/** Where the case stands: the plan's stages, or the four phases of every case where the plan has not come. */
function Steps({ view }: { readonly view: View }) {
  const text = useText();
  const steps = view.plan ? stepsOf(view.plan) : null;
  const at = phases.findIndex((one) => one === view.stage);
  const coarse = phases.map((phase, index): Step => {
    const state = index < at ? 'done' : index === at ? 'now' : 'todo';
    return { id: phase, name: text(`stage.${phase}`), state };
  });
  const shown = steps ?? (at < 0 ? [] : coarse);
  if (shown.length === 0 || view.closed) return null;
  return (
    <div className={styles['steps']}>
      <StepList label={text('case.steps')} steps={shown} />
    </div>
  );
}

/** The stages that the case goes through; one that was ended undone is no step. */
function stepsOf({ stages, current }: NonNullable<View['plan']>): readonly Step[] {
  return stages
    .filter(({ key, status }) => status !== 'terminated' || key === current)
    .map(({ key, name, status }) => ({
      id: key,
      name,
      state: key === current && status !== 'completed' ? 'now' : status === 'completed' ? 'done' : 'todo',
    }));
}
