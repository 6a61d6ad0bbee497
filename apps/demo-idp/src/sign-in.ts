import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { SIGN_IN_PATH } from './configuration.ts';
import { chooserPage, errorPage, type Page } from './pages.ts';
import type { DemoWorker } from './workers.ts';

const LONGEST_FORM = 2000;

async function formOf(request: IncomingMessage): Promise<URLSearchParams | null> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST_FORM) return null;
  }
  return new URLSearchParams(text);
}

function show(response: ServerResponse, status: number, page: Page): void {
  response.writeHead(status, page.headers).end(page.html);
}

/** The page to choose a worker, and what happens when one is chosen. */
export function signInPages(provider: Provider, workers: readonly DemoWorker[]) {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { params } = await provider.interactionDetails(request, response);
    if (request.method === 'GET' || request.method === 'HEAD') {
      const hint = params['login_hint'];
      show(response, 200, chooserPage(workers, typeof hint === 'string' ? hint : null));
      return;
    }
    const form = request.method === 'POST' ? await formOf(request) : null;
    if (form?.get('cancel') === '1') {
      await provider.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    const chosen = workers.find((worker) => worker.subject === form?.get('subject'));
    if (!chosen) {
      show(response, 400, errorPage('invalid_request'));
      return;
    }
    await provider.interactionFinished(request, response, { login: { accountId: chosen.subject } });
  }

  return {
    owns: (request: IncomingMessage) => request.url?.startsWith(SIGN_IN_PATH) ?? false,
    handle: (request: IncomingMessage, response: ServerResponse) => {
      answer(request, response).catch((error: unknown) => {
        const known = error instanceof errors.OIDCProviderError;
        if (!known) console.error('sign-in page failed:', error instanceof Error ? error.name : typeof error);
        if (response.headersSent) response.destroy();
        else show(response, known ? 400 : 500, errorPage(known ? error.error : 'server_error'));
      });
    },
  };
}
