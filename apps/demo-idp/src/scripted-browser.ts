/** A page that a scripted browser stands on. */
export interface VisitedPage {
  readonly url: string;
  readonly status: number;
  readonly html: string;
}

const unescapeHtml = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&');

/** The form that a page sends by itself when it has loaded, as the provider does when one worker follows another. */
function selfSendingForm(page: VisitedPage): { action: string; fields: URLSearchParams } | null {
  if (!page.html.includes('document.forms[0].submit()')) return null;
  const action = /<form method="post" action="([^"]+)"/.exec(page.html)?.[1];
  if (action === undefined) return null;
  const inputs = page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of inputs) fields.append(name, unescapeHtml(value));
  return { action: unescapeHtml(action), fields };
}

/**
 * A browser for tests and benches, without a screen: follows redirects, keeps cookies, presses one button.
 * One instance is one browser profile.
 */
export class ScriptedBrowser {
  readonly #cookies = new Map<string, Map<string, string>>();
  readonly #stopBefore: string | null;

  /** @param options `stopBefore`: begin of addresses that are not fetched; the page is then empty, status 0 */
  constructor(options: { readonly stopBefore?: string } = {}) {
    this.#stopBefore = options.stopBefore ?? null;
  }

  /** Goes to an address and on to where it leads. */
  async visit(url: string): Promise<VisitedPage> {
    return this.#go(url, { method: 'GET' });
  }

  /** Presses a button of the page's form, which is sent to the page itself. */
  async press(page: VisitedPage, name: string, value: string): Promise<VisitedPage> {
    return this.send(page.url, { [name]: value });
  }

  /** Sends a form. */
  async send(url: string, fields: Readonly<Record<string, string>>): Promise<VisitedPage> {
    return this.#go(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  /** Follows a sign-in address as a worker who is asked who she is, and answers; or is not asked at all. */
  async signIn(url: string, subject: string): Promise<VisitedPage> {
    const page = await this.visit(url);
    return page.url.includes('/sign-in/') ? this.press(page, 'subject', subject) : page;
  }

  async #go(start: string, first: { method: 'GET' | 'POST'; body?: URLSearchParams }): Promise<VisitedPage> {
    let url = start;
    let request = first;
    for (let hops = 0; hops < 20; hops += 1) {
      if (this.#stopBefore !== null && url.startsWith(this.#stopBefore)) return { url, status: 0, html: '' };
      const response = await fetch(url, { ...request, redirect: 'manual', headers: this.#headersFor(url) });
      this.#keepCookies(url, response);
      const onward = response.headers.get('location');
      if (onward !== null && response.status >= 300 && response.status < 400) {
        await response.body?.cancel();
        url = new URL(onward, url).href;
        request = { method: 'GET' };
        continue;
      }
      const page = { url, status: response.status, html: await response.text() };
      const form = selfSendingForm(page);
      if (!form) return page;
      url = new URL(form.action, url).href;
      request = { method: 'POST', body: form.fields };
    }
    throw new Error(`too many redirects from ${new URL(start).origin}`);
  }

  #headersFor(url: string): Record<string, string> {
    const jar = this.#cookies.get(new URL(url).origin) ?? new Map<string, string>();
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    return { accept: 'text/html', ...(cookie === '' ? {} : { cookie }) };
  }

  #keepCookies(url: string, response: Response): void {
    const { origin } = new URL(url);
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '') jar.delete(pair.slice(0, at));
      else jar.set(pair.slice(0, at), value);
    }
  }
}
