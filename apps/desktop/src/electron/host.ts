import type { ParentPort } from 'electron';
import { hostLog } from '../host/node/log.ts';
import { openHost } from '../host/node/open-host.ts';
import { runHostProcess } from './host-process.ts';

// The host's entry in Electron's utility process, where `process` has the line to the shell.
const { parentPort } = process as NodeJS.Process & { readonly parentPort: ParentPort };
runHostProcess({ shell: parentPort, openHost, log: hostLog(), exit: (code) => process.exit(code) });
