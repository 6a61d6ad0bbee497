import { ApiError } from '@samla/api-client/errors';

/**
 * SQLSTATE classes and codes that say "not now": connection (08), resources (53), operator (57), lock not available,
 * serialization and deadlock, a session ended for idling, read-only server (PostgreSQL 15, appendix A).
 */
const notNow = /^(08|53|57)|^(55P03|40001|40P01|25P03|25006)$/;
const connectionGone = /^(08|53300|57P0)/;
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
]);

/** Whether the database could not answer now, though nothing is wrong with what was asked. */
export function isNotNow(error: unknown): boolean {
  return notNow.test(codeOf(error)) || isConnectionLost(error);
}

/** Whether there is no connection to the database: nothing else will work either. */
export function isConnectionLost(error: unknown): boolean {
  const code = codeOf(error);
  return connectionGone.test(code) || network.has(code) || lostByMessage(error);
}

/** `pg` gives no code for a connection that ended while waiting, nor for one that could not be had in time. */
function lostByMessage(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^Connection terminated|^timeout exceeded when trying to connect|^Client has encountered a connection error/.test(
      error.message,
    )
  );
}

/** The code that may stand in a log: SQLSTATE or the system's, never a message. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether a unique constraint of this name was violated (SQLSTATE 23505). */
export function violates(error: unknown, constraint: string): boolean {
  return (
    codeOf(error) === '23505' &&
    error instanceof Error &&
    'constraint' in error &&
    error.constraint === constraint
  );
}

/** Whether the database did not let this worker do it (SQLSTATE 42501): row security, or a function that asks for her right. */
export function isStoppedByWall(error: unknown): boolean {
  return codeOf(error) === '42501';
}

/** Runs something against the database; what "not now" says becomes the union's `unavailable`. */
export async function orUnavailable<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw isNotNow(error) ? unavailable(error) : error;
  }
}

export function unavailable(cause?: unknown): ApiError {
  const message = 'Tjänsten kan inte svara just nu. Inget har gått förlorat; försök igen om en stund.';
  return new ApiError({ code: 'unavailable', message }, { cause });
}
