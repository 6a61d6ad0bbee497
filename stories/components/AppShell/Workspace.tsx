import { AppShell, focusRegion } from '@samla/ui/AppShell';
import { AreaMark } from '@samla/ui/AreaMark';
import { Button } from '@samla/ui/Button';
import { NavList } from '@samla/ui/NavList';
import { SearchButton } from '@samla/ui/SearchButton';
import { StatusBar, StatusItem } from '@samla/ui/StatusBar';
import { TabList } from '@samla/ui/TabList';
import { useEffect, useState } from 'react';
import { AREAS } from '../../support/rows.tsx';

export interface WorkspaceProps {
  readonly hasAside?: boolean;
  readonly unit?: string;
  readonly lines?: readonly string[];
}

/** A small application in the shell: its views change, its cases close, and F6 is bound as the key registry does. */
export function Workspace({
  hasAside = true,
  unit = 'Rinkeby-Kista · Barn och unga',
  lines = [],
}: WorkspaceProps) {
  const [view, setView] = useState('Mina ärenden');
  const [tabs, setTabs] = useState(['Nilsson, Alva', 'Warsame, Omar', 'Åkerström, Gun']);
  const [open, setOpen] = useState('Nilsson, Alva');
  useRegionKeys();
  return (
    <AppShell
      viewKey={view}
      header={
        <>
          <strong>Samla</strong>
          <SearchButton keys="Ctrl+K" onPress={() => undefined}>
            Sök person eller ärende, eller skriv vad du vill göra
          </SearchButton>
          <span style={{ marginInlineStart: 'auto' }}>{unit}</span>
        </>
      }
      nav={<Areas view={view} onView={setView} />}
      main={
        <div style={{ padding: 14 }}>
          <h1>{view}</h1>
          <Button>Ny anteckning</Button>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      }
      {...(hasAside && {
        aside: (
          <>
            <TabList
              tabs={tabs.map((name) => ({ id: name, name }))}
              selectedId={open}
              onSelect={setOpen}
              onClose={(id) => setTabs(tabs.filter((tab) => tab !== id))}
            />
            <p style={{ padding: 14 }}>{open}</p>
          </>
        ),
      })}
      statusBar={
        <StatusBar hints={[{ keys: 'F1', label: 'alla tangenter' }]}>
          <StatusItem tone="ok" sign="●">
            Uppkopplad
          </StatusItem>
          <StatusItem tone="needsYou" keys="F8" onPress={() => undefined}>
            2 behöver dig
          </StatusItem>
        </StatusBar>
      }
    />
  );
}

function Areas({ view, onView }: { readonly view: string; readonly onView: (name: string) => void }) {
  return (
    <NavList
      heading="Områden"
      items={AREAS.map((area, index) => ({
        id: area.name,
        name: area.name,
        href: `#${index + 1}`,
        mark: <AreaMark letter={area.letter} tone={area.tone} />,
        count: area.count,
        countText: `${area.count} ärenden`,
        keys: `Ctrl+${index + 1}`,
        isCurrent: area.name === view,
      }))}
      onNavigate={(item) => onView(item.name)}
    />
  );
}

function useRegionKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      focusRegion(event.shiftKey ? 'previous' : 'next');
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
