import type { Meta, StoryObj } from '@storybook/react-vite';
import { Breadcrumbs, type Crumb } from '@samla/ui/Breadcrumbs';
import { meta as about } from '@samla/ui/Breadcrumbs/meta';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const crumbs = (...names: readonly string[]): readonly Crumb[] =>
  names.map((name) => ({ id: name, name, href: `#${name}` }));

const meta = {
  title: 'Komponenter/Skal och navigering/Brödsmulor',
  component: Breadcrumbs,
  parameters: { about },
  args: { items: crumbs('Barn och unga', 'Nilsson, Alva', 'Orosanmälan 2026-11-02'), onNavigate: fn() },
} satisfies Meta<typeof Breadcrumbs>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = { tags: ['visual'] };

export const Tillstånd: Story = {
  render: (args) => (
    <div style={{ display: 'grid', gap: 12 }}>
      <Breadcrumbs {...args} label="Två nivåer" items={crumbs('Vuxen', 'Warsame, Omar')} />
      <Breadcrumbs {...args} label="Tre nivåer" />
      <Breadcrumbs
        {...args}
        label="Fem nivåer"
        items={crumbs('Ekonomiskt bistånd', 'Åkerström, Gun', 'Beräkningar', 'November 2026', 'Underlag')}
      />
    </div>
  ),
};

export const LångaOrd: Story = { name: 'Långa ord', args: { items: crumbs(...LONG_WORDS, LONG_NAME) } };

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ background: 'var(--surface)', padding: 14, border: '1px solid var(--line)' }}>
      <Breadcrumbs {...args} />
      <h1>Orosanmälan 2026-11-02</h1>
    </div>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    next: async ({ canvasElement }) => {
      const link = (name: string) => within(canvasElement).getByRole('link', { name });
      await userEvent.tab();
      await expect(link('Barn och unga')).toHaveFocus();
      await userEvent.tab();
      await expect(link('Nilsson, Alva')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(link('Barn och unga')).toHaveFocus();
    },
    follow: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onNavigate).toHaveBeenCalledWith(expect.objectContaining({ id: 'Barn och unga' }));
    },
  }),
};

/** A click with Ctrl is the browser's: it opens beside. */
export const MedCtrl: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvasElement }) => {
    const link = within(canvasElement).getByRole('link', { name: 'Nilsson, Alva' });
    link.addEventListener('click', (event) => event.preventDefault());
    await fireEvent.click(link, { ctrlKey: true });
    await expect(args.onNavigate).not.toHaveBeenCalled();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining(['navigation, Vägen hit', 'link, Nilsson, Alva']),
    );
  },
};
