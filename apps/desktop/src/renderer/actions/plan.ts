import type { CaseView, PlanView } from '../../host/contract.ts';
import { shownCase } from '../app/places.ts';
import type { Layer } from '../app/layers.ts';
import type { Workspace } from '../app/workspace.ts';
import type { MessageId } from '../messages/catalogue.ts';
import { firstPart, neighbourPart, partsOfCase, showPart } from '../plan/part.ts';
import type { Action } from './action.ts';
import type { Chord } from './chord.ts';

/** The case in the panel, when it is open. */
function shown(workspace: Workspace): CaseView | null {
  const caseId = shownCase(workspace.places.get());
  const open = caseId === null ? undefined : workspace.cases.get().get(caseId);
  return open?.kind === 'case' ? open.case : null;
}

const needsCase = (workspace: Workspace) => (shown(workspace) ? null : workspace.text('blocked.noCase'));

/** What can be done only in a case with a plan that has not ended. */
function needsPlan(workspace: Workspace): string | null {
  const open = shown(workspace);
  if (!open) return workspace.text('blocked.noCase');
  if (!open.plan) return workspace.text('blocked.noPlan');
  return open.closed ? workspace.text('blocked.closed') : null;
}

type Label = Extract<MessageId, `action.${string}`>;

function inPlan(
  id: string,
  label: Label,
  keys: readonly Chord[],
  layer: (open: CaseView, plan: PlanView) => Layer,
): Action {
  return {
    id,
    group: 'case',
    layer: 'app',
    keys,
    label: (text) => text(label as 'action.decide'),
    blocked: needsPlan,
    run(workspace) {
      const open = shown(workspace);
      if (open?.plan) {
        const next = layer(open, open.plan);
        workspace.layer.set(() => next);
      }
    },
  };
}

function part(id: string, label: Label, keys: readonly Chord[], step: 1 | -1): Action {
  return {
    id,
    group: 'case',
    layer: 'app',
    keys,
    label: (text) => text(label as 'action.decide'),
    blocked: needsCase,
    run(workspace) {
      const open = shown(workspace);
      if (open) showPart(workspace, open.id, neighbourPart(partsOfCase(workspace, open.id), step));
    },
  };
}

export const planActions: readonly Action[] = [
  {
    id: 'go.newCase',
    group: 'go',
    layer: 'app',
    keys: ['Ctrl+Shift+N'],
    label: (text) => text('action.newCase'),
    run: ({ layer }) => layer.set(() => ({ kind: 'newCase' })),
  },
  part('case.nextPart', 'action.nextPart', ['Ctrl+PageDown'], 1),
  part('case.previousPart', 'action.previousPart', ['Ctrl+PageUp'], -1),
  {
    id: 'case.now',
    group: 'case',
    layer: 'app',
    keys: [],
    label: (text) => text('action.now'),
    blocked: needsCase,
    run(workspace) {
      const open = shown(workspace);
      if (open) showPart(workspace, open.id, firstPart);
    },
  },
  {
    id: 'case.plan',
    group: 'case',
    layer: 'app',
    keys: [],
    label: (text) => text('action.plan'),
    blocked: needsCase,
    run(workspace) {
      const open = shown(workspace);
      if (open) showPart(workspace, open.id, { kind: 'plan' });
    },
  },
  inPlan('case.decide', 'action.decide', ['Ctrl+D'], ({ id }) => ({
    kind: 'decision',
    caseId: id,
    decision: null,
  })),
  inPlan('case.event', 'action.event', [], ({ id }) => ({ kind: 'event', caseId: id, event: null })),
  inPlan('case.document', 'action.document', [], ({ id }) => ({
    kind: 'document',
    caseId: id,
    document: null,
  })),
  inPlan('case.deadline', 'action.deadline', [], ({ id }) => ({
    kind: 'deadline',
    caseId: id,
    deadline: null,
  })),
  inPlan('case.participant', 'action.participant', [], ({ id }) => ({ kind: 'participant', caseId: id })),
  inPlan('case.closeCase', 'action.endCase', [], ({ id }) => ({ kind: 'closeCase', caseId: id })),
];
