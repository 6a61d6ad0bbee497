import { PAGE_HEADERS } from '../policy/content-security.ts';
import { isPermitted } from '../policy/permissions.ts';
import { findStaticFile, type StaticFiles } from '../policy/static-files.ts';
import { APP_ORIGIN } from '../wire/page-line.ts';
import type { ElectronFacade, ShellSession } from './facade.ts';
import { PARTITION } from './web-preferences.ts';

const SCHEME = new URL(APP_ORIGIN).protocol.slice(0, -1);

/** Makes `app:` a scheme of its own origin. Before `ready`, and with no privilege beyond what pages need. */
export function registerScheme({ protocol }: Pick<ElectronFacade, 'protocol'>): void {
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges: { standard: true, secure: true } }]);
}

/** The session of all windows: in memory, without cache, with every permission and device refused but copying text. */
export function prepareSession(electron: Pick<ElectronFacade, 'session'>, pages: StaticFiles): ShellSession {
  const session = electron.session.fromPartition(PARTITION, { cache: false });
  session.protocol.handle(SCHEME, (request) => servePage(pages, request));

  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isPermitted(permission, originOf(details.requestingUrl), APP_ORIGIN));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin, details) =>
      details.isMainFrame && isPermitted(permission, requestingOrigin, APP_ORIGIN),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  for (const event of ['select-hid-device', 'select-usb-device', 'select-serial-port'] as const) {
    refuseDevices(session, event);
  }

  // no password of Windows is offered to any server; the operating system's dictionaries are used, none is fetched
  session.allowNTLMCredentialsForDomains('');
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/`);
  session.on('will-download', (event) => event.preventDefault());
  return session;
}

type DeviceEvent = 'select-hid-device' | 'select-usb-device' | 'select-serial-port';

function refuseDevices(session: ShellSession, name: DeviceEvent): void {
  const refuse = (event: { preventDefault(): void }, ...rest: unknown[]): void => {
    event.preventDefault();
    const choose = rest.at(-1);
    if (typeof choose === 'function') choose('');
  };
  if (name === 'select-hid-device') session.on(name, refuse);
  else if (name === 'select-usb-device') session.on(name, refuse);
  else session.on(name, refuse);
}

/** Answers a page's request from memory, with the headers that the browser shell gives. */
export function servePage(
  pages: StaticFiles,
  request: { readonly url: string; readonly method: string },
): Response {
  const { url, method } = request;
  const own = url.startsWith(`${APP_ORIGIN}/`) && method === 'GET';
  const file = own ? findStaticFile(pages, url.slice(APP_ORIGIN.length)) : null;
  if (file === null) return new Response(null, { status: 404, headers: PAGE_HEADERS });
  return new Response(file.body, { headers: { ...PAGE_HEADERS, 'Content-Type': file.contentType } });
}

/** `URL.origin` is `null` for schemes that it does not know. */
function originOf(address: string): string {
  if (!URL.canParse(address)) return '';
  const { protocol, host } = new URL(address);
  return `${protocol}//${host}`;
}
