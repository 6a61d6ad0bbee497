import type { Migration } from '../migrate.ts';

/** What exists nowhere else until it is sent: commands, drafts, reads; and this device's settings. */
export const outbox: Migration = {
  number: 10,
  up(tx) {
    tx.exec(`
      create table setting (key text primary key, value text not null) without rowid;

      create table command (
        id text primary key,
        seq integer not null unique,
        case_id text not null,
        command text not null,
        stored_at text not null,
        -- waiting, or the final word about it
        status text not null
      );
      create index command_case on command (case_id);

      -- a refused command that was sent once more has a new id; what leaned on the old one finds it here
      create table replaced (old_id text primary key, new_id text not null) without rowid;

      create table draft (key text primary key, content text not null, saved_at text not null);

      create table read_event (
        id text primary key,
        case_id text not null,
        happened_at text not null,
        -- the server said that this one cannot be right; kept to be looked at
        parked integer not null default 0
      );
    `);
  },
};
