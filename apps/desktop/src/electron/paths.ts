import { posix, win32 } from 'node:path';

/** Where the shell keeps what it must. */
export interface ShellPaths {
  readonly userData: string;
  readonly sessionData: string;
  /** the host's sealed stores */
  readonly data: string;
}

/**
 * On Windows everything lies under %LOCALAPPDATA%: Electron's default roams with the user's profile, where an open
 * database is damaged and read by others.
 * @param standard Electron's own `userData`, used elsewhere
 * @throws Error when Windows names no local folder
 */
export function shellPaths(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  standard: string,
): ShellPaths {
  const { join } = platform === 'win32' ? win32 : posix;
  const local = env['LOCALAPPDATA'];
  if (platform === 'win32' && !local) {
    throw new Error(
      'Windows anger ingen lokal mapp (LOCALAPPDATA). Samla kan inte spara något säkert; kontakta IT-stödet.',
    );
  }
  const userData = platform === 'win32' && local ? join(local, 'Samla') : standard;
  return { userData, sessionData: join(userData, 'session'), data: join(userData, 'data') };
}
