import { AmountField } from '@samla/ui/AmountField';
import { Button } from '@samla/ui/Button';
import { Dialog } from '@samla/ui/Dialog';
import { ProvenanceMark } from '@samla/ui/ProvenanceMark';
import { meta as about } from '@samla/ui/ProvenanceMark/meta';
import { TextField } from '@samla/ui/TextField';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const DETAILS = [
  { name: 'Hämtat', value: '2026-11-02 09:12' },
  { name: 'Ändrat', value: '2026-11-03 10:02 av Åsa Berg' },
];

const meta = {
  title: 'Komponenter/Formulär/Proveniensmärke',
  component: ProvenanceMark,
  parameters: { about },
  args: { source: 'folkbokföringen', of: 'Adress' },
} satisfies Meta<typeof ProvenanceMark>;
export default meta;
type Story = StoryObj<typeof meta>;

const more = (canvas: HTMLElement) => within(canvas).getByRole('button', { name: 'Visa ursprung: Adress' });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <ProvenanceMark {...args} />
      <ProvenanceMark {...args} details={DETAILS.slice(0, 1)} of="Namn" />
      <ProvenanceMark {...args} changedFrom="Storgatan 1" of="Gata" />
      <ProvenanceMark {...args} changedFrom="Storgatan 1" onRestore={fn()} of="Postort" />
      <ProvenanceMark {...args} changedFrom="Storgatan 1" onRestore={fn()} details={DETAILS} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(more(canvasElement));
    await expect(within(canvasElement).getByText('2026-11-03 10:02 av Åsa Berg')).toBeVisible();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    source: LONG_WORDS[2],
    changedFrom: LONG_WORDS.join(' och '),
    onRestore: fn(),
    details: LONG_WORDS.map((name) => ({ name, value: LONG_WORDS[0] })),
  },
  play: async ({ canvasElement }) => {
    await userEvent.click(more(canvasElement));
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>
      {() => <ProvenanceMark {...args} changedFrom="Storgatan 1" onRestore={fn()} details={DETAILS} />}
    </Densities>
  ),
};

/** A fetched value that is changed and put back: focus stays in the field. */
function Prefilled() {
  const [text, setText] = useState('Storgatan 1');
  const isChanged = text !== 'Storgatan 1';
  return (
    <form style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}>
      <TextField
        label="Gata"
        id="gata"
        value={text}
        onChange={setText}
        provenance={{
          source: 'folkbokföringen',
          details: DETAILS.slice(0, isChanged ? 2 : 1),
          ...(isChanged && {
            changedFrom: 'Storgatan 1',
            onRestore: () => {
              setText('Storgatan 1');
              document.querySelector('input')?.focus();
            },
          }),
        }}
      />
      <AmountField
        label="Hyra per månad"
        value={845_000}
        onChange={() => undefined}
        provenance={{ source: 'ansökan' }}
      />
    </form>
  );
}

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => <Prefilled />,
  play: async ({ canvasElement }) => {
    const street = within(canvasElement).getByRole('textbox', { name: 'Gata' });
    await expect(street).toHaveAccessibleDescription('Hämtat från folkbokföringen');
    await userEvent.clear(street);
    await userEvent.type(street, 'Lillgatan 2');
    await expect(street).toHaveAccessibleDescription('Ändrat från Storgatan 1 (folkbokföringen)');
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Återställ: Gata' }));
    await expect(street).toHaveValue('Storgatan 1');
    await expect(street).toHaveFocus();
  },
};

export const Tangentbord: Story = {
  args: { changedFrom: 'Storgatan 1', onRestore: fn(), details: DETAILS },
  ...keyStory(about, {
    open: async ({ canvasElement }) => {
      await pressTab();
      await pressTab();
      await expect(more(canvasElement)).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(within(canvasElement).getByText('2026-11-02 09:12')).toBeVisible();
      await expect(more(canvasElement)).toHaveAttribute('aria-expanded', 'true');
      await expect(more(canvasElement)).toHaveFocus();
      await userEvent.keyboard(' ');
      await expect(within(canvasElement).queryByText('2026-11-02 09:12')).toBeNull();
      await userEvent.keyboard(' ');
      const said = () => document.querySelector('[data-announcer]')?.textContent;
      await waitFor(() =>
        expect(said()).toBe('Hämtat: 2026-11-02 09:12. Ändrat: 2026-11-03 10:02 av Åsa Berg'),
      );
    },
    close: async ({ canvasElement }) => {
      await userEvent.keyboard('{Escape}');
      await expect(within(canvasElement).queryByText('2026-11-02 09:12')).toBeNull();
      await expect(more(canvasElement)).toHaveFocus();
    },
    restore: async ({ args }) => {
      await pressTab({ shift: true });
      await userEvent.keyboard('{Enter}');
      await expect(args.onRestore).toHaveBeenCalledOnce();
    },
  }),
};

/** Esc steps out one layer: the origin first, then the dialog. */
export const IDialog: Story = {
  name: 'I en dialog',
  tags: ['!dev', '!autodocs'],
  args: { details: DETAILS },
  render: (args) => <InDialog {...args} />,
  play: async () => {
    const page = within(document.body);
    await userEvent.click(page.getByRole('button', { name: 'Öppna' }));
    await userEvent.click(await page.findByRole('button', { name: 'Visa ursprung: Adress' }));
    await userEvent.keyboard('{Escape}');
    await expect(page.queryByText('2026-11-02 09:12')).toBeNull();
    await expect(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(page.queryByRole('dialog')).toBeNull());
  },
};

function InDialog(props: Parameters<typeof ProvenanceMark>[0]) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Öppna</Button>
      <Dialog title="Adress" isOpen={isOpen} onClose={() => setOpen(false)} actions={<Button>Stäng</Button>}>
        <ProvenanceMark {...props} />
      </Dialog>
    </>
  );
}

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { changedFrom: 'Storgatan 1', onRestore: fn(), details: DETAILS },
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said).toContain('Ändrat från Storgatan 1 (folkbokföringen)');
    await expect(said).toContain('button, Återställ: Adress');
    await expect(said).toContain('button, Visa ursprung: Adress, not expanded');
  },
};
