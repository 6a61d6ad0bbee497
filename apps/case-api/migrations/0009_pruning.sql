-- What is only needed while a device may still ask for it goes by age: rows of the feed, receipts, deletions of drafts.
-- Ages are by the database's own clock, because the program may run on another date.
alter table change add column at timestamptz not null default now();
alter table command_receipt add column stored_at timestamptz not null default now();
create index command_receipt_stored on command_receipt (stored_at);
create index draft_deleted on draft (stored_at) where content is null;

-- The newest transaction whose rows of the feed are gone: a cursor that stands there or before it has missed something.
create table feed_edge (
  only_row boolean primary key default true check (only_row),
  pruned_to xid8 not null default '0'
);
insert into feed_edge default values;
alter table feed_edge enable row level security;
grant select on feed_edge to samla_api;
create policy reading on feed_edge for select to samla_api using (app_worker_id() is not null);

-- Rows of the feed that wait for an older transaction.
create function feed_rows_waiting() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select count(*) from change where tx >= pg_snapshot_xmin(pg_current_snapshot())
$$;

-- Removes at most about 10 000 rows of each sort and says how many; nothing while another instance prunes.
create function prune_history(keep_feed interval, keep_receipts interval, now timestamptz)
  returns table (feed bigint, receipts bigint, drafts bigint)
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  batch constant integer := 10000;
  edge xid8;
begin
  if keep_feed < interval '1 day' or keep_receipts < interval '1 day' then
    raise invalid_parameter_value using message = 'history is kept for a day at least';
  end if;
  feed := 0; receipts := 0; drafts := 0;
  if not pg_try_advisory_xact_lock(hashtextextended('samla.prune_history', 0)) then return next; return; end if;

  -- up to the last transaction before the first that is young or still open; all rows of one are of one age
  with oldest as (
    select c.tx, c.seq, c.at from change c order by c.tx, c.seq limit batch
  ), young as (
    select o.tx from oldest o
     where o.at >= pg_catalog.now() - keep_feed or o.tx >= pg_snapshot_xmin(pg_current_snapshot())
     order by o.tx limit 1
  )
  select o.tx into edge from oldest o where o.tx < coalesce((select y.tx from young y), '9223372036854775807'::xid8)
   order by o.tx desc limit 1;
  if edge is not null then
    delete from change c where c.tx <= edge;
    get diagnostics feed = row_count;
    update feed_edge e set pruned_to = edge where e.pruned_to < edge;
  end if;

  delete from command_receipt r where r.ctid in (
    select o.ctid from command_receipt o where o.stored_at < pg_catalog.now() - keep_receipts limit batch);
  get diagnostics receipts = row_count;

  -- the sequence first, as a writer does
  update draft_sequence s set pruned_to = greatest(s.pruned_to, o.newest)
    from (select d.worker_id, max(d.version) as newest from draft d
           where d.content is null and d.stored_at < pg_catalog.now() - keep_feed group by d.worker_id) o
   where s.worker_id = o.worker_id;
  delete from draft d using draft_sequence s
   where s.worker_id = d.worker_id and d.content is null and d.version <= s.pruned_to
     and d.stored_at < pg_catalog.now() - keep_feed;
  get diagnostics drafts = row_count;

  delete from presence p where p.seen_at < now - interval '1 hour';
  return next;
end $$;

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to samla_api;
