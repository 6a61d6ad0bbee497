-- How far the worker's access reached when a device was sent a case: who comes to see more or less of one is sent it anew,
-- because no row of the feed says that. A meeting reads all, as `full`. Null: sent before this was kept, so sent once more.
alter table device_scope add column reach text check (reach in ('full', 'order'));
update device_scope s set reach = 'full' where not exists (select from service_order o where o.case_id = s.case_id);

-- What a device of the worker may be sent today: how far into each case, and how many entries it has at most.
create function deliverable_cases() returns table (case_id uuid, reach text, entries integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, case when bool_or(a.reach <> 'order') then 'full' else 'order' end, c.entry_count
    from case_access a join "case" c on c.id = a.case_id
   where a.worker_id = app_worker_id() and c.disposal_proposed_on is null
   group by c.id
$$;
revoke execute on function deliverable_cases() from public;
grant execute on function deliverable_cases() to samla_api;
