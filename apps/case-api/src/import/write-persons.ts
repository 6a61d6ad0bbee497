import { personSortKey } from '@samla/case-model/sort-key';
import { lookUp } from './codes.ts';
import { importId } from './ids.ts';
import { Batch, insertMissing, type Connection } from './insert.ts';
import { mergePersons, readPerson, type PersonFacts } from './read-person.ts';
import { readRows } from './read-rows.ts';
import { keyOf } from './row-key.ts';
import type { Survey } from './survey.ts';
import { writeChecks, type Aside } from './write-aside.ts';

/** The id of a person by the PERSID that she was established under. */
export function personId(key: string): string {
  return importId('personer', key);
}

/** Writes persons, their numbers and their relations. Rows that are one person are gathered first and written as one. */
export async function writePersons(db: Connection, survey: Survey, aside: Aside): Promise<void> {
  const batch = new Batch<{ key: string; facts: PersonFacts }>(500, (persons) => writeBatch(db, persons));
  const gathered = new Map<string, PersonFacts[]>();
  for await (const row of readRows(survey.folder, 'personer')) {
    await aside.add('personer', row);
    const key = survey.persons.established(keyOf('personer', row));
    const verdict = survey.verdicts.personer.of(row.at);
    if (key === undefined || verdict?.kind === 'quarantined') continue;
    const facts = readPerson(row.cells, survey.codes, survey.asOf);
    const rows = survey.persons.rowsOf(key);
    if (rows === 1) {
      await batch.add({ key, facts });
      continue;
    }
    const all = [...(gathered.get(key) ?? []), facts];
    gathered.set(key, all);
    const [first, ...rest] = all;
    if (!first || all.length < rows) continue;
    gathered.delete(key);
    await batch.add({ key, facts: mergePersons(first, rest) });
  }
  await batch.flush();
  await writeRelations(db, survey, aside);
}

async function writeBatch(
  db: Connection,
  persons: readonly { key: string; facts: PersonFacts }[],
): Promise<void> {
  await insertMissing(
    db,
    'person',
    {
      id: 'uuid',
      given_name: 'text',
      family_name: 'text',
      sort_key: 'text',
      address: 'text',
      phone: 'text',
      protection: 'text',
      deceased_on: 'date',
      household: 'text',
    },
    persons.map(({ key, facts }) => ({
      id: personId(key),
      given_name: facts.given,
      family_name: facts.family,
      sort_key: personSortKey(facts.family, facts.given),
      address: facts.address,
      phone: facts.phone,
      protection: facts.protection,
      deceased_on: facts.deceasedOn,
      household: facts.household || null,
    })),
  );
  const numbers = persons.flatMap(({ key, facts: { identity } }) =>
    identity === null
      ? []
      : [
          {
            id: importId('person_identity', `${key}/${identity.number}`),
            person_id: personId(key),
            number: identity.number,
            kind: identity.kind,
            valid: identity.valid,
            current: true,
          },
        ],
  );
  const types = {
    id: 'uuid',
    person_id: 'uuid',
    number: 'text',
    kind: 'text',
    valid: 'boolean',
    current: 'boolean',
  } as const;
  await insertMissing(db, 'person_identity', types, numbers);
  await writeChecks(
    db,
    persons.flatMap(({ facts }) => facts.checks),
  );
}

async function writeRelations(db: Connection, survey: Survey, aside: Aside): Promise<void> {
  const types = { id: 'uuid', person_id: 'uuid', related_id: 'uuid', kind: 'text' } as const;
  const batch = new Batch<{ id: string; person_id: string; related_id: string; kind: string }>(
    1000,
    async (rows) => {
      await insertMissing(db, 'person_relation', types, rows);
    },
  );
  for await (const row of readRows(survey.folder, 'relationer')) {
    await aside.add('relationer', row);
    if (survey.verdicts.relationer.of(row.at)) continue;
    const one = survey.persons.established(row.cells.PERSID1);
    const other = survey.persons.established(row.cells.PERSID2);
    if (one === undefined || other === undefined) continue;
    const { RELTYP } = row.cells;
    await batch.add({
      id: importId('relationer', `${one}-${other}-${RELTYP}`),
      person_id: personId(one),
      related_id: personId(other),
      kind: lookUp(survey.codes.relations, RELTYP) ?? RELTYP,
    });
  }
  await batch.flush();
}
