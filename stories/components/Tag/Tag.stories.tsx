import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { Tag, TagGroup, type TagGroupProps, type TagItem } from '@samla/ui/Tag';
import { meta as about } from '@samla/ui/Tag/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Delar/Tagg',
  component: Tag,
  subcomponents: { TagGroup },
  parameters: { about },
  args: { children: 'Barn och unga' },
} satisfies Meta<typeof Tag>;
export default meta;
type Story = StoryObj<typeof meta>;

const TONES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;
const AREAS: readonly TagItem[] = [
  { id: 'b', name: 'Barn och unga', tone: 2 },
  { id: 'e', name: 'Ekonomiskt bistånd', tone: 4 },
  { id: 'a', name: 'Äldreomsorg' },
];
const remove = fn();

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <p style={{ display: 'flex', flexWrap: 'wrap', gap: 6 }}>
        <Tag>BOU-2026-0412</Tag>
        {TONES.map((tone) => (
          <Tag key={tone} tone={tone}>
            Ton {tone}
          </Tag>
        ))}
      </p>
      <TagGroup label="Valda områden" tags={AREAS} onRemove={remove} />
      <TagGroup label="Bara att läsa" tags={AREAS} />
      <TagGroup label="Inget valt" tags={[]} onRemove={remove} />
    </div>
  ),
};

export const Fel: Story = {
  render: () => (
    <TagGroup
      label="Valda områden"
      tags={AREAS.slice(0, 1)}
      onRemove={remove}
      errorMessage="Välj minst två områden."
    />
  ),
};

export const Skrivskyddad: Story = {
  render: () => <TagGroup label="Valda områden" tags={AREAS} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('button')).toBeNull();
  },
};

export const Inaktiverad: Story = {
  render: () => <TagGroup label="Valda områden" tags={AREAS} onRemove={remove} disabledIds={['b']} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getAllByRole('button')).toHaveLength(2);
  },
};

export const Tom: Story = { render: () => <TagGroup label="Valda områden" tags={[]} onRemove={remove} /> };

export const LångaOrd: Story = {
  name: 'Långa ord',
  render: () => (
    <div style={{ display: 'grid', gap: 12 }}>
      <p>
        <Tag tone={2}>{LONG_WORDS.join(' ')}</Tag>
      </p>
      <TagGroup
        label={LONG_WORDS[4]}
        tags={LONG_WORDS.map((word) => ({ id: word, name: word }))}
        onRemove={remove}
      />
    </div>
  ),
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
      {(density) => (
        <>
          <Tag {...args} />
          <TagGroup label={`Områden, ${density}`} tags={AREAS} onRemove={remove} />
        </>
      )}
    </Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => (
    <PersonBanner
      name="Nilsson, Alva"
      identity="180412-9824"
      protection={null}
      tags={
        <>
          <Tag tone={2}>B · Barn och unga</Tag>
          <Tag>BOU-2026-0412</Tag>
          <Tag>Orosanmälan</Tag>
        </>
      }
    />
  ),
};

function Removable(args: Pick<TagGroupProps, 'label'>) {
  const [tags, setTags] = useState(AREAS);
  return (
    <>
      <TagGroup
        {...args}
        tags={tags}
        onRemove={(id) => setTags((all) => all.filter((one) => one.id !== id))}
      />
      <Button>Efter taggarna</Button>
    </>
  );
}

const tag = (canvasElement: HTMLElement, name: string) => within(canvasElement).getByRole('row', { name });

export const Tangentbord: Story = {
  render: () => <Removable label="Valda områden" />,
  ...keyStory(about, {
    walk: async ({ canvasElement }) => {
      await userEvent.tab();
      await expect(tag(canvasElement, 'Barn och unga')).toHaveFocus();
      await userEvent.keyboard('{ArrowRight}');
      await expect(tag(canvasElement, 'Ekonomiskt bistånd')).toHaveFocus();
      await userEvent.keyboard('{ArrowLeft}');
      await expect(tag(canvasElement, 'Barn och unga')).toHaveFocus();
    },
    remove: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      await userEvent.keyboard('{Delete}');
      await waitFor(() => expect(tag(canvasElement, 'Ekonomiskt bistånd')).toHaveFocus());
      await expect(canvas.queryByRole('row', { name: 'Barn och unga' })).toBeNull();
      await waitFor(() => expect(canvas.getByText('Barn och unga borttagen')).toBeInTheDocument());
      await userEvent.keyboard('{Backspace}');
      await waitFor(() => expect(tag(canvasElement, 'Äldreomsorg')).toHaveFocus());
    },
  }),
};

/** The last one goes too: focus stays on the group, which says that nothing is chosen. */
export const DenSista: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => <Removable label="Valda områden" />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    for (const left of [2, 1]) {
      await userEvent.keyboard('{Delete}');
      await waitFor(() => expect(canvas.getAllByRole('row')).toHaveLength(left));
    }
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(canvas.getByText('Inga valda')).toBeVisible());
    await waitFor(() => expect(document.activeElement).toHaveAccessibleName('Valda områden'));
  },
};

export const MedMus: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => <Removable label="Valda områden" />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: /Ta bort Ekonomiskt bistånd/ }));
    await waitFor(() => expect(canvas.queryByRole('row', { name: 'Ekonomiskt bistånd' })).toBeNull());
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  render: () => <TagGroup label="Valda områden" tags={AREAS} onRemove={remove} />,
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('grid, Valda områden');
    await expect(said).toContain('Ta bort Barn och unga');
  },
};
