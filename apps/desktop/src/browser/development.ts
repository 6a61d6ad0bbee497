import type { ServerOptions } from 'vite';

/**
 * The server of `npm run dev`. Hot reload needs inline code and styles, so its Content-Security-Policy is a looser one
 * for development alone; every other way to start Samla serves the built pages under the real policy.
 */
export function developmentServer(env: Readonly<Record<string, string | undefined>>): ServerOptions {
  const shell = `http://127.0.0.1:${env['SAMLA_PORT'] ?? 4712}`;
  const toShell = { target: shell, changeOrigin: true };
  return {
    host: '127.0.0.1',
    port: Number(env['SAMLA_DEV_PORT'] ?? 4713),
    strictPort: true,
    headers: {
      'Content-Security-Policy':
        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:",
    },
    proxy: {
      // the one-time address works here too: the browser shell answers it with its cookie
      '^/\\?token=': toShell,
      '/host': { ...toShell, ws: true, rewriteWsOrigin: true },
    },
  };
}
