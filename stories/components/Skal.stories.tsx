import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { AppShell, focusRegion } from '@samla/ui/AppShell';
import { AreaMark } from '@samla/ui/AreaMark';
import { Button } from '@samla/ui/Button';
import { NavList } from '@samla/ui/NavList';
import { StatusBar, StatusItem } from '@samla/ui/StatusBar';
import { TabList } from '@samla/ui/TabList';
import { expect, fn, userEvent, within } from 'storybook/test';
import { LONG_WORDS } from '../support/longWords.ts';
import { AREAS } from '../support/rows.tsx';

interface ShellProps {
  readonly hasAside?: boolean;
  readonly unit?: string;
  readonly onNavigate: (id: string) => void;
  readonly onClose: (id: string) => void;
}

function Shell({ hasAside = true, unit = 'Rinkeby-Kista · Barn och unga', onNavigate, onClose }: ShellProps) {
  const [tabs, setTabs] = useState(['Nilsson, Alva', 'Warsame, Omar', 'Åkerström, Gun']);
  const [open, setOpen] = useState('Nilsson, Alva');
  return (
    <AppShell
      header={
        <>
          <strong>Samla</strong>
          <span>{unit}</span>
        </>
      }
      nav={
        <>
          <NavList
            items={[
              {
                id: 'day',
                name: 'Min dag',
                href: '#dag',
                mark: '☰',
                count: 6,
                keys: 'Alt+Home',
                isCurrent: true,
              },
            ]}
            onNavigate={(item) => onNavigate(item.id)}
          />
          <NavList
            heading="Områden"
            items={AREAS.map((area, index) => ({
              id: area.letter,
              name: area.name,
              href: `#${index + 1}`,
              mark: <AreaMark letter={area.letter} tone={area.tone} />,
              count: area.count,
              countText: `${area.count} ärenden`,
              keys: `Ctrl+${index + 1}`,
            }))}
            onNavigate={(item) => onNavigate(item.id)}
          />
        </>
      }
      main={
        <div style={{ padding: 14 }}>
          <h1>Mina ärenden</h1>
          <Button>Ny anteckning</Button>
        </div>
      }
      {...(hasAside && {
        aside: (
          <>
            <TabList
              tabs={tabs.map((name) => ({ id: name, name }))}
              selectedId={open}
              onSelect={setOpen}
              onClose={(id) => {
                onClose(id);
                setTabs(tabs.filter((tab) => tab !== id));
              }}
            />
            <p style={{ padding: 14 }}>{open}</p>
          </>
        ),
      })}
      statusBar={
        <StatusBar
          hints={[
            { keys: 'Enter', label: 'öppna' },
            { keys: 'F1', label: 'alla tangenter' },
          ]}
        >
          <StatusItem tone="ok" sign="●">
            Uppkopplad
          </StatusItem>
          <StatusItem>1 skickas</StatusItem>
          <StatusItem tone="needsYou" keys="F8" onPress={() => onNavigate('needs')}>
            2 behöver dig
          </StatusItem>
        </StatusBar>
      }
    />
  );
}

const meta = {
  title: 'Komponenter/Skal',
  component: Shell,
  args: { onNavigate: fn(), onClose: fn() },
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof Shell>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const UtanSida: Story = { args: { hasAside: false } };
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const HögKontrast: Story = { globals: { theme: 'contrast' } };
export const LångaOrd: Story = {
  args: { unit: LONG_WORDS.join(' ') },
  globals: { viewport: { value: 'zoom400' } },
};

export const Landmärken: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    for (const role of ['banner', 'navigation', 'main', 'complementary', 'contentinfo']) {
      await expect(canvas.getAllByRole(role)).toHaveLength(1);
    }
    await expect(canvas.getByRole('link', { current: 'page' })).toHaveTextContent('Min dag');
  },
};

export const DelarMedF6: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    await userEvent.tab();
    await expect(canvas.getByRole('link', { name: 'Hoppa till huvudinnehållet' })).toHaveFocus();
    const seen: string[] = [];
    for (let press = 0; press < 5; press += 1) {
      focusRegion('next');
      seen.push(document.activeElement?.closest('[data-region]')?.tagName ?? '');
    }
    await expect(seen).toEqual(['NAV', 'MAIN', 'ASIDE', 'FOOTER', 'HEADER']);
    focusRegion('next');
    const first = canvas.getByRole('navigation').querySelector('a');
    await expect(first).toHaveFocus();
    canvas.getByRole('link', { name: /Vuxen/ }).focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onNavigate).toHaveBeenLastCalledWith('V');
    focusRegion('next');
    focusRegion('previous');
    await expect(canvas.getByRole('link', { name: /Vuxen/ })).toHaveFocus();
    await expect(first).not.toHaveFocus();
  },
};

export const FlikarTangentbord: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const tab = (name: string) => canvas.getByRole('tab', { name });
    tab('Nilsson, Alva').focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(tab('Warsame, Omar')).toHaveFocus();
    await expect(tab('Nilsson, Alva')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect(tab('Warsame, Omar')).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{End}{ArrowRight}');
    await expect(tab('Nilsson, Alva')).toHaveFocus();
    await userEvent.keyboard('{Delete}');
    await expect(args.onClose).toHaveBeenCalledWith('Nilsson, Alva');
    await expect(tab('Warsame, Omar')).toHaveFocus();
    await expect(canvas.getAllByRole('tab').filter((one) => one.tabIndex === 0)).toHaveLength(1);
  },
};
