import type { Migration } from '../migrate.ts';

/**
 * Lists show the plan's step and what is due by name. Definitions are whole from now on, so everything is fetched
 * afresh: the cache holds nothing that the server does not have.
 */
export const plans: Migration = {
  number: 20,
  up(tx) {
    tx.exec(`
      delete from case_base;
      delete from person;
      delete from person_name;
      delete from definition;
      delete from meta;
      alter table worklist add column stage_name text not null default '';
      alter table worklist add column stage_key text not null default '';
      alter table worklist add column due_name text;
    `);
  },
};
