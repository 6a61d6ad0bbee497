import { useSyncExternalStore } from 'react';
import { writesText } from '../actions/focus-place.ts';

/** Where the focus is, as far as the hints of the status bar care. */
export type HintPlace = 'row' | 'needsYou' | 'filter' | 'writing' | 'case' | 'other';

function read(): HintPlace {
  const element = document.activeElement;
  if (element?.closest('[data-panel=needsYou]')) return 'needsYou';
  if (element?.closest('aside')) return writesText(element) ? 'writing' : 'case';
  if (element?.closest('[role=grid][aria-rowcount]')) return 'row';
  return element instanceof HTMLInputElement && element.type === 'search' ? 'filter' : 'other';
}

function subscribe(listen: () => void): () => void {
  document.addEventListener('focusin', listen);
  document.addEventListener('focusout', listen);
  return () => {
    document.removeEventListener('focusin', listen);
    document.removeEventListener('focusout', listen);
  };
}

/** Follows the focus. */
export function useFocusPlace(): HintPlace {
  return useSyncExternalStore(subscribe, read);
}
