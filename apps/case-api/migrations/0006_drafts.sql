-- What a worker is writing, so that it follows her to another device. Private to her: no manager, no colleague, nobody.
-- Every change of any of her drafts takes the next number of one sequence, under a lock on its row that lasts until the
-- transaction ends. So a lower number can never appear after a higher one, and the number is cursor and version at once.
create table draft_sequence (
  worker_id uuid primary key references worker,
  last bigint not null default 0,
  pruned_to bigint not null default 0  -- the newest deletion that is forgotten
);

create table draft (
  worker_id uuid not null references worker,
  key text not null,
  version bigint not null,
  content text,                        -- null: deleted
  saved_at timestamptz not null,       -- by the device's clock
  device_id uuid not null,
  stored_at timestamptz not null default now(),
  primary key (worker_id, key),
  unique (worker_id, version)
);

-- Tells the worker's other devices; not a row of the feed, which is of cases.
create function poke_drafts() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_notify('samla_change', 'drafts:' || new.worker_id || ':' || new.device_id);
  return null;
end $$;
create trigger draft_poke after insert or update on draft for each row execute function poke_drafts();

-- Which of these listeners are concerned by a change of these cases, by their places from 1 on: who may see one of them
-- today, or listens on a device that was sent one and may have lost it.
create function poke_targets(cases uuid[], workers uuid[], devices uuid[]) returns setof bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  with seeing as materialized (select distinct a.worker_id from case_access a where a.case_id = any(cases))
  select l.place from unnest(workers, devices) with ordinality as l(worker_id, device_id, place)
   where l.worker_id in (select s.worker_id from seeing s)
      or exists (select from device_scope d
                  where d.worker_id = l.worker_id and d.device_id = l.device_id
                    and d.to_scope is null and d.case_id = any(cases))
$$;

alter table draft_sequence enable row level security;
alter table draft enable row level security;
grant select, insert on draft_sequence, draft to samla_api;
grant update (last) on draft_sequence to samla_api;
grant update (version, content, saved_at, device_id, stored_at) on draft to samla_api;
create policy own on draft_sequence to samla_api using (worker_id = app_worker_id());
create policy own on draft to samla_api using (worker_id = app_worker_id());

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to samla_api;
