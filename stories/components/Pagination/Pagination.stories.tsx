import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { LoadMore, Pagination } from '@samla/ui/Pagination';
import { meta as about } from '@samla/ui/Pagination/meta';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Data/Sidnumrering och Visa fler',
  component: Pagination,
  subcomponents: { LoadMore },
  parameters: { about },
  args: { page: 3, pageCount: 12, onChange: fn() },
} satisfies Meta<typeof Pagination>;
export default meta;
type Story = StoryObj<typeof meta>;

const none = () => undefined;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <Pagination {...args} label="Första sidan" page={1} />
      <Pagination {...args} label="Mitt i" page={6} />
      <Pagination {...args} label="Sista sidan" page={12} />
      <Pagination {...args} label="Få sidor" page={2} pageCount={3} />
      <LoadMore shown={50} total={213} step={50} onLoadMore={none} />
      <LoadMore shown={200} total={213} step={50} onLoadMore={none} />
      <LoadMore shown={50} total={null} onLoadMore={none} />
      <LoadMore shown={213} total={213} onLoadMore={none} />
    </div>
  ),
};

export const Fel: Story = {
  render: () => (
    <LoadMore
      shown={50}
      total={213}
      step={50}
      onLoadMore={none}
      errorMessage="Resten gick inte att hämta. Kontrollera anslutningen och försök igen."
    />
  ),
};

/** Nothing before the first page: the button is still there to focus, and says that it cannot. */
export const Inaktiverad: Story = {
  args: { page: 1, pageCount: 1 },
  play: async ({ args, canvasElement }) => {
    const next = within(canvasElement).getByRole('button', { name: 'Nästa' });
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(next);
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};

export const Laddar: Story = {
  render: () => <LoadMore shown={50} total={213} step={50} isLoading onLoadMore={none} />,
};

export const Tom: Story = { render: () => <LoadMore shown={0} total={0} onLoadMore={none} /> };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { page: 12_345, pageCount: 123_456 },
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
      {(density) => <Pagination {...args} label={`Sidor, ${density}`} page={1} pageCount={3} />}
    </Densities>
  ),
};

const NAMES = Array.from({ length: 213 }, (_, index) => `Händelse ${index + 1}`);

function Log() {
  const [page, setPage] = useState(11);
  const [count, setCount] = useState(100);
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <Pagination page={page} pageCount={12} onChange={setPage} />
      <ul aria-label="Händelser" style={{ maxBlockSize: '8rem', overflow: 'auto' }} tabIndex={0}>
        {NAMES.slice(0, count).map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <LoadMore
        shown={count}
        total={213}
        step={100}
        onLoadMore={() => setCount(Math.min(213, count + 100))}
      />
    </div>
  );
}

export const ISammanhang: Story = { name: 'I sammanhang', render: () => <Log /> };

export const Tangentbord: Story = {
  render: () => <Log />,
  ...keyStory(about, {
    turn: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      const next = canvas.getByRole('button', { name: 'Nästa' });
      next.focus();
      await userEvent.keyboard('{Enter}');
      await expect(canvas.getByRole('button', { current: 'page' })).toHaveAccessibleName('Sida 12');
      await expect(next).toHaveFocus();
      await expect(next).toHaveAttribute('aria-disabled', 'true');
      await waitFor(() => expect(canvas.getByText(/Sida 12 av 12/)).toBeInTheDocument());
      canvas.getByRole('button', { name: 'Sida 1' }).focus();
      await userEvent.keyboard(' ');
      await expect(canvas.getByRole('button', { name: 'Sida 1' })).toHaveAttribute('aria-current', 'page');
      await expect(canvas.getByRole('button', { name: 'Sida 1' })).toHaveFocus();
    },
    more: async ({ canvasElement }) => {
      const canvas = within(canvasElement);
      canvas.getByRole('button', { name: 'Visa 100 till' }).focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(canvas.getByText(/100 till. Visar 200 av 213/)).toBeInTheDocument());
      await expect(canvas.getByRole('button', { name: 'Visa 13 till' })).toHaveFocus();
      await userEvent.keyboard(' ');
      await waitFor(() => expect(canvas.getByText('Visar alla 213')).toHaveFocus());
      await expect(canvas.queryByRole('button', { name: /till$/ })).toBeNull();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('; ');
    await expect(said).toContain('navigation, Sidor');
    await expect(said).toMatch(/button, Sida 3, current page/);
  },
};
