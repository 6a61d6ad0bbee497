-- The newest transaction below the watermark that has changed something: where a feed that is read to its end goes on.
-- Not the watermark itself: the number of a transaction that was taken back is given once more after a crash, and what
-- bears it then would stand before the cursor. A row that can be seen is on the disk, and its number with it.
create function feed_settled() returns xid8
  language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(
    (select c.tx from change c where c.tx < pg_snapshot_xmin(pg_current_snapshot()) order by c.tx desc, c.seq desc limit 1),
    (select e.pruned_to from feed_edge e))
$$;
revoke execute on function feed_settled() from public;
grant execute on function feed_settled() to samla_api;
