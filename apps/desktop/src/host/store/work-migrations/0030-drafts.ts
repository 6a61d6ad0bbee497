import type { Migration } from '../migrate.ts';

/** Drafts follow the worker to her other devices: what the server has of each, and what was changed elsewhere too. */
export const drafts: Migration = {
  number: 30,
  up(tx) {
    tx.exec(`
      create table draft_next (
        key text primary key,
        -- null: deleted here, and the server is not told yet
        content text,
        saved_at text not null,
        -- what the server had when this text was begun on; 0 and null when it had nothing
        base_version integer not null default 0,
        base_content text,
        status text not null default 'unsent' check (status in ('sent', 'unsent', 'refused')),
        -- another device's text that could not be put together with this one
        theirs text
      );
      insert into draft_next (key, content, saved_at) select key, content, saved_at from draft;
      drop table draft;
      alter table draft_next rename to draft;

      -- the side that was not chosen, so that a choice can be regretted
      create table draft_left (key text not null, content text not null, left_at text not null);
      create index draft_left_at on draft_left (left_at);
    `);
  },
};
