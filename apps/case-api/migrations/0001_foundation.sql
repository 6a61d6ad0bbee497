-- The tables, roles and walls of docs/architecture.md. Forward only; PostgreSQL 15 and PGlite alike.
-- The owner of these tables is not held by row security; the API's role `samla_api` always is.

do $$ begin
  if not exists (select from pg_roles where rolname = 'samla_api') then
    create role samla_api nologin nosuperuser nocreatedb nocreaterole noinherit nobypassrls;
  end if;
end $$;

------------------------------------------------------------------------------------------------ organisation
create table board (
  id uuid primary key,
  name text not null unique
);

create table organisation_unit (
  id uuid primary key,
  board_id uuid not null references board,
  code text not null,
  name text not null,
  kind text not null check (kind in ('orderer', 'performer'))
);

create table worker (
  id uuid primary key,
  subject text not null unique,        -- `sub` of the identity provider
  name text not null,
  email text not null default ''
);

create table assignment (
  id uuid primary key,
  worker_id uuid not null references worker,
  unit_id uuid not null references organisation_unit,
  areas text[] not null,
  role text not null check (role in ('caseWorker', 'unitManager')),
  valid_from date not null,
  valid_to date
);
create index assignment_worker on assignment (worker_id);
create index assignment_unit on assignment (unit_id);

------------------------------------------------------------------------------------------------ persons
create table person (
  id uuid primary key,
  version bigint not null default 1,
  given_name text not null,
  family_name text not null,
  sort_key text not null collate "C",
  address text not null default '',
  phone text not null default '',
  -- no default: a missing marking must be decided, never assumed away
  protection text not null check (protection in ('none', 'secrecyMark', 'protectedRegistration')),
  deceased_on date,
  household text
);

create table person_identity (
  id uuid primary key,
  person_id uuid not null references person,
  number text not null,                -- 12 digits when it could be read, else as it stood
  kind text not null check (kind in ('personnummer', 'samordningsnummer', 'reservnummer', 'unreadable')),
  valid boolean not null,
  current boolean not null
);
create index person_identity_number on person_identity (number);
create index person_identity_person on person_identity (person_id);

create table person_relation (
  id uuid primary key,
  person_id uuid not null references person,
  related_id uuid not null references person,
  kind text not null
);
create index person_relation_person on person_relation (person_id);
create index person_relation_related on person_relation (related_id);

------------------------------------------------------------------------------------------------ cases
create table definition (
  hash text primary key,               -- SHA-256 of the canonical JSON, in hex
  kind text not null check (kind in ('area', 'caseType')),
  key text not null,
  content jsonb not null
);

create table "case" (
  id uuid primary key,
  version bigint not null default 1,
  number text not null,                -- registry number
  area_key text not null,
  type_key text not null,
  definition_hash text not null references definition,
  person_id uuid not null references person,
  unit_id uuid not null references organisation_unit,
  worker_id uuid references worker,
  assignment_version bigint not null default 1,
  entry_count integer not null default 0,
  -- cases that the law says must go: out of every worklist, destroyed by nobody here (SoL 16 kap., domain.md 6.6)
  disposal_proposed_on date
);
create index case_unit on "case" (unit_id, area_key);
create index case_worker on "case" (worker_id);
create index case_person on "case" (person_id);

create table case_entry (
  id uuid primary key,
  case_id uuid not null references "case",
  seq integer not null,
  kind text not null,
  recorded_at timestamptz not null,
  happened_at timestamptz not null,
  author_id uuid references worker,
  author_name text not null,
  body jsonb not null,
  unique (case_id, seq)
);

create table deadline (
  id uuid primary key,
  case_id uuid not null references "case",
  rule text not null,
  due_on date not null,
  done boolean not null default false
);
create index deadline_case on deadline (case_id);

create table task (
  id uuid primary key,
  case_id uuid not null references "case",
  definition_key text not null,
  state text not null
);
create index task_case on task (case_id);

create table document (
  id uuid primary key,
  case_id uuid not null references "case",
  title text not null,
  media_type text not null,
  content_hash text not null
);
create index document_case on document (case_id);

create table service_order (
  id uuid primary key,
  case_id uuid not null references "case",
  orderer_unit_id uuid not null references organisation_unit,
  performer_unit_id uuid not null references organisation_unit,
  state text not null
);
create index service_order_case on service_order (case_id);

create table saved_view (
  id uuid primary key,
  worker_id uuid not null references worker,
  name text not null,
  view jsonb not null
);

------------------------------------------------------------------------------------------------ sync
create table device (
  worker_id uuid not null references worker,
  device_id uuid not null,
  recovery_key bytea not null,
  cache_epoch integer not null default 1,
  scope_issued bigint not null default 0,   -- the newest scope number given to this device
  scope_held bigint not null default 0,     -- the scope number that its last cursor proved it holds
  primary key (worker_id, device_id)
);

-- Which cases a device was sent, as spans of scope numbers: a pull compares it with what may be seen now.
create table device_scope (
  worker_id uuid not null,
  device_id uuid not null,
  case_id uuid not null,
  from_scope bigint not null,
  to_scope bigint,
  primary key (worker_id, device_id, case_id, from_scope),
  foreign key (worker_id, device_id) references device on delete cascade
);

create table command_receipt (
  worker_id uuid not null references worker,
  device_id uuid not null,
  command_id uuid not null,
  fingerprint text not null,           -- SHA-256 of the canonical command
  outcome jsonb not null,
  recorded_at timestamptz not null,
  primary key (worker_id, device_id, command_id)
);

-- The feed. `tx` orders it: a pull takes rows below pg_snapshot_xmin, so a slow transaction loses nothing.
create table change (
  seq bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  entity text not null check (entity in ('case', 'entry', 'person')),
  entity_id uuid not null,
  case_id uuid,                        -- null for a person
  version bigint not null
);
create index change_feed on change (tx, seq);

------------------------------------------------------------------------------------------------ the access log
create table access_log (
  id bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  worker_id uuid not null,
  action text not null,
  case_id uuid,
  person_id uuid,
  purpose text,
  protected boolean not null default false,
  device_id uuid,
  client_version text,
  event_id uuid,                       -- id of a buffered read event, so that it is logged once
  result text not null
);
create unique index access_log_event on access_log (worker_id, action, event_id, case_id) where event_id is not null;
create index access_log_order on access_log (tx, id);

-- Chains the log in batches; rows themselves are written unchained so that nobody waits for a neighbour.
-- A batch is every row with from_tx <= tx < up_to_tx, so a lower id that commits later falls into a later batch.
create table access_log_seal (
  number bigint primary key,
  from_tx xid8 not null,
  up_to_tx xid8 not null,
  row_count bigint not null,
  hash bytea not null,
  sealed_at timestamptz not null
);

-- The newest seal once more, so that a missing last seal is seen.
create table access_log_head (
  only_row boolean primary key default true check (only_row),
  number bigint not null,
  up_to_tx xid8 not null,
  hash bytea not null
);
insert into access_log_head (number, up_to_tx, hash) values (0, '0', sha256(''));

------------------------------------------------------------------------------------------------ import
create table import_quarantine (
  id uuid primary key,
  source text not null,
  file text not null,
  line integer not null,
  key text not null,
  reason text not null,
  raw text not null
);

create table import_merge (
  id uuid primary key,
  source text not null,
  file text not null,
  key text not null,                   -- the row that was merged
  into_key text not null,              -- the row that it became part of
  reason text not null,
  raw text not null
);

------------------------------------------------------------------------------------------------ who is asking
create function app_worker_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.worker_id', true), '')::uuid $$;

create function app_today() returns date language sql stable as
  $$ select nullif(current_setting('app.today', true), '')::date $$;

-- Units and areas of the worker who is asking, today.
create function my_assignments() returns table (unit_id uuid, area_key text, role text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select a.unit_id, area.key, a.role
    from assignment a cross join lateral unnest(a.areas) as area(key)
   where a.worker_id = app_worker_id()
     and a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
$$;

-- The one rule that every wall reads: who has access to which case today. Protected persons: the worker named on the
-- case; a case without one is the manager's to hand out (SoLPuL 10 §, domain.md 6.4). Granted to nobody.
create view case_access as
  select a.worker_id, c.id as case_id
    from assignment a
    cross join lateral unnest(a.areas) as area(key)
    join "case" c on c.unit_id = a.unit_id and c.area_key = area.key
    join person p on p.id = c.person_id
   where a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
     and (p.protection = 'none'
      or c.worker_id = a.worker_id
      or (c.worker_id is null and a.role = 'unitManager'));

create function visible_cases() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct case_id from case_access where worker_id = app_worker_id()
$$;

-- Whether any of these cases is mine to see; cheap for a few cases, where the whole set is not needed.
create function sees_any_case(cases uuid[]) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from case_access where worker_id = app_worker_id() and case_id = any(cases))
$$;

create function visible_persons() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct c.person_id from visible_cases() v(id) join "case" c on c.id = v.id
$$;

-- Workers of the units where I have an assignment.
create function visible_workers() returns setof uuid
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct a.worker_id
    from assignment a
   where a.unit_id in (select m.unit_id from my_assignments() m)
     and a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
  union select app_worker_id() where app_worker_id() is not null
$$;

-- Whether a worker has an assignment in a unit today; answers yes or no, so a case can be handed to another unit.
create function worker_in_unit(worker uuid, unit uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.name from worker w join assignment a on a.worker_id = w.id
   where app_worker_id() is not null and w.id = worker and a.unit_id = unit
     and a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
   limit 1
$$;

-- The worker behind a token: the only question that is asked before it is known who asks.
create function worker_by_subject(wanted text) returns table (id uuid, name text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.name from worker w where w.subject = wanted
$$;

-- The name of a colleague anywhere in the city, for a case row that names her after her assignment has ended.
create function worker_name(worker uuid) returns text
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.name from worker w where w.id = worker and app_worker_id() is not null
$$;

-- Which of a program's definitions the database does not have, asked at its start.
create function missing_definitions(hashes text[]) returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select h from unnest(hashes) as h where not exists (select from definition d where d.hash = h)
$$;

-- Register facts by exact number, for a worker with an assignment today. That a person is known to a unit is no such fact.
create function register_person(wanted text)
  returns table (person_id uuid, given_name text, family_name text, number text, protection text, deceased_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.given_name, p.family_name, coalesce(newest.number, found.number), p.protection, p.deceased_on
    from person_identity found
    join person p on p.id = found.person_id
    left join lateral (
      select i.number from person_identity i
       where i.person_id = p.id and i.current and i.kind <> 'unreadable' order by i.id limit 1
    ) newest on true
   where found.number = wanted and found.kind <> 'unreadable' and exists (select from my_assignments())
   order by found.valid desc, found.current desc, found.id
   limit 1
$$;

------------------------------------------------------------------------------------------------ the log's sealer
-- One row as the chain hashes it: no time zone or session setting changes a byte of it.
create function access_log_line(r access_log) returns text language sql stable as $$
  select jsonb_build_array(r.id, r.tx::text, to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), r.worker_id,
    r.action, r.case_id, r.person_id, r.purpose, r.protected, r.device_id, r.client_version, r.event_id, r.result)::text
$$;

-- Seals at most about 10 000 rows and says how many; 0 when there are none, or when another instance is sealing.
-- hash = SHA-256 of: hash before in hex, number, from_tx, up_to_tx, row_count, and the rows by (tx, id), a line each.
create function seal_access_log(now timestamptz) returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head access_log_head;
  upper_tx xid8;
  cut xid8;
  rows bigint;
  lines text;
  seal bytea;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('samla.seal_access_log', 0)) then return 0; end if;
  select * into strict head from access_log_head;
  upper_tx := pg_snapshot_xmin(pg_current_snapshot());
  select tx into cut from access_log where tx >= head.up_to_tx and tx < upper_tx order by tx, id offset 9999 limit 1;
  if cut is not null then upper_tx := (cut::text::numeric + 1)::text::xid8; end if;
  select count(*), string_agg(access_log_line(l), E'\n' order by l.tx, l.id) into rows, lines
    from access_log l where l.tx >= head.up_to_tx and l.tx < upper_tx;
  if rows = 0 then return 0; end if;
  seal := sha256(convert_to(concat_ws(E'\n', encode(head.hash, 'hex'), head.number + 1, head.up_to_tx, upper_tx, rows, lines), 'UTF8'));
  insert into access_log_seal (number, from_tx, up_to_tx, row_count, hash, sealed_at)
    values (head.number + 1, head.up_to_tx, upper_tx, rows, seal, now);
  update access_log_head set number = head.number + 1, up_to_tx = upper_tx, hash = seal;
  return rows;
end $$;

------------------------------------------------------------------------------------------------ the feed's writers
create function bump_version() returns trigger language plpgsql as $$
begin
  new.version := old.version + 1;
  return new;
end $$;
create trigger case_version before update on "case" for each row execute function bump_version();
create trigger person_version before update on person for each row execute function bump_version();

create function feed_case() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into change (entity, entity_id, case_id, version) values ('case', new.id, new.id, new.version);
  perform pg_notify('samla_change', new.id::text);
  return null;
end $$;
create trigger case_feed after insert or update on "case" for each row execute function feed_case();

create function feed_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into change (entity, entity_id, case_id, version) values ('entry', new.id, new.case_id, new.seq);
  return null;
end $$;
create trigger entry_feed after insert on case_entry for each row execute function feed_entry();

create function feed_person() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into change (entity, entity_id, version) values ('person', new.id, new.version);
  perform pg_notify('samla_change', c.id::text) from "case" c where c.person_id = new.id;
  return null;
end $$;
create trigger person_feed after insert or update on person for each row execute function feed_person();

------------------------------------------------------------------------------------------------ walls
alter table board enable row level security;
alter table organisation_unit enable row level security;
alter table worker enable row level security;
alter table assignment enable row level security;
alter table person enable row level security;
alter table person_identity enable row level security;
alter table person_relation enable row level security;
alter table definition enable row level security;
alter table "case" enable row level security;
alter table case_entry enable row level security;
alter table deadline enable row level security;
alter table task enable row level security;
alter table document enable row level security;
alter table service_order enable row level security;
alter table saved_view enable row level security;
alter table device enable row level security;
alter table device_scope enable row level security;
alter table command_receipt enable row level security;
alter table change enable row level security;
alter table access_log enable row level security;
alter table access_log_seal enable row level security;
alter table access_log_head enable row level security;
alter table import_quarantine enable row level security;
alter table import_merge enable row level security;

grant usage on schema public to samla_api;
-- a function that sees behind the walls is for the API alone
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to samla_api;
grant select on board, organisation_unit, worker, assignment, person, person_identity, person_relation, definition,
  "case", case_entry, deadline, task, document, service_order, saved_view, device, device_scope, command_receipt, change
  to samla_api;
grant insert on case_entry, device, device_scope, command_receipt, access_log, deadline to samla_api;
grant update (unit_id, worker_id, assignment_version, entry_count) on "case" to samla_api;
grant update (scope_issued, scope_held) on device to samla_api;
grant update (to_scope) on device_scope to samla_api;
grant delete on device_scope to samla_api;

-- the organisation is no secret among workers, but nobody reads it without being one
create policy reading on board for select to samla_api using (app_worker_id() is not null);
create policy reading on organisation_unit for select to samla_api using (app_worker_id() is not null);
create policy reading on definition for select to samla_api using (app_worker_id() is not null);
create policy reading on worker for select to samla_api using (id in (select visible_workers()));
create policy reading on assignment for select to samla_api using (worker_id in (select visible_workers()));

create policy reading on person for select to samla_api using (id in (select visible_persons()));
create policy reading on person_identity for select to samla_api using (person_id in (select visible_persons()));
create policy reading on person_relation for select to samla_api
  using (person_id in (select visible_persons()) and related_id in (select visible_persons()));

create policy reading on "case" for select to samla_api using (id in (select visible_cases()));
-- a case may be handed to a unit that the giver cannot see into; what may be handed where is `decide`'s to say
create policy moving on "case" for update to samla_api using (id in (select visible_cases())) with check (true);
create policy reading on case_entry for select to samla_api using (case_id in (select visible_cases()));
create policy writing on case_entry for insert to samla_api
  with check (case_id in (select visible_cases()) and author_id = app_worker_id());
create policy reading on deadline for select to samla_api using (case_id in (select visible_cases()));
create policy writing on deadline for insert to samla_api with check (case_id in (select visible_cases()));
create policy reading on task for select to samla_api using (case_id in (select visible_cases()));
create policy reading on document for select to samla_api using (case_id in (select visible_cases()));
create policy reading on service_order for select to samla_api using (case_id in (select visible_cases()));
create policy reading on change for select to samla_api
  using (case_id in (select visible_cases()) or (case_id is null and entity_id in (select visible_persons())));

create policy own on saved_view to samla_api using (worker_id = app_worker_id());
create policy own on device to samla_api using (worker_id = app_worker_id());
create policy own on device_scope to samla_api using (worker_id = app_worker_id());
create policy own on command_receipt to samla_api using (worker_id = app_worker_id());
create policy writing on access_log for insert to samla_api with check (worker_id = app_worker_id());
