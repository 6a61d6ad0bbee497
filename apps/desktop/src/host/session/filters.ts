import type { z } from 'zod';
import type { takeFiltersOutput } from '../contract.ts';
import type { Settings } from '../store/settings-table.ts';

type Filters = z.infer<typeof takeFiltersOutput>;
type Kept = readonly { readonly window: string; readonly filters: Filters }[];

/** Windows that are kept for: one that never came back gives way. */
const MOST = 8;

/** Keeps what narrows a window's lists, until it takes it. */
export function keepFilters(settings: Settings, window: string, filters: Filters): void {
  const others = kept(settings).filter((one) => one.window !== window);
  settings.set('filters', [...others, { window, filters }].slice(-MOST) satisfies Kept);
}

/** @returns what was kept for a window, which is then forgotten; nothing when there is none */
export function takeFilters(settings: Settings, window: string): Filters {
  const all = kept(settings);
  const found = all.find((one) => one.window === window);
  if (!found) return [];
  const others = all.filter((one) => one !== found);
  if (others.length > 0) settings.set('filters', others);
  else settings.delete('filters');
  return found.filters;
}

function kept(settings: Settings): Kept {
  return settings.get<Kept>('filters') ?? [];
}
