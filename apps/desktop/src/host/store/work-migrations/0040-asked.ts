import type { Migration } from '../migrate.ts';

/** What this store has asked the server to keep, so that an answer that was lost is known from a text it never wrote. */
export const asked: Migration = {
  number: 40,
  up(tx) {
    tx.exec(`
      -- texts of a draft that were sent since the server last answered for it, each by its hash
      create table draft_asked (key text not null, hash text not null, primary key (key, hash)) without rowid;
      -- an older program did not write down what it sent: of what it left, anything may be its own
      insert into draft_asked (key, hash) select key, '*' from draft;
    `);
  },
};
