-- Plans, delegation and access profiles (domain.md 2.0, 6.2): who may see a case follows from its case type.

alter table definition drop constraint definition_kind_check;
alter table definition add constraint definition_kind_check check (kind in ('area', 'caseType', 'rulebook'));

alter table assignment drop constraint assignment_role_check;
alter table assignment add constraint assignment_role_check
  check (role in ('caseWorker', 'unitManager', 'performer', 'boardMember'));

-- The access profile of the case's type. A case that was there before there were profiles is closed to all but those named
-- on it until the program has started once and read its type (followDefinitions, which also gives cases that are pinned to
-- a definition of the first program version, without a plan, today's version of their type). No default is kept: whoever
-- writes a case must say who may see it.
alter table "case" add column access_profile text not null default 'A-case'
  check (access_profile in ('A-unit', 'A-case', 'A-perf', 'A-health', 'A-law', 'A-ofn', 'A-board', 'A-prot'));
alter table "case" alter column access_profile drop default;

-- Whose record an entry belongs to: the authority's file, the order to a performer, or the performer's own file.
alter table case_entry add column audience text not null default 'file'
  check (audience in ('file', 'order', 'performer'));

-- Who is named on a case beside its worker. What was, stands in the record.
create table case_participant (
  case_id uuid not null references "case",
  worker_id uuid not null references worker,
  role text not null check (role in ('coWorker', 'decider', 'boardMember')),
  named_at timestamptz not null,
  primary key (case_id, worker_id)
);
create index case_participant_worker on case_participant (worker_id);
create index service_order_performer on service_order (performer_unit_id) where state = 'accepted';

-- Registry numbers: the last one given of an area's code and year, such as BOU-2026.
create table case_number (
  series text primary key,
  last integer not null
);

alter table case_participant enable row level security;
alter table case_number enable row level security;

------------------------------------------------------------------------------------------------ who may see a case
-- The one rule that every wall reads: who has access to which case today, and how far it reaches: `full`; `meeting` (a
-- board member named for the meeting's item reads it and writes nothing); `order` (a performer with an accepted order
-- sees the case's row and what was written to or by performers, never the inquiry). Granted to nobody.
--
-- Persons with protected data: those named on the case; a case without a worker is the manager's to hand out, whatever
-- the profile (SoLPuL 10 §, domain.md 6.4). Managers get no content by being managers but in A-unit, A-ofn and A-perf.
create or replace view case_access as
  -- by assignment in the case's own unit and area
  select a.worker_id, c.id as case_id, 'full'::text as reach
    from assignment a
    cross join lateral unnest(a.areas) as area(key)
    join "case" c on c.unit_id = a.unit_id and c.area_key = area.key
    join person p on p.id = c.person_id
   where a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
     and a.role <> 'boardMember'
     and (c.worker_id = a.worker_id
      or (c.worker_id is null and a.role = 'unitManager')
      or (p.protection = 'none'
          and case c.access_profile
                when 'A-unit' then a.role in ('caseWorker', 'unitManager')
                when 'A-ofn' then a.role in ('caseWorker', 'unitManager')
                when 'A-perf' then a.role in ('caseWorker', 'unitManager', 'performer')
                when 'A-health' then a.role = 'caseWorker'
                else false
              end))
  union all
  -- by being named: in every profile, within the case's board (OSL 8:1)
  select n.worker_id, c.id, case n.role when 'boardMember' then 'meeting' else 'full' end
    from case_participant n
    join "case" c on c.id = n.case_id
    join organisation_unit own on own.id = c.unit_id
   where exists (
      select from assignment a join organisation_unit u on u.id = a.unit_id
       where a.worker_id = n.worker_id and u.board_id = own.board_id
         and a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
         and (a.role <> 'boardMember' or n.role = 'boardMember'))
  union all
  -- by an accepted order, also across boards: the order is the recorded ground
  select a.worker_id, c.id, 'order'
    from assignment a
    join service_order o on o.performer_unit_id = a.unit_id and o.state = 'accepted'
    join "case" c on c.id = o.case_id
    join person p on p.id = c.person_id
   where a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
     and a.role in ('performer', 'caseWorker') and p.protection = 'none';

-- Cases whose whole file is mine to read.
create function full_cases() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct case_id from case_access where worker_id = app_worker_id() and reach <> 'order'
$$;

-- Cases whose file is mine to write in.
create function own_cases() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct case_id from case_access where worker_id = app_worker_id() and reach = 'full'
$$;

-- Cases that my unit performs an order of.
create function ordered_cases() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct case_id from case_access where worker_id = app_worker_id() and reach = 'order'
$$;

-- How far my access to one case reaches; null when there is none.
create function case_reach(wanted uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select min(reach) from case_access where worker_id = app_worker_id() and case_id = wanted
$$;

-- A performer's entry counts the case up; who has the case is never a performer's to say, and a reader changes nothing.
create function guard_case() returns trigger language plpgsql as $$
declare
  reach text;
begin
  if current_user <> 'samla_api' then return new; end if;
  reach := case_reach(old.id);
  if reach = 'full'
     or reach = 'order' and (new.unit_id, new.worker_id, new.assignment_version)
                            is not distinct from (old.unit_id, old.worker_id, old.assignment_version) then
    return new;
  end if;
  raise insufficient_privilege using message = 'the case is not this worker''s to change';
end $$;
create trigger case_guard before update on "case" for each row execute function guard_case();

drop policy reading on case_entry;
create policy reading on case_entry for select to samla_api
  using (case_id in (select full_cases()) or (audience <> 'file' and case_id in (select ordered_cases())));
drop policy writing on case_entry;
create policy writing on case_entry for insert to samla_api
  with check (author_id = app_worker_id()
    and (case_id in (select own_cases()) or (audience <> 'file' and case_id in (select ordered_cases()))));

drop policy reading on deadline;
create policy reading on deadline for select to samla_api using (case_id in (select full_cases()));
drop policy writing on deadline;
create policy writing on deadline for insert to samla_api with check (case_id in (select own_cases()));
drop policy reading on task;
create policy reading on task for select to samla_api using (case_id in (select full_cases()));
drop policy reading on document;
create policy reading on document for select to samla_api using (case_id in (select full_cases()));

drop policy reading on change;
create policy reading on change for select to samla_api
  using (case_id in (select full_cases())
    or (case_id is null and entity_id in (select visible_persons()))
    or (case_id in (select ordered_cases())
        and (entity = 'case' or exists (select from case_entry e where e.id = entity_id))));

grant select, insert, delete on case_participant to samla_api;
grant update (role, named_at) on case_participant to samla_api;
create policy reading on case_participant for select to samla_api using (case_id in (select full_cases()));
create policy naming on case_participant for insert to samla_api with check (case_id in (select own_cases()));
create policy renaming on case_participant for update to samla_api
  using (case_id in (select own_cases())) with check (case_id in (select own_cases()));
create policy releasing on case_participant for delete to samla_api using (case_id in (select own_cases()));

-- Naming somebody and accepting an order change who sees the case, so who listens must hear of it. (The scope itself is a
-- set that each pull compares; this is only the poke.)
create function poke_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('samla_change', coalesce(new.case_id, old.case_id)::text);
  return null;
end $$;
create trigger order_poke after insert or update or delete on service_order for each row execute function poke_case();
create trigger participant_poke after insert or update or delete on case_participant
  for each row execute function poke_case();

-- As before, but not for board members, whose assignment is to read for the meeting.
create or replace function register_person(wanted text)
  returns table (person_id uuid, given_name text, family_name text, number text, protection text, deceased_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.given_name, p.family_name, coalesce(newest.number, found.number), p.protection, p.deceased_on
    from person_identity found
    join person p on p.id = found.person_id
    left join lateral (
      select i.number from person_identity i
       where i.person_id = p.id and i.current and i.kind <> 'unreadable' order by i.id limit 1
    ) newest on true
   where found.number = wanted and found.kind <> 'unreadable'
     and exists (select from my_assignments() m where m.role <> 'boardMember')
   order by found.valid desc, found.current desc, found.id
   limit 1
$$;

------------------------------------------------------------------------------------------------ opening a case
-- Opens a case with its record, and gives its registry number. The opener need not see it afterwards (a case for the unit
-- to hand out), so no right to insert could say this; the walls are in here: her own unit and area, a person whom she sees
-- or names by an exact number, a worker of the unit, and the access profile that the case type says.
-- @param wanted an identity number that has been looked up, or null for a person of one of my cases
create function open_case(id uuid, code text, wanted_hash text, person uuid, wanted text, unit uuid, worker uuid,
                          entries jsonb, now timestamptz)
  returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  type definition;
  area text;
  given text;
begin
  select d.* into strict type from definition d where d.hash = wanted_hash and d.kind = 'caseType';
  area := split_part(type.key, '.', 1);
  if code !~ '^[A-ZÅÄÖ]{2,4}$' or jsonb_array_length(entries) = 0 then raise invalid_parameter_value; end if;
  if not exists (select from my_assignments() m
                  where m.unit_id = open_case.unit and m.area_key = area and m.role <> 'boardMember') then
    raise insufficient_privilege using message = 'the unit and area are not this worker''s';
  end if;
  if worker is not null and worker_in_unit(worker, unit) is null then
    raise insufficient_privilege using message = 'the worker has no assignment in the unit';
  end if;
  if wanted is null and person not in (select visible_persons())
     or wanted is not null and person is distinct from (select r.person_id from register_person(wanted) r) then
    raise insufficient_privilege using message = 'the person is not known to this worker';
  end if;

  insert into case_number as n (series, last) values (code || '-' || extract(year from app_today()), 1)
    on conflict (series) do update set last = n.last + 1
    returning n.series || '-' || lpad(n.last::text, greatest(4, length(n.last::text)), '0') into given;
  insert into "case" (id, number, area_key, type_key, definition_hash, person_id, unit_id, worker_id, entry_count,
                      access_profile)
    values (open_case.id, given, area, type.key, type.hash, person, unit, worker, jsonb_array_length(entries),
            type.content ->> 'access');
  insert into case_entry (id, case_id, seq, kind, recorded_at, happened_at, author_id, author_name, body)
    select e.id, open_case.id, e.seq, e.kind, now, e.happened_at, app_worker_id(), e.author_name, e.body
      from jsonb_to_recordset(entries)
        as e (id uuid, seq integer, kind text, happened_at timestamptz, author_name text, body jsonb);
  return given;
end $$;

-- Whether a worker has an assignment in any unit of a board today: who can be named on one of its cases.
create function worker_on_board(worker uuid, board uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.name from worker w join assignment a on a.worker_id = w.id join organisation_unit u on u.id = a.unit_id
   where app_worker_id() is not null and w.id = worker_on_board.worker and u.board_id = board
     and a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
   limit 1
$$;

-- The last day that a case of these types was closed for a person, among those that I may read.
create function last_closed_on(person uuid, types text[]) returns date language sql stable as $$
  select max((e.body ->> 'closedOn')::date)
    from "case" c join case_entry e on e.case_id = c.id and e.kind in ('caseClosed', 'caseImported')
   where c.person_id = person and c.type_key = any(types)
$$;

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to samla_api;
