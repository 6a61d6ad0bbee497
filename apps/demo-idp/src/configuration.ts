import { errors, interactionPolicy, type Configuration } from 'oidc-provider';
import type { Keys } from './keys.ts';
import { errorPage, signedOutPage, signOutPage, type Page } from './pages.ts';
import type { Store } from './store.ts';
import type { DemoWorker } from './workers.ts';

/** The API that access tokens are for: their `aud`. */
export const CASE_API = 'urn:samla:case-api';
/** The desktop client, a native public client (RFC 8252). */
export const CLIENT_ID = 'samla-desktop';
/** Where the page to choose a worker lives. */
export const SIGN_IN_PATH = '/sign-in/';

const OPENID_SCOPES = 'openid offline_access';
const API_SCOPES = 'cases';

/** Life times in seconds. */
export interface Lifetimes {
  readonly accessTokenSeconds: number;
  readonly refreshTokenSeconds: number;
  readonly sessionSeconds: number;
}

/** No page asks for consent: the city owns both the client and the API. */
function policyWithoutConsent() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

/** How `oidc-provider` is set up for the demonstration. */
export function configuration(
  keys: Keys,
  store: Store,
  workers: readonly DemoWorker[],
  lifetimes: Lifetimes,
): Configuration {
  const show = (ctx: { type: string; body: unknown; set(headers: Page['headers']): void }, page: Page) => {
    ctx.set(page.headers);
    ctx.type = 'html';
    ctx.body = page.html;
  };
  return {
    adapter: (model: string) => store.adapter(model),
    jwks: keys.jwks,
    cookies: {
      keys: [keys.cookie],
      // cookies do not know ports: these names keep apart from the workspace's own on 127.0.0.1
      names: { session: 'samla_idp', interaction: 'samla_idp_choose', resume: 'samla_idp_resume' },
    },
    clients: [
      {
        client_id: CLIENT_ID,
        client_name: 'Samla',
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
        // any port (RFC 8252 7.3); the path is matched to the letter (RFC 9700 2.1), so it has no random part
        redirect_uris: ['http://127.0.0.1/callback', 'http://[::1]/callback'],
      },
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access'],
    claims: { openid: ['sub', 'name'] },
    findAccount: (_ctx, subject) => {
      const worker = workers.find((one) => one.subject === subject);
      if (!worker) return undefined;
      return { accountId: subject, claims: () => ({ sub: subject, name: worker.name }) };
    },
    loadExistingGrant: async (ctx) => {
      const { session, client, provider } = ctx.oidc;
      if (!session || !client || session.accountId === undefined) return undefined;
      const known = session.grantIdFor(client.clientId);
      const existing = known === undefined ? undefined : await provider.Grant.find(known);
      if (existing) return existing;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope(OPENID_SCOPES);
      grant.addResourceScope(CASE_API, API_SCOPES);
      await grant.save();
      return grant;
    },
    // the provider strips offline_access where no consent page was shown; the grant is ours, so the token is given
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    rotateRefreshToken: true,
    ttl: {
      AccessToken: lifetimes.accessTokenSeconds,
      AuthorizationCode: 60,
      IdToken: 600,
      Interaction: 600,
      RefreshToken: lifetimes.refreshTokenSeconds,
      Session: lifetimes.sessionSeconds,
      Grant: Math.max(14 * 24 * 3600, lifetimes.refreshTokenSeconds),
    },
    interactions: {
      policy: policyWithoutConsent(),
      url: (_ctx, interaction) => `${SIGN_IN_PATH}${interaction.uid}`,
    },
    renderError: (ctx, out) => show(ctx, errorPage(out.error)),
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, signOutPage(form)),
        postLogoutSuccessSource: (ctx) => show(ctx, signedOutPage()),
      },
      resourceIndicators: {
        enabled: true,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (resource !== CASE_API) throw new errors.InvalidTarget();
          return {
            scope: API_SCOPES,
            audience: CASE_API,
            accessTokenFormat: 'jwt',
            accessTokenTTL: lifetimes.accessTokenSeconds,
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
  };
}
