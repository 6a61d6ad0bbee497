-- Nobody reads many rows behind these walls but the pull, which has functions of its own. The planner thinks the whole set
-- cheaper than it is, and keeps a plan that was made for small tables: the offset has each row asked for by itself.
alter policy reading on person using (exists (select from "case" c where c.person_id = person.id offset 0));
alter policy reading on person_identity
  using (exists (select from "case" c where c.person_id = person_identity.person_id offset 0));
alter policy reading on "case" using (exists (select from my_cases m where m.case_id = "case".id offset 0));
alter policy reading on case_entry
  using (exists (select from my_cases m where m.case_id = case_entry.case_id and m.reach <> 'order' offset 0)
     or audience <> 'file'
        and exists (select from my_cases m where m.case_id = case_entry.case_id and m.reach = 'order' offset 0));
