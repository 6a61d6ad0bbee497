import type { Area } from '@samla/case-model/definition';
import { useEffect } from 'react';
import type { Layer as OpenLayer } from '../app/layers.ts';
import { useWorkspace } from '../app/workspace-context.tsx';
import { keyPress } from './chord.ts';
import { dispatch, type Layer } from './dispatch.ts';
import { focusPlace } from './focus-place.ts';
import { allActions, runAction } from './registry.ts';

/** The layer of keys that an open layer of the page makes. */
function keyLayer(layer: OpenLayer | null): Layer | null {
  if (layer === null) return null;
  return layer.kind === 'palette' ? 'palette' : 'dialog';
}

/**
 * Listens for every key of the registry. Chords and letters are taken before the page sees them (the browser and
 * React Aria would act on some); Esc and Enter only when nothing in the page has used them.
 */
export function useKeys(areas: readonly Area[]): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const actions = allActions(areas);
    const handle = (event: KeyboardEvent) => {
      const place = focusPlace(keyLayer(workspace.layer.get()), workspace.settings.get().letters);
      const result = dispatch(keyPress(event), place, actions);
      if (result.kind === 'pass') return;
      event.preventDefault();
      event.stopPropagation();
      const action = result.kind === 'run' && actions.find((one) => one.id === result.id);
      if (action) void runAction(workspace, action);
    };
    const isLate = ({ key, ctrlKey }: KeyboardEvent) => key === 'Escape' || (key === 'Enter' && !ctrlKey);
    const early = (event: KeyboardEvent) => {
      if (!isLate(event)) handle(event);
    };
    const late = (event: KeyboardEvent) => {
      if (isLate(event)) handle(event);
    };
    window.addEventListener('keydown', early, { capture: true });
    window.addEventListener('keydown', late);
    return () => {
      window.removeEventListener('keydown', early, { capture: true });
      window.removeEventListener('keydown', late);
    };
  }, [workspace, areas]);
}
