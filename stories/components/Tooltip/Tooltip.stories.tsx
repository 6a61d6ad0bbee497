import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Dialog } from '@samla/ui/Dialog';
import { Icon } from '@samla/ui/Icon';
import { ToggleTip, Tooltip, type TooltipProps } from '@samla/ui/Tooltip';
import { meta as about } from '@samla/ui/Tooltip/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Delar/Tips',
  component: Tooltip,
  parameters: { about },
  args: {
    text: 'Skriv ut ärendet',
    shortcut: 'Ctrl+P',
    children: (
      <Button label="Skriv ut">
        <Icon name="print" />
      </Button>
    ),
  },
} satisfies Meta<typeof Tooltip>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const tip = () => page().queryByRole('tooltip');
const EXPLAINED = 'Belopp som riksdagen bestämmer varje år. Det täcker mat, kläder och fritid.';

const both = (args: TooltipProps) => (
  <div style={{ display: 'grid', gap: 48, justifyItems: 'start', padding: 8 }}>
    <Tooltip {...args} />
    <span>
      Riksnorm <ToggleTip about="riksnorm" text={EXPLAINED} />
    </span>
  </div>
);

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: both,
  play: async () => {
    await userEvent.click(page().getByRole('button', { name: 'Om riksnorm' }));
    await waitFor(() => expect(page().getByText(EXPLAINED, { selector: '[data-rac]' })).toBeVisible());
  },
};
export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { text: LONG_TEXT },
  play: async () => {
    await userEvent.tab();
    await waitFor(() => expect(tip()).toBeVisible());
  },
};

export const Smal: Story = {
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
  render: () => <ToggleTip about={LONG_WORDS[0]} text={LONG_TEXT} />,
  play: async () => {
    await userEvent.click(page().getByRole('button'));
    await waitFor(() => expect(page().getByText(LONG_TEXT, { selector: '[data-rac]' })).toBeVisible());
  },
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ display: 'flex', gap: 4 }}>
      <Tooltip {...args} />
      <Tooltip text="Kopiera ärendets nummer" shortcut="Ctrl+Shift+C">
        <Button label="Kopiera">
          <Icon name="copy" />
        </Button>
      </Tooltip>
    </div>
  ),
};

const closeDialog = fn();

export const Tangentbord: Story = {
  render: (args) => (
    <Dialog title="Beräkning" isOpen onClose={closeDialog}>
      <Tooltip {...args} />
      <ToggleTip about="riksnorm" text={EXPLAINED} />
    </Dialog>
  ),
  ...keyStory(about, {
    focus: async () => {
      await userEvent.tab();
      await expect(page().getByRole('button', { name: 'Skriv ut' })).toHaveFocus();
      await waitFor(() => expect(tip()).toBeVisible());
      await expect(page().getByRole('button', { name: 'Skriv ut' })).toHaveAccessibleDescription(
        'Skriv ut ärendet Ctrl P',
      );
    },
    dismiss: async () => {
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(tip()).toBeNull());
      await expect(page().getByRole('button', { name: 'Skriv ut' })).toHaveFocus();
      await expect(closeDialog).not.toHaveBeenCalled();
    },
    toggle: async () => {
      await userEvent.tab();
      const ask = page().getByRole('button', { name: 'Om riksnorm' });
      const shown = () => page().queryByText(EXPLAINED, { selector: '[data-rac]' });
      await expect(ask).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(shown()).toBeVisible());
      await expect(ask).toHaveFocus();
      await expect(ask).toHaveAttribute('aria-expanded', 'true');
      await waitFor(() => expect(document.querySelector('[data-announcer]')).toHaveTextContent(EXPLAINED));
      await userEvent.keyboard(' ');
      await waitFor(() => expect(shown()).toBeNull());
      await userEvent.keyboard(' ');
      await waitFor(() => expect(shown()).toBeVisible());
      await userEvent.keyboard('{Escape}');
      await waitFor(() => expect(shown()).toBeNull());
      await expect(ask).toHaveFocus();
      await expect(closeDialog).not.toHaveBeenCalled();
    },
  }),
};

/** WCAG 1.4.13: what shows under the pointer may be pointed at, and stays. */
export const Pekare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async () => {
    const button = page().getByRole('button');
    await userEvent.hover(document.body);
    await userEvent.hover(button);
    await waitFor(() => expect(tip()).toBeVisible(), { timeout: 2000 });
    await userEvent.unhover(button);
    const shown = tip();
    if (shown) await userEvent.hover(shown);
    await new Promise((done) => setTimeout(done, 500));
    await expect(tip()).toBeVisible();
    if (shown) await userEvent.unhover(shown);
    await waitFor(() => expect(tip()).toBeNull());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  render: both,
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining(['button, Skriv ut', 'button, Om riksnorm, not expanded']),
    );
  },
};
