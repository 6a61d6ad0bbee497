import type { PlainDate } from '@samla/case-model/time';
import { useStore } from '../app/use-store.ts';
import { useWorkspace } from '../app/workspace-context.tsx';

/** Today in Stockholm by the host's clock. */
export function useToday(): PlainDate {
  const state = useStore(useWorkspace().host);
  if (!state) throw new Error('Nothing that asks for the date is shown before the host has answered');
  return state.today;
}
