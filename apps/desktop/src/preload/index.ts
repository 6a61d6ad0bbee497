import type { IpcRenderer } from 'electron';
import { APP_ORIGIN, PORT_MESSAGE } from '../wire/page-line.ts';
import { ASK_FOR_PORT, GIVE_PORT } from './channels.ts';

// What a sandboxed preload script has: a `require` that knows a few modules of Electron, and the page's window.
declare const require: (module: 'electron') => { readonly ipcRenderer: Pick<IpcRenderer, 'on' | 'send'> };
declare const window: {
  addEventListener(type: 'load', listener: () => void): void;
  postMessage(message: string, targetOrigin: string, transfer: readonly unknown[]): void;
};

/*
 * Hands the page its one port to the host, and exposes nothing else to it. The page listens from the moment its script
 * runs, which is before `load`; when the host was started anew another port follows.
 */
const { ipcRenderer } = require('electron');
ipcRenderer.on(GIVE_PORT, (event) => {
  const [port] = event.ports;
  if (port !== undefined) window.postMessage(PORT_MESSAGE, APP_ORIGIN, [port]);
});
window.addEventListener('load', () => ipcRenderer.send(ASK_FOR_PORT));
