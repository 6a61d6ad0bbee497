import { createServer } from 'node:net';

/**
 * Makes sure that a port can be had before anything is started.
 * @throws Error that names the port and the setting when another program has it
 */
export function requireFreePort(port: number, setting: string): Promise<void> {
  if (port === 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is used by another program'
          : `cannot be used (${error.code ?? 'unknown error'})`;
      reject(new Error(`Port ${port} ${why}. Choose another with ${setting}=PORT, or stop what uses it.`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}
