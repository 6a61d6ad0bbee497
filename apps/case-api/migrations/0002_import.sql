-- What the import keeps of an extract beside its rows.

-- Which extract the database holds. The ids of a source's rows are made of its keys: rows of two extracts must not mix.
create table import_run (
  source text primary key,
  fingerprint text not null,           -- SHA-256 over the files, in hex
  as_of date not null
);

-- Values of rows that belong to no case (persons, units, workers) that could not be taken over as they stood.
-- Those of a case are in its record.
create table import_check (
  id uuid primary key,
  source text not null,
  field text not null,                 -- file and column, such as personer.AVLIDEN_DAT
  key text not null,
  raw text not null,
  reason text not null
);

alter table import_run enable row level security;
alter table import_check enable row level security;
