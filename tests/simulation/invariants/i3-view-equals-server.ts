import type Database from 'better-sqlite3';
import type { CaseId } from '@samla/case-model/ids';
import type { Held } from '../server/central.ts';
import { workerIdOf } from '../world/city.ts';
import { openImage, outboxOf } from '../world/look.ts';
import type { Machine } from '../world/machine.ts';
import type { World } from '../world/world.ts';

/** I3: at rest each machine holds just what its worker may see, as it stands on the server, and its list says the same. */
export function viewEqualsServer(world: World, held: Held): void {
  for (const machine of world.machines) {
    const cache = openImage(machine, 'cache');
    if (!cache) {
      world.broken('I3', `${machine.name} has no cache`);
      continue;
    }
    try {
      compare(world, held, machine, cache);
    } catch (error) {
      // a broken page that nobody has come upon yet: the program drops the cache when it does
      if (!machine.isOfBrokenPage(error)) throw error;
    } finally {
      cache.close();
    }
  }
}

function compare(world: World, held: Held, machine: Machine, cache: Database.Database): void {
  const text = (sql: string) =>
    cache
      .prepare<[], string>(sql)
      .pluck()
      .all()
      .map((line) => (line.startsWith('[') ? inOrder(JSON.parse(line)) : line))
      .join('\n');
  const away = new Set(
    cache.prepare<[], string>("select id from case_base where record <> 'here'").pluck().all(),
  );
  const wanted = expected(held, machine, away);
  const found: typeof wanted = {
    cases: text(
      `select json_array(id, version, definition_hash, person_id, json(assignment)) from case_base where version > 0 order by id`,
    ),
    entries: text(`select json_array(case_id, seq, id, json(body)) from entry order by case_id, seq`),
    persons: text(
      `select json_array(id, version, protection, address) from person p where ${ofServer('p.id')} order by id`,
    ),
    names: text(
      `select p.id from person_name n join person p on p.pk = n.rowid where ${ofServer('p.id')} order by p.id`,
    ),
    list: text(
      `select json_array(case_id, protection, mine, name is null, pending)
           from worklist where case_id in (select id from case_base where version > 0) order by case_id`,
    ),
  };
  onlyOpenedHere(world, machine, cache);
  for (const part of Object.keys(wanted) as (keyof typeof wanted)[]) {
    if (found[part] !== wanted[part]) {
      world.broken('I3', `${machine.name}, ${part}: ${difference(wanted[part], found[part])}`);
    }
  }
}

/** Whether a person has a case that the server has sent: one may be here for the sake of a case opened here alone. */
const ofServer = (id: string) =>
  `exists (select 1 from case_base c where c.person_id = ${id} and c.version > 0)`;

/** A case that the server has not sent is here only while the outbox opens it, and then in the list. */
function onlyOpenedHere(world: World, machine: Machine, cache: Database.Database): void {
  const opening = outboxOf(machine).flatMap(({ command }) =>
    command.name === 'openCase' ? command.aggregate.id : [],
  );
  const rows = cache
    .prepare<[], [CaseId, number]>(
      `select c.id, coalesce(w.pending + w.needs_you, 0) from case_base c left join worklist w on w.case_id = c.id
        where c.version = 0`,
    )
    .raw()
    .all();
  for (const [id, told] of rows) {
    if (!opening.includes(id)) world.broken('I3', `${machine.name}: ${id} is on no server and in no outbox`);
    if (told === 0) world.broken('I3', `${machine.name}: ${id} is not told as opened here`);
  }
}

/** @param away cases whose record has been let go of: their rows stay */
function expected(held: Held, { subject }: Machine, away: ReadonlySet<string>) {
  const mine = workerIdOf(subject);
  const { cases, persons } = held.sees(mine);
  const protections = new Map(persons.map(({ id, protection }) => [id, protection]));
  const lines = (values: readonly unknown[]) => values.map(inOrder).join('\n');
  return {
    cases: lines(
      cases.map(({ row }) => [row.id, row.version, row.definitionHash, row.personId, row.assignment]),
    ),
    entries: lines(
      cases.flatMap(({ row, entries }) =>
        away.has(row.id) ? [] : entries.map(({ seq, id, body }) => [row.id, seq, id, body]),
      ),
    ),
    persons: lines(persons.map(({ id, version, protection, address }) => [id, version, protection, address])),
    names: persons.flatMap(({ id, protection }) => (protection === 'none' ? id : [])).join('\n'),
    list: lines(
      cases.map(({ row: { id, personId, assignment } }) => {
        const protection = protections.get(personId);
        return [id, protection, assignment.workerId === mine ? 1 : 0, protection === 'none' ? 0 : 1, 0];
      }),
    ),
  };
}

/** JSON with the fields of every object in one order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
}

function difference(wanted: string, found: string): string {
  const [want, have] = [wanted.split('\n'), found.split('\n')];
  const missing = want.find((line) => !have.includes(line));
  const extra = have.find((line) => !want.includes(line));
  return `wanted ${missing ?? 'nothing more'}, found ${extra ?? 'nothing more'}`.slice(0, 600);
}
