import type { AreaKey } from '@samla/case-model/definition';
import type { CaseId, PersonId } from '@samla/case-model/ids';
import type { z } from 'zod';
import type { searchHitSchema, searchOutput } from '../contract.ts';
import type { Database } from '../store/database.ts';
import { nameQuery } from './name-index.ts';
import { identityPrefixes, numberKey } from './number-query.ts';

type Hit = z.infer<typeof searchHitSchema>;

interface HitRow {
  readonly case_id: CaseId;
  readonly person_id: PersonId;
  readonly given_name: string;
  readonly family_name: string;
  readonly identity_number: string | null;
  readonly number: string;
  readonly type_name: string;
  readonly area_key: AreaKey;
  readonly closed: number;
}

/**
 * Finds cases by the three lawful terms and no other: name, identity number, case number (SoLPuF 15 §).
 * Protected persons are in none of the three indexes. Open cases first, then by name.
 */
export function search(cache: Database, text: string, limit: number): z.infer<typeof searchOutput> {
  const found = /\d/.test(text) ? byNumber(cache, text, limit + 1) : byName(cache, text, limit + 1);
  return { hits: found.slice(0, limit).map(toHit), more: found.length > limit };
}

const select = `
  select c.id as case_id, c.person_id, p.given_name, p.family_name, p.identity_number, c.number, w.type_name,
         c.area_key, w.closed`;
const joined = `join case_base c on c.person_id = p.id join worklist w on w.case_id = c.id`;
const order = `order by w.closed, w.name_key, w.number_key, c.id limit ?`;

function byName(cache: Database, text: string, limit: number): HitRow[] {
  const query = nameQuery(text);
  if (query === null) return [];
  // ranked on narrow indexes first: two short beginnings match thousands, and only the few that are shown are read whole
  return cache
    .prepare<[string, number, number], HitRow>(
      `with ranked as materialized (
         select c.id from person_name f join person p on p.pk = f.rowid ${joined}
          where person_name match ? and p.protection = 'none' ${order})
       ${select} from ranked r join case_base c on c.id = r.id join person p on p.id = c.person_id
         join worklist w on w.case_id = c.id ${order}`,
    )
    .all(query, limit, limit);
}

function byNumber(cache: Database, text: string, limit: number): HitRow[] {
  const identity = cache.prepare<[string, string, number], HitRow>(
    `${select} from person p ${joined}
      where p.protection = 'none' and p.identity_number is not null
        and p.identity_number >= ? and p.identity_number < ? ${order}`,
  );
  const number = cache.prepare<[string, string, number], HitRow>(
    `${select} from person p ${joined}
      where p.protection = 'none' and c.number_key >= ? and c.number_key < ? ${order}`,
  );
  const found = new Map<CaseId, HitRow>();
  const add = (rows: readonly HitRow[]) => rows.forEach((row) => found.set(row.case_id, row));
  for (const prefix of identityPrefixes(text)) add(identity.all(prefix, `${prefix}\u{10ffff}`, limit));
  const key = numberKey(text);
  add(number.all(key, `${key}\u{10ffff}`, limit));
  return [...found.values()].slice(0, limit);
}

function toHit(row: HitRow): Hit {
  return {
    caseId: row.case_id,
    personId: row.person_id,
    name: `${row.family_name}, ${row.given_name}`,
    identityNumber: row.identity_number,
    number: row.number,
    typeName: row.type_name,
    areaKey: row.area_key,
    closed: row.closed === 1,
  };
}
