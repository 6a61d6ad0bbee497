-- A device may ask for its next page with the cursor of an answer that it has not kept yet. The number that such a question
-- was asked from lies between the one that the device surely holds and the newest one.
alter table device add column scope_asked bigint not null default 0;
update device set scope_asked = scope_held;
grant update (scope_asked) on device to samla_api;
