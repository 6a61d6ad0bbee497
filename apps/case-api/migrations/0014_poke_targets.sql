-- Whom a change concerns was asked of each listener by itself where she sees none of the cases, so that one change of one
-- case cost as much as all who listen. Now the devices that were sent one of the cases are found first.
create index device_scope_case on device_scope (case_id) where to_scope is null;

create or replace function poke_targets(cases uuid[], workers uuid[], devices uuid[]) returns setof bigint
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    with seeing as materialized (select distinct a.worker_id from case_access a where a.case_id = any(cases)),
    holding as materialized (
      select distinct d.worker_id, d.device_id from device_scope d where d.to_scope is null and d.case_id = any(cases)
    )
    select l.place from unnest(workers, devices) with ordinality as l(worker_id, device_id, place)
     where l.worker_id in (select s.worker_id from seeing s)
        or (l.worker_id, l.device_id) in (select h.worker_id, h.device_id from holding h);
end $$;
