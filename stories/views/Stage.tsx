import {
  FakeHost,
  intl,
  Root,
  serveInMemory,
  type FakeHostOptions,
} from '@samla/desktop/renderer/testing/stage';
import { systemTimer } from '@samla/desktop/wire/timer';
import { useLayoutEffect, useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { FULL_VIEW } from '../support/fullView.ts';
import { alsoLong } from '../support/longMessages.ts';

alsoLong(intl.messages as Record<string, string>);

interface StageProps extends FakeHostOptions {
  /** What the host has been through before the window opens. */
  readonly prepare?: (host: FakeHost) => void;
}

// the host of the story on the screen, for its play
let current: FakeHost | null = null;

/** The whole workspace over a host in memory: the real router, frames, link and screens. */
export function Stage({ prepare, ...options }: StageProps) {
  const [{ host, client }] = useState(() => {
    const host = new FakeHost(options);
    prepare?.(host);
    return { host, client: serveInMemory(host) };
  });
  // not before it is on the screen: a drawing that has to wait for something is begun again with another host
  useLayoutEffect(() => {
    current = host;
  }, [host]);
  return <Root client={client} timer={systemTimer} />;
}

/** The host of the story on the screen. */
export function host(): FakeHost {
  if (!current) throw new Error('The story has not been drawn yet');
  return current;
}

/** A screen as large as a case worker's, edge to edge. */
export const screen = {
  component: Stage,
  parameters: { ...FULL_VIEW, hasRoot: true },
  globals: { viewport: { value: 'desk', isRotated: false } },
} as const;

const page = () => within(document.body);

/** Presses keys one after another, as `userEvent.keyboard` spells them. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(key);
}

/** Waits until the cursor is on a row whose name is this. */
export async function onRow(name: string): Promise<void> {
  await waitFor(() => expect(document.activeElement).toHaveTextContent(name));
  await expect(document.activeElement).toHaveAttribute('role', 'rowheader');
}

/** Waits until the list has rows and the cursor stands in it. */
export async function ready(): Promise<void> {
  await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'rowheader'));
}

/** Shows all areas and opens the case of a person, by keyboard. */
export async function openCase(name: string): Promise<void> {
  if (document.activeElement?.closest('aside')) await press('{Escape}');
  await ready();
  await press('{Control>}{Shift>}A{/Shift}{/Control}');
  await waitFor(() => expect(page().getByRole('heading', { level: 1 })).toHaveTextContent('Alla ärenden'));
  await ready();
  await press('{Control>}f{/Control}');
  await userEvent.keyboard(name);
  await waitFor(() => expect(page().getAllByRole('rowheader')[0]).toHaveTextContent(name));
  await press('{ArrowDown}');
  await onRow(name);
  await press('{Enter}');
  await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toBeVisible());
  await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'group'));
}

/** The open case. */
export function panel() {
  return within(page().getByRole('complementary'));
}

/** What is said to those who listen. */
export async function said(words: string | RegExp): Promise<void> {
  await waitFor(() => {
    const spoken = document.querySelectorAll('[data-announcer]');
    const text = [...spoken].map((one) => one.textContent).join(' ');
    if (typeof words === 'string') expect(text).toContain(words);
    else expect(text).toMatch(words);
  });
}

/** The field for a new note. */
export function note(): HTMLElement {
  return panel().getByRole('textbox', { name: 'Ny anteckning' });
}

export { page };
