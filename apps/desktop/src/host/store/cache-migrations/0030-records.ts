import type { Migration } from '../migrate.ts';

/**
 * A case can be here without its record: its row in the lists stays, and the record is fetched when it is opened.
 * What is here already counts as used when the server last answered; where that is not known, when the store is opened.
 */
export const records: Migration = {
  number: 30,
  up(tx) {
    tx.exec(`
      -- milliseconds since 1970: when it was last opened, or came
      alter table case_base add column used_at integer not null default 0;
      -- 'here', 'away', or 'behind': away, and changed since its row in the lists was folded
      alter table case_base add column record text not null default 'here';
      update case_base set used_at =
        coalesce((select unixepoch(json_extract(value, '$')) * 1000 from meta where key = 'lastSyncedAt'), 0);
      create index case_used on case_base (used_at) where record = 'here';
      -- opened here and not sent yet
      create index case_new on case_base (id) where version = 0;
      create index case_behind on case_base (id) where record = 'behind';
    `);
  },
};
