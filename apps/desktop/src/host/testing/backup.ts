import type { FakeCity } from '@samla/api-client/fake/city';
import { backUpDrafts } from '@samla/api-client/fake/drafts';

/** Takes a copy of the city's database. @returns puts the city back to how it was then, as an operator does from a backup */
export function backUp(city: FakeCity): () => void {
  const restoreAll = [
    ofMap(city.cases),
    ofMap(city.persons),
    ofMap(city.devices),
    ofMap(city.receipts),
    ofSet(city.entryIds),
    backUpDrafts(city),
  ];
  const changes = city.changes.length;
  return () => {
    for (const restore of restoreAll) restore();
    city.changes.length = changes;
  };
}

/** The values of a map, as copies: some are changed in place. */
function ofMap<Key, Value extends object>(map: Map<Key, Value>): () => void {
  const kept = [...map].map(([key, value]): [Key, Value] => [key, { ...value }]);
  return () => {
    map.clear();
    for (const [key, value] of kept) map.set(key, value);
  };
}

function ofSet<Value>(set: Set<Value>): () => void {
  const kept = [...set];
  return () => {
    set.clear();
    for (const value of kept) set.add(value);
  };
}
