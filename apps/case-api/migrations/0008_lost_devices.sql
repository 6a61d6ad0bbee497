-- A device that was lost is told nothing more, and its recovery key is gone in the same statement that says so: what it has
-- stored cannot be opened with it again. Its receipts stay, so that what it sent is never done twice.
alter table device alter column recovery_key drop not null;
alter table device add column first_seen_at timestamptz not null default now();
alter table device add column last_seen_at timestamptz not null default now();
alter table device alter column first_seen_at drop default;
alter table device alter column last_seen_at drop default;
alter table device add column lost_at timestamptz;
alter table device add column lost_by text check (lost_by in ('worker', 'support'));
alter table device add column destroyed_texts integer check (destroyed_texts >= 0);  -- as the lost device says
alter table device add constraint device_lost check ((lost_at is null) = (recovery_key is not null));
grant update (last_seen_at) on device to samla_api;

create function device_was_lost() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from device_scope s where s.worker_id = new.worker_id and s.device_id = new.device_id;
  delete from presence p where p.worker_id = new.worker_id and p.device_id = new.device_id;
  perform pg_notify('samla_change', 'lost:' || new.worker_id || ':' || new.device_id);
  return null;
end $$;
create trigger device_lost after update on device for each row
  when (old.lost_at is null and new.lost_at is not null) execute function device_was_lost();

-- Reports a device of the worker who asks, once; whether she has such a device.
create function report_device_lost(wanted uuid, now timestamptz) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update device set lost_at = now, lost_by = 'worker', recovery_key = null
   where worker_id = app_worker_id() and device_id = wanted and lost_at is null;
  return exists (select from device where worker_id = app_worker_id() and device_id = wanted);
end $$;

-- What a lost device says that it destroyed; whether it is lost.
create function report_device_destroyed(wanted uuid, texts integer) returns boolean
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update device set destroyed_texts = greatest(coalesce(destroyed_texts, 0), texts)
   where worker_id = app_worker_id() and device_id = wanted and lost_at is not null;
  return found;
end $$;

-- The worker behind a token, and whether she, or the city's support, has reported one of these devices of hers lost.
create function caller_of(subject text, devices uuid[]) returns table (id uuid, name text, lost boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
  select w.id, w.name, exists (select from device d
                                where d.worker_id = w.id and d.device_id = any(devices) and d.lost_at is not null)
    from worker w where w.subject = caller_of.subject
$$;
drop function worker_by_subject(text);

revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to samla_api;
