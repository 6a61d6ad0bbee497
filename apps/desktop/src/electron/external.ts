import { externalAddress } from '../policy/external.ts';
import type { ElectronFacade } from './facade.ts';

/** Opens a listed address in the system browser; false when it is not listed or no browser could be opened. */
export async function openInBrowser(
  { shell }: Pick<ElectronFacade, 'shell'>,
  address: string,
  origins: readonly string[],
): Promise<boolean> {
  const safe = externalAddress(address, origins);
  if (safe === null) return false;
  try {
    await shell.openExternal(safe);
    return true;
  } catch {
    // the page offers the address instead
    return false;
  }
}
