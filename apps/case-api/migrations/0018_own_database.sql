-- Which PostgreSQL this database lies in, and the number of the caches that were filled from it. A backup that is restored
-- comes to life in another cluster or on another timeline: then every device fetches afresh under a number never used before.
create table database_identity (
  only_row boolean primary key default true check (only_row),
  cluster text not null,
  timeline text not null,
  cache_epoch bigint not null default 1
);
alter table database_identity enable row level security;

-- The cluster by its system identifier, and the timeline that is written now (the first eight digits of its file).
create function database_place(out cluster text, out timeline text)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select c.system_identifier::text, left(pg_walfile_name(pg_current_wal_lsn()), 8) from pg_control_system() c
$$;
insert into database_identity (cluster, timeline) select p.cluster, p.timeline from database_place() p;

create function cache_epoch() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$
  select i.cache_epoch from database_identity i
$$;
-- one number for all devices: a device that registers while it is raised has the new one too
alter table device drop column cache_epoch;

-- Makes every device fetch afresh. The clock's milliseconds are in the number, so that the same backup restored twice does
-- not come to the same one. What the feed tells of transactions that this cluster has not come to is of another one's: nobody
-- would be told of it for years, and every cursor would stand beyond the edge.
create function raise_cache_epoch() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  next_xid constant xid8 := pg_snapshot_xmax(pg_current_snapshot());
  raised bigint;
begin
  update database_identity i
     set (cluster, timeline) = (select p.cluster, p.timeline from database_place() p),
         cache_epoch = greatest(i.cache_epoch + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint)
  returning i.cache_epoch into raised;
  delete from change where tx >= next_xid;
  update feed_edge set pruned_to = '0' where pruned_to >= next_xid;
  return raised;
end $$;

-- Compares where the database lies with where it lay, and raises the number when that is another place, once for all who ask.
-- Null: nothing has changed.
create function meet_database() returns bigint
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  here record;
begin
  select p.cluster, p.timeline into here from database_place() p;
  perform from database_identity i where (i.cluster, i.timeline) = (here.cluster, here.timeline);
  if found then return null; end if;
  -- who waited for another that has just done it sees what that one has noted
  perform from database_identity for update;
  perform from database_identity i where (i.cluster, i.timeline) = (here.cluster, here.timeline);
  if found then return null; end if;
  return raise_cache_epoch();
end $$;

revoke execute on function database_place(), cache_epoch(), raise_cache_epoch(), meet_database() from public;
grant execute on function cache_epoch(), meet_database() to samla_api;
