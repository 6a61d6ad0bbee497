-- As before, with one plan for all: PostgreSQL planned it anew for each cursor, which took longer than reading what came
-- since. An offset keeps a check from being answered by the whole set, which one plan for all would think is cheaper.
create or replace function feed_of_device(device uuid, scope bigint, after_tx xid8, after_seq bigint, below xid8, most integer)
  returns table (tx text, seq bigint, entity text, entity_id uuid, case_id uuid)
  language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
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
                          and s.from_scope <= scope and (s.to_scope is null or s.to_scope > scope) offset 0)
               and exists (select from case_access a
                            where a.worker_id = app_worker_id() and a.case_id = ch.case_id
                              and (a.reach <> 'order' or ch.entity = 'case'
                                or exists (select from case_entry e where e.id = ch.entity_id and e.audience <> 'file'))
                           offset 0)
             else
               exists (select from "case" c
                        where c.person_id = ch.entity_id
                          and exists (select from device_scope s
                                       where s.worker_id = app_worker_id() and s.device_id = device and s.case_id = c.id
                                         and s.from_scope <= scope and (s.to_scope is null or s.to_scope > scope) offset 0)
                          and exists (select from case_access a
                                       where a.worker_id = app_worker_id() and a.case_id = c.id offset 0)
                       offset 0)
           end
     order by ch.tx, ch.seq
     limit most;
end $$;
