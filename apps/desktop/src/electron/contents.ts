import type { ShellContents } from './facade.ts';

/**
 * Keeps a page where it is: the workspace changes its own view and never navigates, opens no window and embeds nothing.
 * Called for every page that comes into being, whoever made it.
 */
export function confine(contents: ShellContents): void {
  const refuse = (event: { preventDefault(): void }): void => event.preventDefault();
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', refuse);
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault();
    choose('');
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
