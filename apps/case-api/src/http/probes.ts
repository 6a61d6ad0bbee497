import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Timer } from '../ports.ts';
import { sendFailure, stopping, unknownCall } from './failures.ts';
import type { Metrics } from './metrics.ts';

export interface ProbeOptions {
  readonly metrics: Metrics;
  readonly timer: Timer;
  isStopping(): boolean;
  /** resolves when the database answers */
  ready(): Promise<void>;
}

/** a probe that waits longer is no answer */
const readyMs = 2_000;

/** What the platform asks: alive, ready for requests, and how it goes. None needs a token, none tells of any person. */
export function registerProbes(app: FastifyInstance, options: ProbeOptions): void {
  app.get('/healthz', () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    if (options.isStopping() || !(await answersInTime(options))) return sendFailure(reply, stopping);
    return { ready: true };
  });
  app.get('/metrics', async (request, reply) => {
    if (!isLocal(request)) return sendFailure(reply, unknownCall);
    return reply.type(options.metrics.registry.contentType).send(await options.metrics.registry.metrics());
  });
}

function answersInTime({ ready, timer }: ProbeOptions): Promise<boolean> {
  return new Promise((resolve) => {
    const cancel = timer.after(readyMs, () => resolve(false));
    ready()
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(cancel);
  });
}

/** From this machine itself, and not through a proxy on it. */
function isLocal(request: FastifyRequest): boolean {
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'];
  return forwarded === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.ip);
}
