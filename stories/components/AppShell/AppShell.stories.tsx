import type { Meta, StoryObj } from '@storybook/react-vite';
import { AppShell } from '@samla/ui/AppShell';
import { meta as about } from '@samla/ui/AppShell/meta';
import { expect, userEvent, within } from 'storybook/test';
import { FULL_VIEW } from '../../support/fullView.ts';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';
import { Workspace, type WorkspaceProps } from './Workspace.tsx';

const meta = {
  title: 'Komponenter/Skal och navigering/App-skal',
  component: AppShell,
  parameters: { ...FULL_VIEW, about, docs: { story: { inline: false, height: '30rem' } } },
  args: { header: null, nav: null, main: null, statusBar: null },
  argTypes: Object.fromEntries(
    ['header', 'nav', 'main', 'aside', 'statusBar'].map((part) => [part, { control: false }]),
  ),
  render: () => <Workspace />,
} satisfies Meta<typeof AppShell>;
export default meta;
type Story = StoryObj<typeof meta>;

const page = () => within(document.body);
const like = (props: WorkspaceProps) => () => <Workspace {...props} />;
const fitsAcross = () =>
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);

export const Standard: Story = { globals: { viewport: { value: 'desk' } } };

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  globals: { viewport: { value: 'desk' } },
  render: like({ hasAside: false }),
  play: async () => {
    await expect(page().queryByRole('complementary')).toBeNull();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  globals: { viewport: { value: 'desk' } },
  render: like({ unit: LONG_NAME, lines: [LONG_WORDS.join(' '), LONG_TEXT] }),
  play: fitsAcross,
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

/** Text twice as large: the case lies below the list, and nothing is lost. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  globals: { viewport: { value: 'desk' }, textSize: '200' },
  play: fitsAcross,
};

export const Bred: Story = { globals: { viewport: { value: 'wide' } }, play: fitsAcross };

export const Tangentbord: Story = {
  globals: { viewport: { value: 'desk' } },
  ...keyStory(about, {
    skip: async () => {
      await userEvent.tab();
      const skip = page().getByRole('link', { name: 'Hoppa till huvudinnehållet' });
      await expect(skip).toHaveFocus();
      await expect(skip).toHaveAttribute('href', '#samla-main');
      skip.addEventListener('click', (event) => event.preventDefault(), { once: true });
      await userEvent.keyboard('{Enter}');
      await expect(document.querySelector('#samla-main')).toBe(page().getByRole('main'));
    },
    region: async () => {
      const seen: string[] = [];
      const where = () => document.activeElement?.closest('[data-region]')?.tagName ?? '';
      for (let press = 0; press < 5; press += 1) {
        await userEvent.keyboard('{F6}');
        seen.push(where());
      }
      await expect(seen).toEqual(['NAV', 'MAIN', 'ASIDE', 'FOOTER', 'HEADER']);
      await userEvent.keyboard('{F6}');
      const adults = page().getByRole('link', { name: /Vuxen/ });
      adults.focus();
      await userEvent.keyboard('{F6}');
      await expect(where()).toBe('MAIN');
      await userEvent.keyboard('{Shift>}{F6}{/Shift}');
      await expect(adults).toHaveFocus();
    },
  }),
};

/** A view that is changed is begun at its heading. */
export const ByterVy: Story = {
  tags: ['!dev', '!autodocs'],
  globals: { viewport: { value: 'desk' } },
  play: async () => {
    page().getByRole('link', { name: /Vuxen/ }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(page().getByRole('heading', { level: 1, name: 'Vuxen' })).toHaveFocus();
    await expect(page().getByRole('link', { current: 'page' })).toHaveTextContent('Vuxen');
    await userEvent.tab();
    await expect(page().getByRole('button', { name: 'Ny anteckning' })).toHaveFocus();
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  globals: { viewport: { value: 'desk' } },
  play: async ({ canvasElement }) => {
    for (const role of ['banner', 'navigation', 'main', 'complementary', 'contentinfo']) {
      await expect(within(canvasElement).getAllByRole(role)).toHaveLength(1);
    }
    await expect(await readAloud(canvasElement)).toEqual(
      expect.arrayContaining([
        'banner, Sidhuvud',
        'link, Hoppa till huvudinnehållet',
        'navigation, Områden',
        'main, Huvudinnehåll',
        'heading, Mina ärenden, level 1',
        'complementary, Öppet ärende',
        'contentinfo, Status',
      ]),
    );
  },
};
