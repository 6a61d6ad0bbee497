-- Whom a change concerns is one question for all listeners now (poke_targets), not one for each.
drop function sees_any_case(uuid[]);
