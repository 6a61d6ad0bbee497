import { TabList } from '@samla/ui/TabList';
import type { FormKey } from '@samla/case-model/definition/keys';
import type { CaseView } from '../../host/contract.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { closeForm, partId, partsOf, showPart, type CasePart, type CaseParts } from './part.ts';
import { usePlaybook } from './use-playbook.ts';

interface PartTabsProps {
  readonly view: CaseView;
  readonly parts: CaseParts;
}

/** The parts of a case as tabs: its overview, its steps and tasks, and each form being filled in. */
export function PartTabs({ view, parts }: PartTabsProps) {
  const text = useText();
  const workspace = useWorkspace();
  const playbook = usePlaybook(view);
  const nameOf = (part: CasePart) => {
    if (part.kind !== 'form') return text(`part.${part.kind}`);
    return playbook?.caseType.forms.find(({ key }) => key === part.form)?.name ?? part.form;
  };
  const all = partsOf(parts);
  return (
    <TabList
      label={text('part.label')}
      tabs={all.map((part) => ({
        id: partId(part),
        name: nameOf(part),
        isClosable: part.kind === 'form',
      }))}
      selectedId={partId(parts.shown)}
      onSelect={(id) => {
        const part = all.find((one) => partId(one) === id);
        if (part) showPart(workspace, view.id, part);
      }}
      onClose={(id) => {
        const part = all.find((one) => partId(one) === id);
        if (part?.kind === 'form') closeForm(workspace, view.id, part.form as FormKey);
      }}
    />
  );
}
