import type { Settings } from '../../host/contract.ts';
import type { Workspace } from '../app/workspace.ts';

/** Changes how the program looks or behaves, at once and for next time. */
export async function changeSettings(workspace: Workspace, change: Partial<Settings>): Promise<void> {
  const { client, settings, say, text } = workspace;
  const next = { ...settings.get(), ...change };
  settings.set(() => next);
  try {
    await client.settings.set.mutate(next);
    say(text('said.settings'));
  } catch {
    say(text('said.settingsNotKept'));
  }
}

/** Puts the look on the page; the design system's tokens read it. */
export function applySettings({ theme, density }: Settings, root: HTMLElement): void {
  root.dataset['theme'] = theme;
  root.dataset['density'] = density;
}
