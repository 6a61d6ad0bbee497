import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { meta as about } from '@samla/ui/PersonBanner/meta';
import { StepList } from '@samla/ui/StepList';
import { Tag } from '@samla/ui/Tag';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_NAME, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Person och ärende/Personbanner',
  component: PersonBanner,
  parameters: { about },
  args: {
    name: 'Nilsson, Alva',
    identity: '180412-9824',
    facts: ['8 år', 'Vårdnadshavare: Nilsson, Jenny'],
    protection: null,
    onCopy: fn(),
    tags: (
      <>
        <Tag tone={2}>B · Barn och unga</Tag>
        <Tag>BOU-2026-0412</Tag>
        <Tag>Orosanmälan</Tag>
      </>
    ),
    actions: <Button variant="quiet">Kontakter</Button>,
  },
  decorators: [
    (Story) => (
      <div style={{ background: 'var(--raised)' }}>
        <Story />
      </div>
    ),
  ],
} satisfies Meta<typeof PersonBanner>;
export default meta;
type Story = StoryObj<typeof meta>;

const PROTECTED = {
  name: 'Skyddad identitet',
  facts: [],
  protection: 'Skyddad folkbokföring',
  protectionText: 'Lämna inte ut uppgifter. Fråga enhetschefen.',
} as const;

export const Standard: Story = {};

/** A protected person looks different in shape. The number is given, and is still nowhere in the page. */
export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16, maxInlineSize: 560 }}>
      <PersonBanner {...args} />
      <PersonBanner {...args} {...PROTECTED} />
      <PersonBanner name="Tengil" identity={null} protection={null} facts={['Personnummer saknas']} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const banner = within(canvasElement).getByRole('region', { name: 'Skyddad person: Skyddad identitet' });
    await expect(banner.textContent).toMatch(/^Skyddad folkbokföring/);
    await expect(banner.outerHTML).not.toContain('9824');
    await expect(banner.outerHTML).not.toContain('180412');
    await expect(within(banner).queryByRole('button', { name: /Kopiera/ })).toBeNull();
    await expect(getComputedStyle(within(banner).getByRole('heading')).userSelect).toBe('none');
  },
};
export const SkyddadMörkt: Story = {
  tags: ['!dev', '!autodocs'],
  args: PROTECTED,
  globals: { theme: 'dark' },
};
export const SkyddadHögKontrast: Story = {
  tags: ['!dev', '!autodocs'],
  args: PROTECTED,
  globals: { theme: 'contrast' },
};

/** Without `onCopy` there is nothing to press. */
export const Skrivskyddad: Story = {
  render: ({ name, identity, facts = [] }) => (
    <PersonBanner name={name} identity={identity} facts={facts} protection={null} />
  ),
};

/** Somebody of whom nothing is known but a name. */
export const Tom: Story = {
  render: () => <PersonBanner name="Okänd person" identity={null} protection={null} />,
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    name: LONG_NAME,
    facts: [`Vårdnadshavare: ${LONG_NAME}`],
    protection: 'Sekretessmarkering',
    protectionText: LONG_WORDS.join(', '),
    tags: LONG_WORDS.map((word) => <Tag key={word}>{word}</Tag>),
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
    <Densities>{(density) => <PersonBanner {...args} name={`Nilsson, Alva ${density}`} />}</Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <div style={{ maxInlineSize: 506 }}>
      <PersonBanner {...args} />
      <StepList
        label="Steg i ärendet"
        steps={[
          { id: '1', name: 'Inkommen', state: 'done' },
          { id: '2', name: 'Skyddsbedömning', state: 'now' },
          { id: '3', name: 'Utredning', state: 'todo' },
        ]}
      />
    </div>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    copy: async ({ args, canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Kopiera namn' })).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await expect(args.onCopy).toHaveBeenLastCalledWith('name');
      await userEvent.tab();
      await expect(canvas.getByRole('button', { name: 'Kopiera personnummer' })).toHaveFocus();
      await userEvent.keyboard(' ');
      await expect(args.onCopy).toHaveBeenLastCalledWith('identity');
      await waitFor(() => expect(canvas.getByText(/Personnummer kopierat/)).toBeInTheDocument());
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: PROTECTED,
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toMatch(/region, Skyddad person: +Skyddad identitet.*Skyddad folkbokföring.*heading/);
    await expect(said).toContain('Personnumret visas inte');
    await expect(said).not.toContain('•');
    await expect(said).not.toContain('9824');
  },
};
