import { afterEach, expect, test, vi } from 'vitest';
import { textOf } from '../messages/use-text.ts';
import { FakeHost } from '../testing/fake-host.ts';
import { serveInMemory } from '../testing/serve.ts';
import { createWorkspace } from './create-workspace.ts';
import { followHost } from './follow-host.ts';
import { intl } from './intl.ts';
import { saveWhenLeft } from './save-when-left.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Two forms that are being written in, in a window whose clock stands still: nothing is saved by time. */
async function writing() {
  const host = new FakeHost();
  const workspace = createWorkspace({
    client: serveInMemory(host),
    timer: { after: () => () => undefined },
    text: textOf(intl),
    say: () => undefined,
  });
  ends.push(followHost(workspace));
  await vi.waitFor(() => expect(workspace.host.get()?.signIn.kind).toBe('signedIn'));
  const [window, document] = [new EventTarget(), new EventTarget()];
  ends.push(saveWhenLeft(workspace.drafts, { window, document }));
  for (const key of ['watch:a', 'decision:a:aid']) {
    const saver = workspace.drafts.get(key, '');
    await vi.waitFor(() => expect(saver.store.get().state.kind).toBe('empty'));
    saver.change(`Halv mening i ${key}`);
  }
  return { host, window, document };
}

test.each(['focusout', 'blur', 'pagehide'] as const)(
  'what is written in any form is saved at %s',
  async (what) => {
    const { host, window, document } = await writing();
    expect(host.draftKeys()).toEqual([]);
    (what === 'focusout' ? document : window).dispatchEvent(new Event(what));
    await vi.waitFor(() => expect(host.draftKeys()).toHaveLength(2));
    expect(host.draft('watch:a')).toBe('Halv mening i watch:a');
  },
);
