import { afterAll, afterEach, beforeAll } from 'vitest';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createFakeCity, type FakeCity } from '@samla/api-client/fake/city';
import type { CityFixture } from '@samla/api-client/fake/fixture';
import type { CaseService } from '@samla/api-client/service';
import { areaKeySchema, caseTypeKeySchema } from '@samla/case-model/definition';
import {
  boardIdSchema,
  caseIdSchema,
  deviceIdSchema,
  entryIdSchema,
  personIdSchema,
  unitIdSchema,
  uuidV7,
  workerIdSchema,
} from '@samla/case-model/ids';
import { testCaseType, testRulebook } from '@samla/case-model/testing/definitions';
import { instantOf, instantSchema, plainDateSchema, systemClock } from '@samla/case-model/time';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK } from 'jose';
import { systemTimer } from '../ports.ts';
import { createJsonLog } from './json-log.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './server.ts';
import { createTokenCheck } from './token-check.ts';

// What the tests of the HTTP floor stand on: a provider of tokens, a city of one case, and a server with its log kept.

export const audience = 'urn:samla:case-api';
const id = (n: number) => `5a111a00-0077-4000-8000-${String(n).padStart(12, '0')}`;
export const deviceId = deviceIdSchema.parse(id(90));
export const caseId = caseIdSchema.parse(id(5));
export const subject = 'åsbe000';
const hash = 'a'.repeat(64);
const [day, hour] = [plainDateSchema.parse('2026-01-01'), instantSchema.parse('2026-10-01T08:00:00.000Z')];
const children = areaKeySchema.parse('children');
const typeKey = caseTypeKeySchema.parse('children.concernReport');

/** One worker, one person, one case. The words are ones that must never be found in a log or an error. */
export const secrets = ['Hemligsson', 'Planterad', '196101019807', '070-174 06 99', 'Smygvägen'];
const fixture: CityFixture = {
  boards: [{ id: boardIdSchema.parse(id(1)), name: 'Nämnden' }],
  units: [
    {
      id: unitIdSchema.parse(id(2)),
      boardId: boardIdSchema.parse(id(1)),
      code: 'B',
      name: 'Barn',
      kind: 'orderer',
    },
  ],
  workers: [{ id: workerIdSchema.parse(id(3)), subject, name: 'Åsa Bergfält' }],
  assignments: [
    {
      ...{ id: id(4), workerId: workerIdSchema.parse(id(3)), unitId: unitIdSchema.parse(id(2)) },
      ...{ areas: [children], role: 'caseWorker', validFrom: day, validTo: null },
    },
  ],
  definitions: [
    { kind: 'caseType', hash, content: testCaseType({ key: typeKey, name: 'Orosanmälan' }) },
    { kind: 'rulebook', hash: 'b'.repeat(64), content: testRulebook() },
  ],
  persons: [
    {
      ...{
        id: personIdSchema.parse(id(6)),
        givenName: 'Planterad',
        familyName: 'Hemligsson',
        protection: 'none',
      },
      ...{ identityNumber: '196101019807', deceasedOn: null, address: 'Smygvägen 1', phone: '070-174 06 99' },
    },
  ],
  cases: [
    {
      ...{
        id: caseId,
        number: 'SN 2026/1',
        typeKey,
        areaKey: children,
        personId: personIdSchema.parse(id(6)),
      },
      ...{ unitId: unitIdSchema.parse(id(2)), workerId: null, disposalProposedOn: null },
      entries: [
        {
          ...{
            id: entryIdSchema.parse(id(7)),
            recordedAt: hour,
            happenedAt: hour,
            authorId: null,
            authorName: 'x',
          },
          body: {
            kind: 'noteAdded',
            heading: 'A',
            text: 'Planterad text',
            eventOn: null,
            backdatingReason: null,
          },
        },
      ],
    },
  ],
};

/** An identity provider as far as the API sees it: keys at an address, and tokens. */
export class TestProvider {
  readonly #server: Server;
  #keys: JWK[] = [];
  #signing: { key: CryptoKey; kid: string } | null = null;
  fetches = 0;
  down = false;

  private constructor() {
    this.#server = createServer((_request, response) => {
      this.fetches++;
      if (this.down) return void response.writeHead(500).end('down');
      return void response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify({ keys: this.#keys }));
    });
  }

  static async start(): Promise<TestProvider> {
    const provider = new TestProvider();
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve));
    await provider.rotate('first');
    return provider;
  }

  get issuer(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  get publicKey(): JWK {
    return this.#keys[0] ?? {};
  }

  /** Signs with a new key from now on; the old one stays published for a while, or not. */
  async rotate(kid: string, keepOld = true): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const published = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
    this.#keys = keepOld ? [...this.#keys, published] : [published];
    this.#signing = { key: privateKey, kid };
  }

  /** A token as the provider signs it, with some of its claims and headers replaced. */
  async token(claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): Promise<string> {
    if (!this.#signing) throw new Error('no key');
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({
      ...{ iss: this.issuer, aud: audience, sub: subject, scope: 'cases', client_id: 'samla-desktop' },
      ...{ iat: now, exp: now + 300, jti: 'x', ...claims },
    })
      .setProtectedHeader({ alg: 'RS256', kid: this.#signing.kid, typ: 'at+jwt', ...header })
      .sign(this.#signing.key);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export interface TestServer {
  readonly server: HttpServer;
  readonly city: FakeCity;
  /** everything that was logged */
  log(): string;
  /** one call as a client makes it */
  call(
    path: string,
    input: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: unknown }>;
}

/** A server over a city in memory; the service can be wrapped to fail or to wait. */
export async function testServer(
  provider: TestProvider,
  options: Partial<HttpServerOptions> & { wrap?: (service: CaseService) => CaseService } = {},
): Promise<TestServer> {
  const lines: string[] = [];
  const clock = { now: () => instantOf(Date.UTC(2026, 10, 2, 9)) };
  const city = createFakeCity(fixture, { clock, random: { bytes: (count) => new Uint8Array(count) } });
  const { wrap = (service: CaseService) => service } = options;
  const server = createHttpServer({
    createService: (caller) => wrap(city.serviceFor(caller)),
    tokenCheck: createTokenCheck({
      issuer: provider.issuer,
      audience,
      jwksUrl: provider.issuer,
      cooldownMs: 0,
    }),
    leastClientVersion: '0.1.0',
    ready: () => Promise.resolve(),
    feedHealth: () => Promise.resolve({ heldSeconds: null, waitingRows: 0 }),
    log: createJsonLog({ write: (line) => void lines.push(line) }),
    timer: systemTimer,
    clock: systemClock,
    ...options,
  });
  const authorization = `Bearer ${await provider.token()}`;
  return {
    server,
    city,
    log: () => lines.join(''),
    async call(path, input, headers = {}) {
      const response = await server.inject({
        ...{ method: 'POST', url: `/trpc/${path}`, payload: JSON.stringify(input) },
        headers: { authorization, 'x-samla-client': '0.1.0', 'content-type': 'application/json', ...headers },
      });
      return { status: response.statusCode, body: response.json<unknown>() };
    },
  };
}

/** A provider for the tests of a file, and for each test the server that it starts. */
export function serverForEachTest() {
  let provider: TestProvider;
  let running: TestServer | null = null;
  beforeAll(async () => {
    provider = await TestProvider.start();
  });
  afterEach(async () => {
    await running?.server.close();
    running = null;
  });
  afterAll(() => provider.stop());
  return {
    get provider() {
      return provider;
    },
    async start(options?: Parameters<typeof testServer>[1]): Promise<TestServer> {
      return (running = await testServer(provider, options));
    },
  };
}

/** The error of the union in an answer. */
export function errorOf(body: unknown): { code: string; message: string } & Record<string, unknown> {
  return (body as { error: { data: { api: { code: string; message: string } } } }).error.data.api;
}

/** A note as it travels. */
export const note = (text: string, more: object = {}) => ({
  ...{
    id: uuidV7(1_700_000_000_000, crypto.getRandomValues(new Uint8Array(10))),
    deviceId,
    seq: 1,
    argsVersion: 1,
  },
  ...{ aggregate: { kind: 'case', id: caseId }, dependsOn: [], baseVersions: {}, name: 'addNote' },
  ...{ happenedAt: '2026-11-02T08:00:00.000Z', clientVersion: '0.1.0' },
  args: { heading: 'Samtal', text, eventOn: null, backdatingReason: null },
  ...more,
});
/** A push of some commands. */
export const push = (...commands: object[]) => ({ deviceId, commands, reads: [] });
