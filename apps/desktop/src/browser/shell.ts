import { join } from 'node:path';
import { openHost } from '../host/node/open-host.ts';
import type { OpenHostOptions } from '../host/node/opened-host.ts';
import { nodeRandom } from '../host/node/random.ts';
import { readPageFiles } from '../policy/page-files.ts';
import { openKeyFile } from './key-file.ts';
import { startShellServer } from './server.ts';

export interface BrowserShellOptions extends Omit<OpenHostOptions, 'keys' | 'browser'> {
  /** the data folder of all of Samla; the host's stores lie in its folder `host` */
  readonly dataFolder: string;
  /** 0: any free one */
  readonly port: number;
  /** the built pages */
  readonly pagesFolder: string;
  /** the development key, outside the data folder */
  readonly keyFile: string;
}

export interface BrowserShell {
  /** the address that opens Samla, once */
  readonly url: string;
  /** lets windows go, then finishes and closes the host */
  close(): Promise<void>;
}

/**
 * The browser shell, for reviews, demonstrations and end-to-end tests; never packaged. The same host and the same
 * built pages under the same headers as in Electron, over loopback.
 * @throws Error when the pages are not built, the key file is not safe, the stores cannot be opened, or the port is taken
 */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  const pages = readPageFiles(options.pagesFolder);
  const { keys, secret } = openKeyFile(options.keyFile, options.dataFolder);
  // the page itself offers the address of sign-in: it is already in the worker's browser
  const browser = { open: () => Promise.resolve(false), focusWorkspace: () => undefined };
  const dataFolder = join(options.dataFolder, 'host');
  const host = await openHost({ ...options, dataFolder, keys, browser });
  try {
    const server = await startShellServer({
      port: options.port,
      pages,
      secret,
      random: nodeRandom,
      onWindow: (connection) => host.serve(connection),
    });
    return {
      url: server.url,
      async close() {
        await server.close();
        await host.close();
      },
    };
  } catch (error) {
    await host.close();
    throw error;
  }
}
