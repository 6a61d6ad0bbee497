import { createHash } from 'node:crypto';

const style = `:root{color-scheme:light dark}
body{margin:0;background:light-dark(#f6f4ef,#121816);color:light-dark(#18211e,#e8ece8);font:1.125rem/1.5 system-ui,sans-serif}
main{max-width:32rem;margin:0 auto;padding:4rem 1.25rem}
h1{font-size:1.5rem;margin:0 0 .5rem;color:light-dark(#17594d,#7cc9b6)}
p{margin:0}`;

/** No script, nothing from anywhere; nobody may frame it or learn its address, where the code stands. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  connection: 'close',
} as const;

function page(title: string, text: string): string {
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – Samla</title><style>${style}</style></head>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`;
}

/** The provider's answer has come; whether it holds is shown in the workspace. */
export const receivedPage = page('Tack!', 'Du kan stänga fönstret. Samla tar vid.');

/** Anything else that comes to the listener. */
export const refusedPage = page(
  'Här finns inget att se',
  'Stäng fönstret och gå tillbaka till Samla. Logga in därifrån.',
);
