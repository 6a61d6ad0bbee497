import type { Area, AreaKey } from '@samla/case-model/definition';
import { AreaMark, type Tone } from '@samla/ui/AreaMark';
import { createContext, use } from 'react';

export const AreasContext = createContext<readonly Area[]>([]);

/** An area by its key. One that this program has not heard of is shown by its key: nothing is hidden. */
export function useArea(key: AreaKey): Area {
  const known = use(AreasContext).find((one) => one.key === key);
  return known ?? { key, name: key, letter: key.slice(0, 1).toLocaleUpperCase('sv-SE'), order: 9, code: '' };
}

/** The colour of an area follows its place among the areas. */
export function toneOf({ order }: Pick<Area, 'order'>): Tone {
  return order as Tone;
}

/** The area's letter in its frame. `isNamed`: its name does not stand beside it. */
export function AreaSign({ area, isNamed = false }: { readonly area: Area; readonly isNamed?: boolean }) {
  return <AreaMark letter={area.letter} tone={toneOf(area)} {...(isNamed && { label: area.name })} />;
}
