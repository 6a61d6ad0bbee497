import type { FakeCity } from '@samla/api-client/fake/city';
import { caseRow, personRow } from '@samla/api-client/fake/pull';
import { visibleCases } from '@samla/api-client/fake/visibility';
import type { Held } from './central.ts';

/** What the fake city holds, by its own rules of access. */
export function heldBy(city: FakeCity): Held {
  return {
    cases: [...city.cases.values()].map(({ seed: { id }, entries }) => ({ id, entries })),
    receipts: new Map(
      [...city.receipts].map(([key, { outcome }]) => [key.split(' ')[2] ?? '', outcome.kind]),
    ),
    sees(workerId) {
      const rows = [...visibleCases(city, workerId).values()]
        .filter(({ disposalProposedOn }) => disposalProposedOn === null)
        .sort((a, b) => (a.seed.id < b.seed.id ? -1 : 1));
      const persons = [...new Set(rows.map(({ seed }) => seed.personId))].sort();
      return {
        cases: rows.map((row) => ({ row: caseRow(city, row), entries: row.entries })),
        persons: persons.map((id) => personRow(city, id)),
      };
    },
  };
}
