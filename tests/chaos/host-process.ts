import { ScriptedBrowser } from '@samla/demo-idp/scripted-browser';
import { hostLog } from '@samla/desktop/host/node/log';
import { openHost } from '@samla/desktop/host/node/open-host';
import { secretKeyWrapper } from '@samla/desktop/host/node/secret-key-wrapper';
import { TODAY } from './city.ts';
import { ipcLine } from './ipc-line.ts';

/** What a host's process is told in `SAMLA_CHAOS_HOST`, as JSON. */
export interface HostSettings {
  readonly dataFolder: string;
  readonly apiUrl: string;
  readonly issuer: string;
  /** who signs in on this machine */
  readonly subject: string;
  /** 32 bytes in hex: what the operating system would seal with */
  readonly key: string;
}

/* A host as both shells compose it, in a process of its own. Its one window is the process that started it. */
const settings = JSON.parse(process.env['SAMLA_CHAOS_HOST'] ?? '') as HostSettings;
const { dataFolder, apiUrl, issuer, subject, key } = settings;
const host = await openHost({
  ...{ dataFolder, apiUrl, issuer },
  today: TODAY,
  // nobody sits at it
  idleMinutes: 480,
  keys: secretKeyWrapper('developmentFile', Buffer.from(key, 'hex')),
  browser: {
    async open(url) {
      await new ScriptedBrowser().signIn(url, subject);
      return true;
    },
    focusWorkspace: () => undefined,
  },
  log: hostLog(),
});
host.serve(ipcLine(process));
process.send?.('ready');

let isStopping = false;
const stop = () => {
  if (isStopping) return;
  isStopping = true;
  void host.close().then(() => process.exit(0));
};
process.on('SIGTERM', stop);
process.on('disconnect', stop);
