import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { DescriptionList } from '@samla/ui/DescriptionList';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { ProtectionGate, type ProtectionGateProps } from '@samla/ui/ProtectionGate';
import { meta as about } from '@samla/ui/ProtectionGate/meta';
import { expect, fn, screen, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const SECRET = '070-174 06 99';

const facts = () => (
  <DescriptionList
    items={[
      { term: 'Telefon', value: SECRET, isNumeric: true },
      { term: 'Adress', value: 'Genom Skatteverkets förmedling' },
    ]}
  />
);

const meta = {
  title: 'Komponenter/Person och ärende/Skyddsspärr',
  component: ProtectionGate,
  parameters: { about },
  args: {
    title: 'Kontaktuppgifter',
    marking: 'Skyddad folkbokföring',
    isGranted: false,
    onAsk: fn(),
    children: facts,
  },
} satisfies Meta<typeof ProtectionGate>;
export default meta;
type Story = StoryObj<typeof meta>;

const ask = async (canvasElement: HTMLElement) => {
  await userEvent.click(within(canvasElement).getByRole('button', { name: 'Visa uppgifterna' }));
  return within(await screen.findByRole('alertdialog'));
};

export const Standard: Story = {
  play: async ({ canvasElement }) => {
    await expect(canvasElement.ownerDocument.documentElement.innerHTML).not.toContain(SECRET);
  },
};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16, maxInlineSize: 560 }}>
      <ProtectionGate {...args} />
      <ProtectionGate {...args} title="Kontaktuppgifter, visade" isGranted onHide={fn()} />
    </div>
  ),
};

/** The question, with focus on the way out. */
export const Frågan: Story = {
  tags: ['visual'],
  play: async ({ canvasElement }) => {
    const dialog = await ask(canvasElement);
    await expect(dialog.getByRole('button', { name: 'Avbryt' })).toHaveFocus();
  },
};

/** Refused: what was written stands, and what to do is said, also while the dialog hides the page. */
export const Fel: Story = {
  args: { errorMessage: 'Du är inte tilldelad ärendet. Be enhetschefen fördela det till dig.' },
  play: async ({ args, canvasElement }) => {
    const dialog = await ask(canvasElement);
    const field = dialog.getByRole('textbox', { name: /Skäl/ });
    await userEvent.type(field, 'Ska boka skyddat möte');
    await userEvent.click(dialog.getByRole('button', { name: 'Visa uppgifterna' }));
    await expect(args.onAsk).toHaveBeenLastCalledWith('Ska boka skyddat möte');
    await expect(field).toHaveValue('Ska boka skyddat möte');
    await expect(field).toHaveAccessibleDescription(/Be enhetschefen/);
    const voice = document.querySelector('[data-announcer]');
    await expect(voice?.closest('[aria-hidden="true"], [inert]') ?? null).toBeNull();
  },
};

export const Skrivskyddad: Story = { args: { isGranted: true } };

export const Laddar: Story = {
  args: { isPending: true },
  play: async ({ args, canvasElement }) => {
    const dialog = await ask(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: /Öppnar/ }));
    await expect(args.onAsk).not.toHaveBeenCalled();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { title: LONG_WORDS[4], marking: LONG_WORDS.join(' '), text: LONG_TEXT },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>{(density) => <ProtectionGate {...args} title={`Kontakter, ${density}`} />}</Densities>
  ),
};

function Gate(args: ProtectionGateProps) {
  const [isGranted, setGranted] = useState(false);
  return (
    <ProtectionGate
      {...args}
      isGranted={isGranted}
      onAsk={(reason) => {
        args.onAsk(reason);
        setGranted(true);
      }}
      onHide={() => setGranted(false)}
    />
  );
}

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 560, display: 'grid', gap: 12 }}>
      <PersonBanner
        name="Skyddad identitet"
        identity={null}
        protection="Skyddad folkbokföring"
        protectionText="Lämna inte ut uppgifter. Fråga enhetschefen."
      />
      <Gate {...args} />
    </div>
  ),
};

export const Tangentbord: Story = {
  render: (args) => <Gate {...args} />,
  ...keyStory(about, {
    open: async ({ canvasElement }) => {
      const opener = within(canvasElement).getByRole('button', { name: 'Visa uppgifterna' });
      await userEvent.tab();
      await expect(opener).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(screen.getByRole('button', { name: 'Avbryt' })).toHaveFocus());
      // Enter right away does the least risky thing
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(opener).toHaveFocus());
      await userEvent.keyboard(' ');
      await waitFor(() => expect(screen.getByRole('button', { name: 'Avbryt' })).toHaveFocus());
    },
    cancel: async ({ canvasElement }) => {
      const field = () => screen.getByRole('textbox', { name: /Skäl/ });
      await userEvent.type(field(), 'Ska boka');
      await userEvent.keyboard('{Escape}');
      const opener = within(canvasElement).getByRole('button', { name: 'Visa uppgifterna' });
      await waitFor(() => expect(opener).toHaveFocus());
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(field()).toHaveValue('Ska boka'));
    },
    move: async () => {
      const dialog = within(screen.getByRole('alertdialog'));
      const stops = [
        dialog.getByRole('button', { name: 'Visa uppgifterna' }),
        dialog.getByRole('textbox', { name: /Skäl/ }),
        dialog.getByRole('button', { name: 'Avbryt' }),
      ];
      for (const stop of stops) {
        await pressTab();
        await expect(stop).toHaveFocus();
      }
      await pressTab({ shift: true });
      await expect(stops[1]).toHaveFocus();
    },
  }),
};

/** From the closed gate to the facts and back; nothing of them is in the page before or after. */
export const HelaVägen: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => <Gate {...args} />,
  play: async ({ args, canvasElement }) => {
    const canvas = within(canvasElement);
    const page = () => canvasElement.ownerDocument.documentElement.innerHTML;
    await expect(page()).not.toContain(SECRET);
    const dialog = await ask(canvasElement);
    await userEvent.click(dialog.getByRole('button', { name: 'Visa uppgifterna' }));
    const field = dialog.getByRole('textbox', { name: /Skäl/ });
    await expect(field).toHaveFocus();
    await expect(field).toHaveAccessibleDescription(/Skriv varför/);
    await expect(args.onAsk).not.toHaveBeenCalled();
    await expect(page()).not.toContain(SECRET);
    await userEvent.type(field, 'Ska boka skyddat möte');
    await userEvent.click(dialog.getByRole('button', { name: 'Visa uppgifterna' }));
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Kontaktuppgifter' })).toHaveFocus());
    await expect(canvas.getByText(SECRET)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'Dölj uppgifterna' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Visa uppgifterna' })).toHaveFocus());
    await expect(page()).not.toContain(SECRET);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('region, Kontaktuppgifter');
    await expect(said).toContain('Skyddad folkbokföring');
    await expect(said).toContain('button, Visa uppgifterna');
    await expect(said).not.toContain(SECRET);
  },
};
