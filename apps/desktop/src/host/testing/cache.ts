import type { PersonRow, PullOutput, Session } from '@samla/api-client/schemas';
import type { CaseTypeKey } from '@samla/case-model/definition';
import type { DeviceId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { Workspace } from '../session/workspace.ts';
import type { Database } from '../store/database.ts';
import { openCacheInMemory } from '../store/open-cache.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { caseInWords, cityOf, idOf, unitId, workerId, type CaseInWords } from './city.ts';
import { testPorts } from './ports.ts';
import { TestTime } from './time.ts';

/** A person with one case, in few words. */
export interface PersonInWords extends Partial<PersonRow> {
  readonly givenName: string;
  readonly familyName: string;
  /** of the case */
  readonly number?: string;
}

/** A page of a pull that brings these cases. */
export function pageOf(cases: readonly CaseInWords[], version = 1): PullOutput {
  const seeds = cases.map(caseInWords);
  const { definitions, workers } = cityOf([]);
  return {
    cursor: { scope: 1, tx: '1', seq: '1' },
    lost: [],
    cases: seeds.map(({ row }) => ({
      id: row.id,
      version,
      number: row.number,
      areaKey: row.areaKey,
      typeKey: row.typeKey,
      definitionHash: definitions.find(({ content }) => content.key === row.typeKey)?.hash ?? '',
      personId: row.personId,
      boardId: idOf('board') as PullOutput['cases'][number]['boardId'],
      assignment: {
        version: 1,
        workerId: row.workerId,
        workerName: workers.find(({ id }) => id === row.workerId)?.name ?? null,
        unitId: row.unitId,
        unitName: row.unitId === unitId('north') ? 'Norra enheten' : 'Södra enheten',
      },
    })),
    persons: seeds.map(({ person }) => ({ version, identityValid: true, ...person })),
    entries: seeds.flatMap(({ row }) =>
      row.entries.map((entry, at) => ({ ...entry, caseId: row.id, seq: at + 1 })),
    ),
    more: false,
    remaining: 0,
    lagging: false,
    cacheEpoch: 1,
    colleagues: null,
    units: null,
    serverTime: '2026-11-02T08:00:00.000Z' as Instant,
  };
}

/** A workspace in memory with these cases, and Amina Lindqvist at work. */
export function workspaceWith(page: PullOutput, cache: Database = openCacheInMemory()): Workspace {
  const time = new TestTime();
  const ports = testPorts('workspace', time, () => Promise.reject(new TypeError('no network here')));
  const stores = {
    work: openWorkInMemory(),
    cache,
    deviceId: idOf('device') as DeviceId,
    memoryOnly: false,
  };
  const workspace = new Workspace(stores, ports, () => undefined);
  const { definitions } = cityOf([]);
  workspace.playbooks.keep(definitions);
  const session: Session = {
    worker: { id: workerId('amina'), name: 'Amina Lindqvist' },
    assignments: [],
    areas: definitions.flatMap((one) => (one.kind === 'area' ? [one.content] : [])),
    catalogue: {
      rulebook: definitions.find(({ kind }) => kind === 'rulebook')?.hash ?? '',
      caseTypes: definitions.flatMap(({ kind, hash, content }) =>
        kind === 'caseType' ? [{ key: content.key as CaseTypeKey, hash }] : [],
      ),
    },
    longestOfflineHours: 72,
    serverTime: time.now(),
  };
  workspace.keepSession(session);
  workspace.applyPage(page);
  return workspace;
}

/** A cache with these persons, each with a case named by its place. */
export function cacheWith(persons: readonly PersonInWords[], cache?: Database): Database {
  const cases = persons.map(({ number, version: _, ...person }, at): CaseInWords => ({
    name: `${at}`,
    person,
    ...(number === undefined ? {} : { number }),
  }));
  const version = persons[0]?.version ?? 1;
  return workspaceWith(pageOf(cases, version), cache).stores.cache;
}
