import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon } from '@samla/ui/Icon';
import { AreaMark } from '@samla/ui/AreaMark';
import { NavList, type NavItem } from '@samla/ui/NavList';
import { meta as about } from '@samla/ui/NavList/meta';
import { expect, fireEvent, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import { AREAS } from '../../support/rows.tsx';

const ITEMS: readonly NavItem[] = AREAS.map((area, index) => ({
  id: area.letter,
  name: area.name,
  href: `#${index + 1}`,
  mark: <AreaMark letter={area.letter} tone={area.tone} />,
  count: area.count,
  countText: `${area.count} ärenden`,
  keys: `Ctrl+${index + 1}`,
  isCurrent: index === 1,
}));

const MY_DAY: readonly NavItem[] = [
  { id: 'day', name: 'Min dag', href: '#dag', mark: <Icon name="calendar" />, count: 6, keys: 'Alt+Home' },
];

const meta = {
  title: 'Komponenter/Skal och navigering/Områdesväxlare',
  component: NavList,
  parameters: { about },
  args: { items: ITEMS, heading: 'Områden', onNavigate: fn() },
  decorators: [
    (Story) => (
      <nav aria-label="Områden" style={{ maxInlineSize: '13.25rem', padding: '0 0.5rem' }}>
        <Story />
      </nav>
    ),
  ],
} satisfies Meta<typeof NavList>;
export default meta;
type Story = StoryObj<typeof meta>;

const link = (canvas: HTMLElement, name: RegExp) => within(canvas).getByRole('link', { name });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <>
      <NavList {...args} heading="Mitt" items={MY_DAY} />
      <NavList {...args} />
      <NavList
        {...args}
        heading="Mina vyer"
        items={[{ id: 'week', name: 'Löper ut i veckan', href: '#v' }]}
      />
    </>
  ),
  play: ({ canvasElement }) => {
    link(canvasElement, /Vuxen/).focus();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    items: LONG_WORDS.map((name, place) => ({
      id: name,
      name,
      href: `#${place}`,
      count: 1234,
      keys: `Ctrl+${place + 1}`,
      isCurrent: place === 0,
    })),
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  decorators: [(Story) => <div style={{ inlineSize: 'min(60rem, 100vw - 4rem)' }}>{Story()}</div>],
  render: (args) => <Densities>{() => <NavList {...args} />}</Densities>,
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <>
      <NavList {...args} items={MY_DAY} />
      <NavList {...args} />
    </>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    next: async ({ canvasElement }) => {
      await userEvent.tab();
      await expect(link(canvasElement, /Överförmyndare/)).toHaveFocus();
      await userEvent.tab();
      await expect(link(canvasElement, /Barn och unga/)).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(link(canvasElement, /Överförmyndare/)).toHaveFocus();
    },
    follow: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onNavigate).toHaveBeenCalledWith(expect.objectContaining({ id: 'Ö' }));
    },
  }),
};

/** A click with Ctrl is the browser's: it opens beside. */
export const MedCtrl: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ args, canvasElement }) => {
    const one = link(canvasElement, /Vuxen/);
    one.addEventListener('click', (event) => event.preventDefault());
    await fireEvent.click(one, { ctrlKey: true });
    await expect(args.onNavigate).not.toHaveBeenCalled();
    await userEvent.click(one);
    await expect(args.onNavigate).toHaveBeenCalledTimes(1);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining([
        'list, Områden',
        'link, Överförmyndare 12 ärenden, key shortcuts Control+1',
        'link, Barn och unga 31 ärenden, current page, key shortcuts Control+2',
      ]),
    );
  },
};
