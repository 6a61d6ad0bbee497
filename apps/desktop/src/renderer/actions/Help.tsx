import { KeyHelp } from '@samla/ui/KeyHelp';
import { use, useState } from 'react';
import { AreasContext } from '../app/areas.tsx';
import { useWorkspace } from '../app/workspace-context.tsx';
import { useText } from '../messages/use-text.ts';
import { focusPlace } from './focus-place.ts';
import { helpGroups } from './help-groups.ts';

/** F1: the keys that work where the focus was. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const areas = use(AreasContext);
  const { settings } = useWorkspace();
  // read once, before the dialog takes the focus
  const [groups] = useState(() => helpGroups(areas, text, focusPlace(null, settings.get().letters)));
  return <KeyHelp isOpen onClose={onClose} title={text('help.title')} groups={groups} />;
}
