import type { Migration } from '../migrate.ts';

/** Cases, persons and records as the server last sent them, the index of names, and the worklist folded from them. */
export const cases: Migration = {
  number: 10,
  up(tx) {
    tx.exec(`
      create table meta (key text primary key, value text not null) without rowid;

      create table definition (
        hash text primary key,
        kind text not null,
        key text not null,
        content text not null
      ) without rowid;

      create table person (
        pk integer primary key,
        id text not null unique,
        version integer not null,
        given_name text not null,
        family_name text not null,
        identity_number text,
        identity_valid integer not null,
        protection text not null,
        deceased_on text,
        address text not null,
        phone text not null
      );
      -- protected persons stand in no index (OSL 22:1, domain.md 6.4)
      create index person_identity on person (identity_number)
        where protection = 'none' and identity_number is not null;

      create index person_hit on person (pk, id, protection);

      -- å, ä and ö are letters of their own; foreign diacritics are folded in the second column
      create virtual table person_name using fts5 (
        name, folded, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
      );
      -- without this a deleted name stays in the index until segments merge
      insert into person_name (person_name, rank) values ('secure-delete', 1);

      create table case_base (
        id text primary key,
        version integer not null,
        number text not null,
        number_key text not null,
        area_key text not null,
        type_key text not null,
        definition_hash text not null,
        person_id text not null references person (id),
        board_id text not null,
        assignment text not null,
        -- the fetch from the beginning that last brought this case
        fetch integer not null
      );
      -- covering, with those below: search ranks its matches without reading a row
      create index case_person on case_base (person_id, id);
      create index case_number on case_base (number_key);

      create table entry (
        case_id text not null references case_base (id) on delete cascade,
        seq integer not null,
        id text not null,
        recorded_at text not null,
        happened_at text not null,
        author_id text,
        author_name text not null,
        body text not null,
        unique (case_id, seq)
      );
      create index entry_id on entry (id);

      -- One row a case, refolded whenever the case changes. Keys are ordered bytewise (rule 12 of the architecture).
      create table worklist (
        case_id text primary key references case_base (id) on delete cascade,
        area_key text not null,
        area_order integer not null,
        name text,
        name_key text,
        protection text not null,
        identity_number text,
        number text not null,
        number_key text not null,
        type_name text not null,
        type_key text not null,
        stage text not null,
        stage_order integer not null,
        closed integer not null,
        due_on text,
        due_kind text,
        worker_name text,
        worker_key text,
        unit_name text not null,
        mine integer not null,
        pending integer not null,
        needs_you integer not null,
        checks integer not null,
        words text not null
      );
      create index worklist_hit on worklist (case_id, closed, name_key, number_key);
      create index worklist_name on worklist (name_key is null, name_key, case_id);
      create index worklist_due on worklist (due_on is null, due_on, case_id);
      create index worklist_number on worklist (number_key, case_id);
      create index worklist_waiting on worklist (case_id) where pending > 0 or needs_you = 1;
    `);
  },
};
