import type { HostPorts, Random } from '../ports.ts';
import { listenForCallback } from './callback-listener.ts';
import type { Who } from './authenticator.ts';
import { SignInFailedError } from './errors.ts';
import { messages } from './messages.ts';
import type { Provider, Tokens } from './provider.ts';

/** How long a worker may take in the browser, in milliseconds. */
const ATTEMPT_MILLISECONDS = 3 * 60_000;

/** Who the provider says it is, and her tokens. */
export interface Outcome {
  readonly who: Who;
  readonly tokens: Tokens;
}

/** A sign-in on its way through the system browser. */
export interface Attempt {
  readonly url: string;
  /** @throws SignInFailedError; never settles after `cancel` */
  readonly outcome: Promise<Outcome>;
  /** stops listening */
  cancel(): void;
}

const secret = (random: Random) => Buffer.from(random.bytes(32)).toString('base64url');

/**
 * Asks the provider where to go and listens for its answer on a loopback port (RFC 8252).
 * @param extra further parameters of the request, such as `prompt` or `login_hint`
 * @throws SignInFailedError
 */
export async function beginAttempt(
  provider: Provider,
  ports: Pick<HostPorts, 'random' | 'timer' | 'log'>,
  extra: Readonly<Record<string, string>>,
): Promise<Attempt> {
  const secrets = {
    state: secret(ports.random),
    nonce: secret(ports.random),
    verifier: secret(ports.random),
  };
  const listener = await listenForCallback(secrets.state, ports.log);
  const request = await provider.request(listener.redirectUri, secrets, extra).catch((error: unknown) => {
    listener.close();
    throw error;
  });
  let stopWaiting: () => void = () => undefined;
  const late = new Promise<never>((_, reject) => {
    stopWaiting = ports.timer.after(ATTEMPT_MILLISECONDS, () => {
      listener.close();
      reject(new SignInFailedError('late', messages.tooLate));
    });
  });
  const answer = listener.answer.then((callback) => {
    stopWaiting();
    return request.exchange(callback);
  });
  return {
    url: request.url,
    outcome: Promise.race([answer, late]),
    cancel: () => {
      stopWaiting();
      listener.close();
    },
  };
}
