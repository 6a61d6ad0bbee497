-- A case whose worker has no assignment in its unit and area today was seen by nobody but those named on it, so nobody could
-- hand it out. It is nobody's in the same way as a case without a worker: the unit manager's to hand out. Else as before.
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
