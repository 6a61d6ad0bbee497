-- Who has which case open. It is nobody's record and survives no crash: unlogged. Without foreign keys, because a beat that
-- waits for a neighbour's lock on a case would hold every client's watermark; a beat touches its own rows alone.
create unlogged table presence (
  worker_id uuid not null,
  device_id uuid not null,
  case_id uuid not null,
  form text not null,                  -- empty: the case itself
  reach text not null check (reach in ('full', 'meeting', 'order')),
  since timestamptz not null,
  seen_at timestamptz not null,
  primary key (worker_id, device_id, case_id, form)
);
create index presence_case on presence (case_id);

-- The places among these that the worker may be in today. Others are as those that do not exist.
create function presence_places(cases uuid[], forms text[])
  returns table (case_id uuid, form text, reach text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select o.case_id, o.form, min(a.reach)
    from unnest(cases, forms) as o(case_id, form)
    join case_access a on a.case_id = o.case_id and a.worker_id = app_worker_id()
   group by o.case_id, o.form
$$;

-- Takes the places of a device for its own and tells those who are there what has changed.
-- Ours come and go in one statement each, in one order, so that two beats of a device never wait in a circle.
create function presence_beat(device uuid, cases uuid[], forms text[], lasts interval, now timestamptz) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  me constant uuid := app_worker_id();
  notices text[];
begin
  perform pg_advisory_xact_lock(hashtextextended('samla.presence ' || me || device, 0));
  select array_agg(distinct 'presence:' || m.case_id || ':' || me || ':' || m.reach) into notices from (
    select coalesce(p.case_id, o.case_id) as case_id, coalesce(o.reach, p.reach) as reach
      from presence_places(cases, forms) o
      full join (select * from presence p
                  where p.worker_id = me and p.device_id = device and p.seen_at > now - lasts) p
        on p.case_id = o.case_id and p.form = o.form
     where o.case_id is null or p.case_id is null
  ) m;
  delete from presence p
   where p.worker_id = me and p.device_id = device
     and (p.seen_at <= now - lasts
          or (p.case_id, p.form) not in (select o.case_id, o.form from presence_places(cases, forms) o));
  insert into presence (worker_id, device_id, case_id, form, reach, since, seen_at)
    select me, device, o.case_id, o.form, o.reach, now, now from presence_places(cases, forms) o
     order by o.case_id, o.form
    on conflict (worker_id, device_id, case_id, form) do update set reach = excluded.reach, seen_at = excluded.seen_at;
  perform pg_notify('samla_change', n) from unnest(notices) as n;
end $$;

-- Who else is in these cases, as far as the worker may know. Who sees a case by an order alone hears only of those who do
-- so too.
create function presence_of_others(cases uuid[], lasts interval, now timestamptz)
  returns table (case_id uuid, form text, name text, since timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select p.case_id, p.form, w.name, min(p.since)
    from presence_places(cases, array_fill(''::text, array[cardinality(cases)])) mine
    join presence p on p.case_id = mine.case_id
    join worker w on w.id = p.worker_id
   where p.worker_id <> app_worker_id() and p.seen_at > now - lasts and (mine.reach <> 'order' or p.reach = 'order')
   group by p.case_id, p.form, p.worker_id, w.name
   order by p.case_id, w.name, p.form, p.worker_id
$$;

-- Which devices are in these cases, for the pokes: which of them hears of a change, the API picks.
create function presence_devices(cases uuid[], lasts interval, now timestamptz)
  returns table (case_id uuid, worker_id uuid, device_id uuid, reach text)
  language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.case_id, p.worker_id, p.device_id, p.reach from presence p
   where p.case_id = any(cases) and p.seen_at > now - lasts
$$;

-- through the functions alone
alter table presence enable row level security;

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to samla_api;
