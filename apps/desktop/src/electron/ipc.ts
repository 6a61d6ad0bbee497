import { ASK_FOR_PORT } from '../preload/channels.ts';
import type { ElectronFacade } from './facade.ts';
import { isOwnPage } from './sender.ts';

/** Receives the one message that a page may send to the shell: that it has loaded and wants its line to the host. */
export function onPortAsked(
  { ipcMain }: Pick<ElectronFacade, 'ipcMain'>,
  give: (contentsId: number) => void,
  refused: () => void,
): void {
  ipcMain.on(ASK_FOR_PORT, (event) => {
    if (isOwnPage(event)) give(event.sender.id);
    else refused();
  });
}
