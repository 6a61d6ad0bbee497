import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { epochOf, systemClock } from '@samla/case-model/time';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { bench, type Bench, type BenchOptions } from './bench.ts';

/** A signing key with its public half. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly jwk: JWK;
}

/** What an id token is made of before it is signed. */
export interface IdTokenDraft {
  readonly claims: JWTPayload;
  readonly key: SigningKey;
}

/** What the provider does otherwise than an honest one. Each gets the honest answer and gives another. */
export interface Tampering {
  metadata?(honest: Record<string, unknown>): Record<string, unknown>;
  jwks?(honest: JWK[]): JWK[];
  /** parameters of the redirect to the client */
  callback?(honest: URLSearchParams): URLSearchParams;
  claims?(honest: JWTPayload): JWTPayload;
  /** signs in its own way */
  idToken?(draft: IdTokenDraft): string | Promise<string>;
  /** body of the token endpoint's answer */
  tokens?(honest: Record<string, unknown>, request: URLSearchParams): Record<string, unknown> | string;
}

export async function newSigningKey(kid: string): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' } };
}

/** Signs honestly. */
export function signIdToken({ claims, key }: IdTokenDraft): Promise<string> {
  const kid = key.jwk.kid ?? '';
  return new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid }).sign(key.privateKey);
}

const json = (response: ServerResponse, value: unknown) =>
  typeof value === 'string'
    ? response.writeHead(200, { 'content-type': 'text/html' }).end(value)
    : response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return new URLSearchParams(text);
}

/** A small provider that signs anyone in at once, honest but for its tampering, which may change while it runs. */
export class HostileIdp {
  tampering: Tampering = {};
  key: SigningKey;
  readonly issuer: string;
  readonly #server: ReturnType<typeof createServer>;
  /** what was asked for at the authorization endpoint, by code */
  readonly #asked = new Map<string, URLSearchParams>();
  #count = 0;

  private constructor(server: ReturnType<typeof createServer>, key: SigningKey, issuer: string) {
    this.#server = server;
    this.key = key;
    this.issuer = issuer;
    server.on('request', (request, response) => void this.#answer(request, response));
  }

  static async start(): Promise<HostileIdp> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return new HostileIdp(server, await newSigningKey('one'), `http://127.0.0.1:${address.port}`);
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.issuer);
    if (url.pathname === '/.well-known/openid-configuration') json(response, this.#metadata());
    else if (url.pathname === '/jwks')
      json(response, { keys: this.tampering.jwks?.([this.key.jwk]) ?? [this.key.jwk] });
    else if (url.pathname === '/authorize') this.#redirect(url.searchParams, response);
    else if (url.pathname === '/token') json(response, await this.#tokens(await bodyOf(request)));
    else response.writeHead(url.pathname === '/revoke' ? 200 : 404).end();
  }

  #metadata(): Record<string, unknown> {
    const honest = {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
      revocation_endpoint: `${this.issuer}/revoke`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    };
    return this.tampering.metadata?.(honest) ?? honest;
  }

  #redirect(asked: URLSearchParams, response: ServerResponse): void {
    const code = `code-${(this.#count += 1)}`;
    this.#asked.set(code, asked);
    const honest = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.issuer });
    const parameters = this.tampering.callback?.(honest) ?? honest;
    response
      .writeHead(303, { location: `${asked.get('redirect_uri') ?? ''}?${parameters.toString()}` })
      .end();
  }

  async #tokens(request: URLSearchParams): Promise<unknown> {
    const asked = this.#asked.get(request.get('code') ?? '');
    const now = Math.floor(epochOf(systemClock.now()) / 1000);
    const honest: JWTPayload = {
      iss: this.issuer,
      sub: 'anlin000',
      name: 'Anna Lind',
      aud: 'samla-desktop',
      iat: now,
      exp: now + 600,
      ...(asked ? { nonce: asked.get('nonce') ?? '' } : {}),
    };
    const draft = { claims: this.tampering.claims?.(honest) ?? honest, key: this.key };
    const answer = {
      access_token: `access-${(this.#count += 1)}`,
      refresh_token: `refresh-${this.#count}`,
      token_type: 'Bearer',
      expires_in: 300,
      id_token: await (this.tampering.idToken ?? signIdToken)(draft),
    };
    return this.tampering.tokens?.(answer, request) ?? answer;
  }
}

/** What became of one sign-in at a tampering provider. */
export interface Tried {
  readonly idp: HostileIdp;
  readonly made: Bench;
}

/** Starts a provider and an authenticator for it, and closes both afterwards. */
export async function atHostileIdp(
  run: (tried: Tried) => Promise<void>,
  options: Partial<BenchOptions> = {},
): Promise<void> {
  const idp = await HostileIdp.start();
  const made = await bench({ issuer: idp.issuer, browse: (url) => fetch(url), ...options });
  try {
    await run({ idp, made });
  } finally {
    await made.authenticator.close();
    idp.close();
  }
}
