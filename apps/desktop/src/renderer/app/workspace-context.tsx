import { createContext, use, useEffect, useRef, type RefObject } from 'react';
import type { FocusPlace } from './focus.ts';
import type { Workspace } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);

export const WorkspaceProvider = WorkspaceContext;

/** The workspace of this window. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}

/** A ref for the element that takes focus when a command names the place. */
export function usePlace<Element extends HTMLElement>(place: FocusPlace): RefObject<Element | null> {
  const { focus } = useWorkspace();
  const ref = useRef<Element>(null);
  useEffect(
    () =>
      focus.register(place, () => {
        ref.current?.focus();
        // what stands in the filter is replaced by typing on
        if (place === 'filter' && ref.current instanceof HTMLInputElement) ref.current.select();
      }),
    [focus, place],
  );
  return ref;
}
