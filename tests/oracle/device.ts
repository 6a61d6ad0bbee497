import { createFakeFetch, type FakeNetwork } from '@samla/api-client/fake/network';
import type { CaseService } from '@samla/api-client/service';
import { createCaseApi, type CaseApi } from '@samla/desktop/host/session/case-api';
import { openInMemory } from '@samla/desktop/host/session/open-stores';
import { Workspace } from '@samla/desktop/host/session/workspace';
import { CycleFailedError } from '@samla/desktop/host/sync/cycle-failed';
import { cycle, type Standing } from '@samla/desktop/host/sync/cycle';
import { DraftTries } from '@samla/desktop/host/sync/draft-tries';
import { TestAuthenticator } from '@samla/desktop/host/testing/authenticator';
import { testPorts } from '@samla/desktop/host/testing/ports';
import { TestTime } from '@samla/desktop/host/testing/time';
import type { View } from './visible.ts';

/** One computer with the host's own stores and rounds, whose time a test owns. */
export class Device {
  readonly name: string;
  readonly workerId: string;
  readonly network: FakeNetwork;
  readonly #workspace: Workspace;
  readonly #api: CaseApi;
  readonly #ports;
  readonly #standing: Standing = {
    registered: false,
    sessionAskedAt: null,
    draftsAskedAt: null,
    draftTries: new DraftTries(),
  };

  constructor(
    name: string,
    worker: { readonly id: string; readonly subject: string },
    serviceOf: (subject: string) => CaseService,
  ) {
    this.name = name;
    this.workerId = worker.id;
    this.network = createFakeFetch({
      serviceFor: (caller) => serviceOf(typeof caller === 'string' ? caller : caller.subject),
    });
    this.#ports = testPorts(name, new TestTime(), this.network.fetch);
    const stores = openInMemory(this.#ports);
    this.#workspace = new Workspace(stores, this.#ports, () => undefined);
    this.#api = createCaseApi({
      ports: this.#ports,
      authenticator: new TestAuthenticator(worker.subject),
      apiUrl: 'https://api.samla.test/trpc',
      clientVersion: '0.1.0',
      deviceId: () => stores.deviceId,
    });
  }

  /**
   * One round, as the program makes it.
   * @returns `lagging`: a change waits for an older transaction; `failed`: the line or the service failed
   */
  async round(): Promise<'done' | 'lagging' | 'failed'> {
    try {
      const { lagging } = await cycle(
        {
          ...{ workspace: this.#workspace, api: this.#api, ports: this.#ports },
          progress: () => undefined,
          keepRecovery: () => Promise.resolve(),
        },
        this.#standing,
      );
      return lagging ? 'lagging' : 'done';
    } catch (error) {
      if (error instanceof CycleFailedError) return 'failed';
      throw error;
    }
  }

  /** Rounds until nothing waits. @throws Error when that never comes, with the last answer */
  async rest(): Promise<void> {
    let last = '';
    for (let rounds = 0; rounds < 100; rounds++) {
      last = await this.round();
      if (last === 'done') return;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error(`${this.name} does not come to rest: its rounds end as ${last}`);
  }

  /** What the cache holds, in the words of the oracle, as far as the list shows it too. */
  view(): View {
    const rows = this.#workspace.stores.cache
      .prepare<[], { id: string; line: string }>(
        `select c.id, concat_ws(' ', 'version', c.version, 'person', p.id, p.version, 'unit', c.assignment ->> 'unitId',
                'worker', coalesce(c.assignment ->> 'workerId', '-'), c.assignment ->> 'version', 'entries',
                (select group_concat(e.id, ' ' order by e.seq) from entry e where e.case_id = c.id)) as line
           from case_base c join person p on p.id = c.person_id join worklist w on w.case_id = c.id`,
      )
      .all();
    return new Map(rows.map(({ id, line }) => [id, line]));
  }

  close(): void {
    this.#api.close();
    this.#workspace.close();
  }
}
