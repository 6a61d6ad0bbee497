-- Row security made the whole set of the worker's cases once for each table of each statement, so that a page cost as much
-- as all of her cases. Now it asks one view: for each row by itself where few are read, for the set where many are, as
-- PostgreSQL finds cheaper. The rule is the same, and stands in `case_access` alone.

-- The same rule, without a row for each area of an assignment.
create or replace view case_access as
  -- by assignment in the case's own unit and area
  select a.worker_id, c.id as case_id, 'full'::text as reach
    from assignment a
    join "case" c on c.unit_id = a.unit_id and c.area_key = any(a.areas)
    join person p on p.id = c.person_id
   where a.valid_from <= app_today() and (a.valid_to is null or a.valid_to >= app_today())
     and a.role <> 'boardMember'
     and (c.worker_id = a.worker_id
      or (a.role = 'unitManager' and not exists (
            select from assignment h
             where h.worker_id = c.worker_id and h.unit_id = c.unit_id and c.area_key = any(h.areas)
               and h.role <> 'boardMember'
               and h.valid_from <= app_today() and (h.valid_to is null or h.valid_to >= app_today())))
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

-- The cases of the worker who asks, and how far each reaches. A barrier: no condition of a query sees another row.
create view my_cases with (security_barrier) as
  select case_id, reach from case_access where worker_id = app_worker_id();
grant select on my_cases to samla_api;

-- persons of a case that may be seen: the inner query is behind the wall of "case"
drop policy reading on person;
create policy reading on person for select to samla_api
  using (exists (select from "case" c where c.person_id = person.id));
drop policy reading on person_identity;
create policy reading on person_identity for select to samla_api
  using (exists (select from "case" c where c.person_id = person_identity.person_id));
drop policy reading on person_relation;
create policy reading on person_relation for select to samla_api
  using (exists (select from "case" c where c.person_id = person_relation.person_id)
     and exists (select from "case" c where c.person_id = person_relation.related_id));

drop policy reading on "case";
create policy reading on "case" for select to samla_api
  using (exists (select from my_cases m where m.case_id = "case".id));
drop policy moving on "case";
create policy moving on "case" for update to samla_api
  using (exists (select from my_cases m where m.case_id = "case".id)) with check (true);

-- each term by itself, so that each can be answered by the set
drop policy reading on case_entry;
create policy reading on case_entry for select to samla_api
  using (exists (select from my_cases m where m.case_id = case_entry.case_id and m.reach <> 'order')
     or audience <> 'file'
        and exists (select from my_cases m where m.case_id = case_entry.case_id and m.reach = 'order'));
drop policy writing on case_entry;
create policy writing on case_entry for insert to samla_api
  with check (author_id = app_worker_id()
    and (exists (select from my_cases m where m.case_id = case_entry.case_id and m.reach = 'full')
      or audience = 'performer'
         and exists (select from my_cases m where m.case_id = case_entry.case_id and m.reach = 'order')));

drop policy reading on deadline;
create policy reading on deadline for select to samla_api
  using (exists (select from my_cases m where m.case_id = deadline.case_id and m.reach <> 'order'));
drop policy writing on deadline;
create policy writing on deadline for insert to samla_api
  with check (exists (select from my_cases m where m.case_id = deadline.case_id and m.reach = 'full'));
drop policy reading on task;
create policy reading on task for select to samla_api
  using (exists (select from my_cases m where m.case_id = task.case_id and m.reach <> 'order'));
drop policy reading on document;
create policy reading on document for select to samla_api
  using (exists (select from my_cases m where m.case_id = document.case_id and m.reach <> 'order'));
drop policy reading on service_order;
create policy reading on service_order for select to samla_api
  using (exists (select from my_cases m where m.case_id = service_order.case_id));

drop policy reading on case_participant;
create policy reading on case_participant for select to samla_api
  using (exists (select from my_cases m where m.case_id = case_participant.case_id and m.reach <> 'order'));
drop policy naming on case_participant;
create policy naming on case_participant for insert to samla_api
  with check (exists (select from my_cases m where m.case_id = case_participant.case_id and m.reach = 'full'));
drop policy renaming on case_participant;
create policy renaming on case_participant for update to samla_api
  using (exists (select from my_cases m where m.case_id = case_participant.case_id and m.reach = 'full'))
  with check (exists (select from my_cases m where m.case_id = case_participant.case_id and m.reach = 'full'));
drop policy releasing on case_participant;
create policy releasing on case_participant for delete to samla_api
  using (exists (select from my_cases m where m.case_id = case_participant.case_id and m.reach = 'full'));

drop policy reading on change;
create policy reading on change for select to samla_api
  using (exists (select from my_cases m where m.case_id = change.case_id and m.reach <> 'order')
    or case_id is null and exists (select from "case" c where c.person_id = change.entity_id)
    or exists (select from my_cases m where m.case_id = change.case_id and m.reach = 'order')
       and (entity = 'case' or exists (select from case_entry e where e.id = change.entity_id)));

drop function full_cases();
drop function own_cases();
drop function ordered_cases();

------------------------------------------------------------------------------------------------ what a pull asks
-- In plpgsql, because it keeps its plans: making them costs more than what a page of a small scope reads.

-- As before.
drop function deliverable_cases();
create function deliverable_cases() returns table (case_id uuid, reach text, entries integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select c.id, case when bool_or(a.reach <> 'order') then 'full' else 'order' end, c.entry_count
      from case_access a join "case" c on c.id = a.case_id
     where a.worker_id = app_worker_id() and c.disposal_proposed_on is null
     group by c.id;
end $$;

-- Of the next so many cases of the worker's own units and areas, by id, those that a device may be sent today. It says
-- nothing of those that she sees by being named or by an order: what it leaves out, the whole comparison finds.
create index case_walk on "case" (unit_id, area_key, id);
drop index case_unit;
create function next_deliverable(after uuid, most integer) returns table (case_id uuid, reach text, entries integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select next.id, mine.reach, next.entry_count
      from (
        select w.id, w.entry_count
          from (select distinct m.unit_id, m.area_key from my_assignments() m) here
          cross join lateral (
            select c.id, c.entry_count from "case" c
             where c.unit_id = here.unit_id and c.area_key = here.area_key and c.id > after
               and c.disposal_proposed_on is null
             order by c.id limit most) w
         order by w.id limit most) next
      cross join lateral (
        select case when bool_or(a.reach <> 'order') then 'full' else 'order' end as reach from case_access a
         where a.case_id = next.id and a.worker_id = app_worker_id() having count(*) > 0) mine
     order by next.id;
end $$;

-- Whether a row of the feed waits for an older transaction.
create function feed_is_waiting() returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from change where tx >= pg_snapshot_xmin(pg_current_snapshot()))
$$;

-- The feed from a place to before a transaction, of what the device holds at a scope number and the worker may see today.
-- What the device holds is asked first: most of the city's changes end there.
create function feed_of_device(device uuid, scope bigint, after_tx xid8, after_seq bigint, below xid8, most integer)
  returns table (tx text, seq bigint, entity text, entity_id uuid, case_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  return query
    select ch.tx::text, ch.seq, ch.entity, ch.entity_id, ch.case_id
      from change ch
     where (ch.tx, ch.seq) > (after_tx, after_seq) and ch.tx < below
       and case
             when ch.case_id is not null then
               exists (select from device_scope s
                        where s.worker_id = app_worker_id() and s.device_id = device and s.case_id = ch.case_id
                          and s.from_scope <= scope and (s.to_scope is null or s.to_scope > scope))
               and exists (select from case_access a
                            where a.worker_id = app_worker_id() and a.case_id = ch.case_id
                              and (a.reach <> 'order' or ch.entity = 'case'
                                or exists (select from case_entry e where e.id = ch.entity_id and e.audience <> 'file')))
             else
               exists (select from "case" c
                        where c.person_id = ch.entity_id
                          and exists (select from device_scope s
                                       where s.worker_id = app_worker_id() and s.device_id = device and s.case_id = c.id
                                         and s.from_scope <= scope and (s.to_scope is null or s.to_scope > scope))
                          and exists (select from case_access a
                                       where a.worker_id = app_worker_id() and a.case_id = c.id))
           end
     order by ch.tx, ch.seq
     limit most;
end $$;

revoke execute on function deliverable_cases(), feed_is_waiting(), next_deliverable(uuid, integer),
  feed_of_device(uuid, bigint, xid8, bigint, xid8, integer) from public;
grant execute on function deliverable_cases(), feed_is_waiting(), next_deliverable(uuid, integer),
  feed_of_device(uuid, bigint, xid8, bigint, xid8, integer) to samla_api;

-- what was taken from a device, for as long as it may not know
create index device_scope_taken on device_scope (worker_id, device_id, to_scope) where to_scope is not null;
