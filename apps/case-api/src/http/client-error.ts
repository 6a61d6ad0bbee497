import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { addressTooLong, failureBody, type Failure } from './failures.ts';
import { securityHeaders } from './security-headers.ts';

const unreadable: Failure = {
  status: 400,
  api: { code: 'badInput', message: 'Anropet går inte att läsa.', field: null },
};
const tooSlow: Failure = {
  status: 408,
  api: { code: 'unavailable', message: 'Anropet kom inte fram i tid. Försök igen.' },
};

/** Answers what never became a request (headers too large, not HTTP, too slow) in the error union, and hangs up. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  if (socket.writable) {
    const failure = failureOf(error.code);
    const body = failureBody(failure);
    const headers = {
      ...securityHeaders,
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const status = `${String(failure.status)} ${STATUS_CODES[failure.status] ?? ''}`;
    socket.write(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`);
  }
  socket.destroy();
}

function failureOf(code: string | undefined): Failure {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return tooSlow;
  return code === 'HPE_HEADER_OVERFLOW' ? { ...addressTooLong, status: 431 } : unreadable;
}
