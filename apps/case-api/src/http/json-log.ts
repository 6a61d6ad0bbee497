import { pino, type DestinationStream } from 'pino';
import { codeOf } from '../db/failure.ts';
import type { ApiLog } from '../ports.ts';

/** The fields that may stand in the log, and what each looks like. Anything else is left out and counted. */
const allowed: Readonly<Record<string, RegExp>> = {
  procedure: /^[a-zA-Z.]{1,60}$/,
  method: /^[A-Z]{1,10}$/,
  status: /^\d{3}$/,
  durationMs: /^\d{1,9}$/,
  requestId: /^[0-9a-f-]{36}$/,
  errorId: /^[0-9a-f-]{36}$/,
  code: /^[a-zA-Z]{1,40}$/,
  count: /^\d{1,12}$/,
  rows: /^\d{1,12}$/,
  bytes: /^\d{1,15}$/,
  port: /^\d{1,5}$/,
  cacheEpoch: /^\d{1,16}$/,
  stopped: /^(true|false)$/,
};
const word = /^[\w$.-]{1,80}$/;

/**
 * The structured log: one JSON object a line, fields by allow-list, values by form. Names, numbers, texts and addresses
 * cannot get in: no field has room for them, and of a fault only kind, code and the places in the program are written.
 */
export function createJsonLog(destination: DestinationStream): ApiLog {
  const log = pino(
    { base: null, messageKey: 'event', timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  );
  return {
    event: (name, fields = {}) => log.info(pick(fields), eventName(name)),
    fault: (name, error, fields = {}) => log.error({ ...pick(fields), ...describe(error) }, eventName(name)),
  };
}

function pick(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(fields).filter(([name, value]) => allowed[name]?.test(String(value)));
  const leftOut = Object.keys(fields).length - kept.length;
  return { ...Object.fromEntries(kept), ...(leftOut > 0 && { leftOut }) };
}

function eventName(name: string): string {
  return word.test(name) ? name : 'unnamed';
}

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = codeOf(error);
  return {
    ...(word.test(error.name) && { kind: error.name }),
    ...(word.test(code) && { errorCode: code }),
    stack: frames(error),
    ...(error.cause instanceof Error && { cause: describe(error.cause) }),
  };
}

const frame =
  /^ {4}at (?:(?:async |new )*[\w$.<>#[\] ]{1,120} \()?((?:node:|file:\/\/\/|\/)[^\s()]{1,300}:\d+:\d+)\)?$/;

/** The places in the program, without the message above them: a message may bear data. */
function frames(error: Error): string[] {
  const stack = error.stack ?? '';
  const at = error.message === '' ? -1 : stack.indexOf(error.message);
  const below = at < 0 ? stack : stack.slice(at + error.message.length);
  return below
    .split('\n')
    .flatMap((line) => frame.exec(line)?.[1] ?? [])
    .slice(0, 30);
}
