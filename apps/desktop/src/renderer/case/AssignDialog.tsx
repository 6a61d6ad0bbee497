import { ComboBox } from '@samla/ui/ComboBox';
import { Dialog } from '@samla/ui/Dialog';
import { SelectField } from '@samla/ui/SelectField';
import { TextField } from '@samla/ui/TextField';
import type { CaseId, UnitId, WorkerId } from '@samla/case-model/ids';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { assignTargetsOutput, CaseView } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { DraftStatus } from '../drafts/DraftStatus.tsx';
import { useDraft } from '../drafts/use-draft.ts';
import { useText } from '../messages/use-text.ts';
import { DialogForm } from './DialogForm.tsx';
import { assignKey, assignmentForm } from './forms.ts';
import { assign, caseForAssigning } from './take-case.ts';

type Targets = z.infer<typeof assignTargetsOutput>;
type Loaded =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly view: CaseView; readonly targets: Targets };

/** Hands a case to a colleague or another unit. */
export function AssignDialog({ caseId, onClose }: { readonly caseId: CaseId; readonly onClose: () => void }) {
  const text = useText();
  const workspace = useWorkspace();
  const [loaded, setLoaded] = useState<Loaded>({ kind: 'loading' });
  useEffect(() => {
    let isGone = false;
    void Promise.all([
      caseForAssigning(workspace, caseId),
      workspace.client.case.assignTargets.query({}).catch(() => null),
    ]).then(([view, targets]) => {
      if (!isGone) setLoaded(view && targets ? { kind: 'ready', view, targets } : { kind: 'failed' });
    });
    return () => {
      isGone = true;
    };
  }, [workspace, caseId]);
  return (
    <Dialog title={text('assign.title')} isOpen onClose={onClose}>
      {loaded.kind === 'ready' ? (
        <AssignForm {...loaded} onClose={onClose} />
      ) : (
        <p>{text(loaded.kind === 'loading' ? 'assign.loading' : 'assign.failed')}</p>
      )}
    </Dialog>
  );
}

const NOBODY = 'nobody';

interface AssignFormProps {
  readonly view: CaseView;
  readonly targets: Targets;
  readonly onClose: () => void;
}

function AssignForm({ view, targets, onClose }: AssignFormProps) {
  const text = useText();
  const workspace = useWorkspace();
  // what was on the screen when the worker decided; a later change is a conflict
  const [seen] = useState(view.assignment);
  const key = assignKey(view.id);
  const { fields, state, saver, change } = useDraft(key, assignmentForm);
  const { workerId, ground } = fields;
  const unitId = (fields.unitId || seen.unitId) as UnitId;
  const [problem, setProblem] = useState<string | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const signIn = workspace.host.get()?.signIn;
  const me = signIn?.kind === 'signedIn' || signIn?.kind === 'expired' ? signIn.worker.id : null;

  const unit = targets.units.find((one) => one.id === unitId);
  const home = targets.units.find((one) => one.id === seen.unitId);
  const crossesBoard = unit !== undefined && home !== undefined && unit.boardId !== home.boardId;
  const colleagues = targets.colleagues
    .filter((one) => one.unitIds.includes(unitId))
    .map(({ id, name }) => ({ id: id as string, name: id === me ? text('assign.me', { name }) : name }));
  const units = home ? targets.units : [{ id: seen.unitId, name: seen.unitName }, ...targets.units];

  const save = async () => {
    if (workerId === '') return setProblem(text('assign.noWorker'));
    setSubmitting(true);
    const done = await assign(
      workspace,
      view.id,
      seen,
      {
        workerId: workerId === NOBODY ? null : (workerId as WorkerId),
        unitId,
        ...(crossesBoard && { ground: ground.trim() }),
      },
      { key, saver },
    );
    setSubmitting(false);
    if (!done.ok) return setProblem(done.message);
    onClose();
    workspace.say(text('said.assigned', { number: view.number }));
  };
  const write = (part: Partial<typeof assignmentForm.empty>) => {
    setProblem(null);
    change(part);
  };
  if (state.kind === 'loading') return <p>{text('assign.loading')}</p>;
  return (
    <DialogForm
      saveText={text('assign.save')}
      status={<DraftStatus draftKey={key} saver={saver} />}
      problem={problem}
      isSubmitting={isSubmitting}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>
        {text('assign.now', {
          number: view.number,
          worker: seen.workerName ?? text('worker.none'),
          unit: seen.unitName,
        })}
      </p>
      <ComboBox
        key={unitId}
        label={text('assign.who')}
        choices={[...colleagues, { id: NOBODY, name: text('assign.nobody') }]}
        selectedId={workerId === '' ? null : workerId}
        onSelect={(id) => write({ workerId: id ?? '' })}
      />
      {units.length > 1 && (
        <SelectField
          label={text('assign.unit')}
          choices={units}
          selectedId={unitId}
          onSelect={(id) => write({ unitId: id, workerId: '' })}
        />
      )}
      {crossesBoard && (
        <TextField
          label={text('assign.ground')}
          value={ground}
          maxLength={500}
          isRequired
          onChange={(value) => write({ ground: value })}
        />
      )}
    </DialogForm>
  );
}
