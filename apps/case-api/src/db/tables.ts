import type { EntryBody, ParticipantRole } from '@samla/case-model/entry';
import type { Outcome } from '@samla/case-model/command';
import type { Definition } from '@samla/case-model/definition';
import type { AccessProfileKey } from '@samla/case-model/definition/keys';
import type { Form } from '@samla/case-model/definition/form';
import type { Protection, Role } from '@samla/api-client/schemas';
import type { Generated, JSONColumnType, Kysely, Transaction } from 'kysely';

/**
 * The tables as Kysely knows them, by hand; `tables.test.ts` compares {@link columnsOf} with the database.
 * Values come as `values.ts` reads them: dates and instants as text, `bigint` as a safe number, `xid8` as digits.
 */
export interface Tables {
  board: { id: string; name: string };
  organisation_unit: {
    id: string;
    board_id: string;
    code: string;
    name: string;
    kind: 'orderer' | 'performer';
  };
  worker: { id: string; subject: string; name: string; email: Generated<string> };
  assignment: {
    id: string;
    worker_id: string;
    unit_id: string;
    areas: string[];
    role: Role;
    valid_from: string;
    valid_to: string | null;
  };
  person: {
    id: string;
    version: Generated<number>;
    given_name: string;
    family_name: string;
    sort_key: string;
    address: Generated<string>;
    phone: Generated<string>;
    protection: Protection;
    deceased_on: string | null;
    household: string | null;
  };
  person_identity: {
    id: string;
    person_id: string;
    number: string;
    kind: 'personnummer' | 'samordningsnummer' | 'reservnummer' | 'unreadable';
    valid: boolean;
    current: boolean;
  };
  person_relation: { id: string; person_id: string; related_id: string; kind: string };
  definition: {
    hash: string;
    kind: Definition['kind'];
    key: string;
    content: JSONColumnType<Definition['content']>;
  };
  case: {
    id: string;
    version: Generated<number>;
    number: string;
    area_key: string;
    type_key: string;
    definition_hash: string;
    person_id: string;
    unit_id: string;
    worker_id: string | null;
    assignment_version: Generated<number>;
    entry_count: Generated<number>;
    disposal_proposed_on: string | null;
    access_profile: AccessProfileKey;
  };
  case_entry: {
    id: string;
    case_id: string;
    seq: number;
    kind: EntryBody['kind'];
    recorded_at: string;
    happened_at: string;
    author_id: string | null;
    author_name: string;
    body: JSONColumnType<EntryBody>;
    audience: Generated<Form['audience']>;
  };
  case_participant: { case_id: string; worker_id: string; role: ParticipantRole; named_at: string };
  case_number: { series: string; last: number };
  deadline: { id: string; case_id: string; rule: string; due_on: string; done: Generated<boolean> };
  task: { id: string; case_id: string; definition_key: string; state: string };
  document: { id: string; case_id: string; title: string; media_type: string; content_hash: string };
  service_order: {
    id: string;
    case_id: string;
    orderer_unit_id: string;
    performer_unit_id: string;
    state: string;
  };
  saved_view: { id: string; worker_id: string; name: string; view: JSONColumnType<object> };
  device: {
    worker_id: string;
    device_id: string;
    recovery_key: Uint8Array | null;
    scope_issued: Generated<number>;
    scope_asked: Generated<number>;
    scope_held: Generated<number>;
    first_seen_at: string;
    last_seen_at: string;
    lost_at: string | null;
    lost_by: 'worker' | 'support' | null;
    destroyed_texts: number | null;
  };
  device_scope: {
    worker_id: string;
    device_id: string;
    case_id: string;
    from_scope: number;
    to_scope: number | null;
    reach: 'full' | 'order' | null;
  };
  command_receipt: {
    worker_id: string;
    device_id: string;
    command_id: string;
    fingerprint: string;
    outcome: JSONColumnType<Outcome>;
    recorded_at: string;
    stored_at: Generated<string>;
  };
  draft: {
    worker_id: string;
    key: string;
    version: number;
    content: string | null;
    saved_at: string;
    device_id: string;
    stored_at: Generated<string>;
  };
  draft_sequence: { worker_id: string; last: Generated<number>; pruned_to: Generated<number> };
  presence: {
    worker_id: string;
    device_id: string;
    case_id: string;
    form: string;
    reach: string;
    since: string;
    seen_at: string;
  };
  change: {
    seq: Generated<number>;
    tx: Generated<string>;
    entity: 'case' | 'entry' | 'person';
    entity_id: string;
    case_id: string | null;
    version: number;
    at: Generated<string>;
  };
  database_identity: {
    only_row: Generated<boolean>;
    cluster: string;
    timeline: string;
    cache_epoch: Generated<number>;
  };
  feed_edge: { only_row: Generated<boolean>; pruned_to: Generated<string> };
  access_log: {
    id: Generated<number>;
    tx: Generated<string>;
    at: string;
    worker_id: string;
    action: string;
    case_id: string | null;
    person_id: string | null;
    purpose: string | null;
    protected: Generated<boolean>;
    device_id: string | null;
    client_version: string | null;
    event_id: string | null;
    result: string;
  };
  access_log_seal: {
    number: number;
    from_tx: string;
    up_to_tx: string;
    row_count: number;
    hash: Uint8Array;
    sealed_at: string;
  };
  access_log_head: { only_row: Generated<boolean>; number: number; up_to_tx: string; hash: Uint8Array };
  import_quarantine: {
    id: string;
    source: string;
    file: string;
    line: number;
    key: string;
    reason: string;
    raw: string;
  };
  import_merge: {
    id: string;
    source: string;
    file: string;
    key: string;
    into_key: string;
    reason: string;
    raw: string;
  };
  import_run: { source: string; fingerprint: string; as_of: string };
  import_check: { id: string; source: string; field: string; key: string; raw: string; reason: string };
}

/** The whole database: for migrations, the import and start-up. A request never holds one. */
export type Db = Kysely<Tables>;
/** One transaction of one worker, behind the walls: what a request holds. */
export type Tx = Transaction<Tables>;
