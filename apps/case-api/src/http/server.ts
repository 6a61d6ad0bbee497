import { ApiError } from '@samla/api-client/errors';
import { limits } from '@samla/api-client/limits';
import { createCaseRouter } from '@samla/api-client/router';
import type { CaseService } from '@samla/api-client/service';
import type { DeviceId } from '@samla/case-model/ids';
import { epochOf, systemClock, type Clock } from '@samla/case-model/time';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { TRPCError } from '@trpc/server';
import { fastify, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { FeedHealth } from '../db/watermark.ts';
import type { ApiLog, Timer } from '../ports.ts';
import { checkClientVersion } from './client-version.ts';
import * as failures from './failures.ts';
import { measuredService } from './measured-service.ts';
import { readDeviceId } from './device-header.ts';
import { createMetrics } from './metrics.ts';
import { registerProbes } from './probes.ts';
import { RateLimit, type RateLimitOptions } from './rate-limit.ts';
import { answerClientError } from './client-error.ts';
import { securityHeaders } from './security-headers.ts';
import { Streams } from './streams.ts';
import type { TokenCheck, TokenHolder } from './token-check.ts';

/** Who calls, as the token and the headers of a request say. */
export interface HttpCaller {
  readonly subject: string;
  readonly clientVersion: string;
  readonly deviceId: DeviceId | null;
}

export interface HttpServerOptions {
  createService(caller: HttpCaller): CaseService;
  readonly tokenCheck: TokenCheck;
  /** the least version of the client that still gets answers, `major.minor.patch` */
  readonly leastClientVersion: string;
  /** resolves when the database answers */
  ready(): Promise<void>;
  /** how far the feed is behind, for the metrics */
  feedHealth(): Promise<FeedHealth>;
  readonly log: ApiLog;
  readonly timer: Timer;
  /** time that passes, for rates and expiry; not the date that the program runs on */
  readonly clock?: Clock;
  readonly rate?: RateLimitOptions;
  readonly streamsPerWorker?: number;
  /** the longest that an answer may take */
  readonly requestMs?: number;
  /** the longest that running requests may take to finish once the server stops */
  readonly drainMs?: number;
}

export interface HttpServer {
  /** @throws Error with code `EADDRINUSE` when the port is taken; 0 takes any free port */
  listen(port: number, host?: string): Promise<{ url: string }>;
  /** Refuses new requests, ends the streams, lets what runs finish, within bounds. */
  close(): Promise<void>;
  /** for tests: the same requests without a socket */
  readonly inject: FastifyInstance['inject'];
}

const addressLength = 2_000;

/** The central API over HTTP: `/trpc/<procedure>` for workers, `/healthz`, `/readyz` and `/metrics` for the platform. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { log, timer, clock = systemClock } = options;
  const metrics = createMetrics(() => options.feedHealth());
  const streams = new Streams(metrics, timer, options.streamsPerWorker ?? 10);
  const rate = new RateLimit(options.rate ?? { perSecond: 20, burst: 100 }, clock);
  const router = createCaseRouter();
  const holders = new WeakMap<FastifyRequest, TokenHolder & HttpCaller>();
  const streamFailures = new WeakMap<FastifyRequest, TRPCError>();
  let isStopping = false;

  const app = fastify({
    logger: false,
    bodyLimit: limits.requestBytes,
    requestTimeout: options.requestMs ?? limits.requestSeconds * 1000,
    exposeHeadRoutes: false,
    return503OnClosing: false, // answered below, in the error union
    genReqId: () => randomUUID(),
    http: { maxHeaderSize: 16_384 },
    clientErrorHandler: answerClientError,
    frameworkErrors: (error, _request, reply) => failures.sendFailure(reply, failures.failureOf(error)),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (isStopping) reply.header('connection', 'close');
    if (request.url.length > addressLength) return failures.sendFailure(reply, failures.addressTooLong);
    return undefined;
  });
  app.addHook('onSend', async (request, reply, payload) => {
    if (isStopping) reply.header('connection', 'close');
    if (!(payload instanceof Response)) return payload;
    const error = streamFailures.get(request);
    if (error) {
      // a stream that cannot begin is an ordinary error, not an open stream that tells of one
      await payload.body?.cancel();
      const failure = failures.failureOf(error);
      reply.code(failure.status).type('application/json');
      return failures.failureBody(failure);
    }
    // tRPC gives no type to an error that it meets before it knows the procedure
    if (!payload.ok) payload.headers.set('content-type', 'application/json');
    return payload;
  });
  app.addHook('onResponse', async (request, reply) => {
    const procedure = procedureOf(request);
    if (procedure === null) return;
    metrics.request(procedure, reply.statusCode, reply.elapsedTime / 1000);
    const fields = { procedure, method: request.method, status: reply.statusCode };
    log.event('request', { ...fields, durationMs: Math.round(reply.elapsedTime), requestId: request.id });
  });
  app.addHook('preClose', async () => streams.endAll());

  app.setErrorHandler((error, request, reply) => {
    const failure = failures.failureOf(error);
    if (failure.api.code === 'internal') report(failure.api.errorId, error, request);
    return failures.sendFailure(reply, failure);
  });
  app.setNotFoundHandler((request, reply) => {
    const known = request.url.startsWith('/trpc/') && request.method !== 'POST';
    return failures.sendFailure(reply, known ? failures.wrongMethod : failures.unknownCall);
  });

  registerProbes(app, { metrics, timer, isStopping: () => isStopping, ready: () => options.ready() });
  // only the stream is a GET: no other input may stand in an address
  app.get<Params>('/trpc/sync.pokes', { onRequest: admit }, (request, reply) =>
    answer(request, reply, 'sync.pokes'),
  );
  app.post<Params>(
    '/trpc/:path',
    { onRequest: admit, handlerTimeout: options.requestMs ?? limits.requestSeconds * 1000 },
    (request, reply) => answer(request, reply, request.params.path),
  );

  async function admit(request: FastifyRequest): Promise<void> {
    if (isStopping) throw new ApiError(failures.stopping.api);
    const holder = await options.tokenCheck(request.headers.authorization);
    rate.take(holder.subject);
    const clientVersion = checkClientVersion(request.headers['x-samla-client'], options.leastClientVersion);
    const deviceId = readDeviceId(request.headers['x-samla-device']);
    holders.set(request, { ...holder, clientVersion, deviceId });
  }

  async function answer(request: FastifyRequest, reply: FastifyReply, path: string): Promise<FastifyReply> {
    await fastifyRequestHandler({
      ...{ router, req: request, res: reply, path },
      allowMethodOverride: true,
      allowBatching: false,
      createContext: () => ({ service: () => serviceOf(request) }),
      onError: ({ error, type }) => {
        const failure = failures.failureOf(error);
        if (failure.api.code === 'internal') report(failure.api.errorId, error.cause ?? error, request);
        if (type === 'subscription' && !reply.sent) streamFailures.set(request, error);
      },
    });
    return reply;
  }

  function serviceOf(request: FastifyRequest): CaseService {
    const holder = holders.get(request);
    if (!holder) throw new Error('a request came past the token check');
    const { subject, clientVersion, deviceId, expiresAt } = holder;
    const owner = { subject, expiresInMs: expiresAt - epochOf(clock.now()) };
    return measuredService(
      options.createService({ subject, clientVersion, deviceId }),
      owner,
      metrics,
      streams,
    );
  }

  function procedureOf(request: FastifyRequest): string | null {
    if (!request.routeOptions.url?.startsWith('/trpc/')) return null;
    const path = (request.params as Params['Params']).path ?? 'sync.pokes';
    return Object.hasOwn(router._def.procedures, path) ? path : 'unknown';
  }

  function report(errorId: string, error: unknown, request: FastifyRequest): void {
    const procedure = procedureOf(request);
    log.fault('internal', error, {
      errorId,
      requestId: request.id,
      ...(procedure !== null && { procedure }),
    });
  }

  async function stop(): Promise<void> {
    isStopping = true;
    const cancel = timer.after(options.drainMs ?? 10_000, () => app.server.closeAllConnections());
    await app.close();
    cancel();
  }
  let stopped: Promise<void> | null = null;

  return {
    async listen(port, host = '127.0.0.1') {
      return { url: await app.listen({ port, host }) };
    },
    close: () => (stopped ??= stop()),
    inject: app.inject.bind(app),
  };
}

interface Params {
  Params: { path: string };
}
