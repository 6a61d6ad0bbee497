import { createHash } from 'node:crypto';
import { pageStyle } from './page-style.ts';
import { chooserScript } from './chooser-script.ts';
import type { DemoWorker } from './workers.ts';

/** A whole page and the headers that it needs. */
export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    `default-src 'none'`,
    `style-src ${hashOf(pageStyle)}`,
    `script-src ${hashOf(chooserScript)}`,
    // the answer to the form leads on to the workspace's own port
    `form-action 'self' http://127.0.0.1:* http://[::1]:*`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** Text as it may stand in HTML and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function page(title: string, body: string, script = ''): Page {
  const html = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Samla</title>
<style>${pageStyle}</style>
</head>
<body>
<header><p class="logo">Samla</p><p class="demo">Demonstration</p></header>
<main>
${body}
</main>
${script === '' ? '' : `<script>${script}</script>`}
</body>
</html>
`;
  return { html, headers };
}

/** The key that chooses a place in the list: 1–9, then 0; none from the eleventh on. */
const keyAt = (index: number) => (index < 10 ? String((index + 1) % 10) : null);

function choice(worker: DemoWorker, index: number, focused: boolean): string {
  const key = keyAt(index);
  const shortcut = key === null ? '' : ` aria-keyshortcuts="${key}"`;
  return `<li><button name="subject" value="${escapeHtml(worker.subject)}"${shortcut}${focused ? ' autofocus' : ''}>
<span class="name">${escapeHtml(worker.name)}</span>
<span class="role">${escapeHtml(worker.title)} · ${escapeHtml(worker.unit)}</span>
${key === null ? '' : `<kbd aria-hidden="true">${key}</kbd>`}
</button></li>`;
}

/** Where a worker is chosen; the one who was signed in last (`hint`) has the focus. */
export function chooserPage(workers: readonly DemoWorker[], hint: string | null): Page {
  const hinted = workers.findIndex((worker) => worker.subject === hint);
  const focus = hinted === -1 ? 0 : hinted;
  return page(
    'Logga in',
    `<h1>Vem är du?</h1>
<p>Välj en handläggare. Här finns inga lösenord: alla personer är påhittade.</p>
<form method="post">
<ol>
${workers.map((worker, index) => choice(worker, index, index === focus)).join('\n')}
</ol>
<p class="keys">Siffertangenterna väljer direkt. Pilarna flyttar, Enter väljer.</p>
<p><button class="quiet" name="cancel" value="1">Avbryt</button></p>
</form>`,
    chooserScript,
  );
}

/** Something is wrong with the request; `code` is one of OAuth's own words. */
export function errorPage(code: string): Page {
  return page(
    'Inloggningen kan inte fortsätta',
    `<h1>Inloggningen kan inte fortsätta</h1>
<p>Stäng fönstret, gå tillbaka till Samla och logga in igen.</p>
<p class="role">Felkod: ${escapeHtml(code)}</p>`,
  );
}

/** Asks whether the provider's session should end; `form` is the provider's own, with its hidden values. */
export function signOutPage(form: string): Page {
  return page(
    'Logga ut',
    `<h1>Vill du logga ut?</h1>
<p>Nästa inloggning i den här webbläsaren frågar då vem du är.</p>
${form}
<p><button class="quiet" form="op.logoutForm" name="logout" value="yes" autofocus>Logga ut</button></p>`,
  );
}

/** The provider's session has ended. */
export function signedOutPage(): Page {
  return page('Utloggad', `<h1>Du är utloggad</h1>\n<p>Du kan stänga fönstret.</p>`);
}
