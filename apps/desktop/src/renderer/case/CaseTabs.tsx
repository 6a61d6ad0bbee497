import type { CaseId } from '@samla/case-model/ids';
import { TabList } from '@samla/ui/TabList';
import { goToCase } from '../actions/go.ts';
import { listPlace } from '../app/focus.ts';
import { closeCase, shownCase } from '../app/places.ts';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { caseTitle } from './case-title.ts';
import { fetchIfMissing, forgetCase } from './open-cases.ts';

/** The open cases as tabs; one alone needs none. */
export function CaseTabs({ caseId }: { readonly caseId: CaseId }) {
  const text = useText();
  const workspace = useWorkspace();
  const { tabs } = useStore(workspace.places);
  const cases = useStore(workspace.cases);
  if (tabs.length < 2) return null;
  const nameOf = (id: CaseId) => {
    const open = cases.get(id);
    return open?.kind === 'case' ? caseTitle(open.case, text) : text('case.loading');
  };
  const close = (id: CaseId) => {
    workspace.places.set((places) => closeCase(places, id));
    forgetCase(workspace, id);
    const shown = shownCase(workspace.places.get());
    if (shown === null) workspace.focus.go(listPlace(workspace.places.get()));
    else void fetchIfMissing(workspace, shown);
    workspace.say(text('said.closed'));
  };
  return (
    <TabList
      label={text('case.tabs')}
      tabs={tabs.map((id) => ({ id, name: nameOf(id), panelId: `case-${id}` }))}
      selectedId={caseId}
      onSelect={(id) => void goToCase(workspace, id as CaseId)}
      onClose={(id) => close(id as CaseId)}
    />
  );
}
