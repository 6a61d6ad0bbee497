import { useMemo, useRef, useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon } from '@samla/ui/Icon';
import { AppShell } from '@samla/ui/AppShell';
import { AreaMark } from '@samla/ui/AreaMark';
import { FactTile, FactTiles } from '@samla/ui/FactTile';
import { FilterField } from '@samla/ui/FilterField';
import { Kbd } from '@samla/ui/Kbd';
import { NavList } from '@samla/ui/NavList';
import { NextAction } from '@samla/ui/NextAction';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { SaveState } from '@samla/ui/SaveState';
import { SearchButton } from '@samla/ui/SearchButton';
import { StatusBar, StatusItem } from '@samla/ui/StatusBar';
import { StepList } from '@samla/ui/StepList';
import { Tag } from '@samla/ui/Tag';
import { TextArea } from '@samla/ui/TextArea';
import { Timeline } from '@samla/ui/Timeline';
import { memoryRowSource, WorklistGrid, type GridHandle } from '@samla/ui/WorklistGrid';
import { expect, within } from 'storybook/test';
import { FULL_VIEW } from '../support/fullView.ts';
import { AREAS, caseTexts, demoColumns, demoRows, type DemoRow } from '../support/rows.tsx';

const NOTE =
  'Kontakt med vårdnadshavaren Jenny, som hämtar syskonet. Hon samtycker till att vi träffar Alva i skolan kl 11.';

/** The whole workspace put together from the components alone: what the look asks for, at 1366 × 768. */
function Sketch() {
  return (
    <AppShell
      header={<Top />}
      nav={<Areas />}
      main={<List />}
      aside={<Case />}
      statusBar={
        <StatusBar
          hints={[
            { keys: '↑↓', label: 'flytta' },
            { keys: 'Enter', label: 'öppna' },
            { keys: 'M', label: 'ta' },
            { keys: 'B', label: 'bevaka' },
            { keys: 'N', label: 'anteckna' },
            { keys: 'F1', label: 'alla tangenter' },
          ]}
        >
          <StatusItem tone="ok" sign="●">
            Uppkopplad
          </StatusItem>
          <StatusItem>1 skickas</StatusItem>
          <StatusItem tone="needsYou" keys="F8" onPress={() => undefined}>
            2 behöver dig
          </StatusItem>
        </StatusBar>
      }
    />
  );
}

function Top() {
  return (
    <>
      <p
        style={{ inlineSize: '11.625rem', font: '750 1.0625rem/1 var(--font-text)', color: 'var(--accent)' }}
      >
        Samla
      </p>
      <SearchButton keys="Ctrl+K" onPress={() => undefined}>
        Sök person eller ärende, eller skriv vad du vill göra
      </SearchButton>
      <p style={{ marginInlineStart: 'auto', color: 'var(--soft)' }}>Rinkeby-Kista · Barn och unga</p>
      <strong>Amina Lindqvist</strong>
    </>
  );
}

function Areas() {
  return (
    <>
      <NavList
        items={[
          {
            id: 'day',
            name: 'Min dag',
            href: '#dag',
            mark: <Icon name="calendar" />,
            count: 6,
            keys: 'Alt+Home',
            isCurrent: true,
          },
        ]}
      />
      <NavList
        heading="Områden"
        items={AREAS.map((area, index) => ({
          id: area.letter,
          name: area.name,
          href: `#${index + 1}`,
          mark: <AreaMark letter={area.letter} tone={area.tone} />,
          count: area.count,
          keys: `Ctrl+${index + 1}`,
        }))}
      />
      <NavList
        heading="Mina vyer"
        items={[
          { id: 'week', name: 'Löper ut i veckan', href: '#vecka', mark: <Icon name="list" />, count: 8 },
          { id: 'wait', name: 'Väntar på andra', href: '#vantar', mark: <Icon name="list" />, count: 11 },
        ]}
      />
    </>
  );
}

function List() {
  const [filter, setFilter] = useState('');
  const grid = useRef<GridHandle>(null);
  const source = useMemo(
    () =>
      memoryRowSource(
        demoRows(48),
        (row) => row.id,
        (row) => row.name,
      ),
    [],
  );
  return (
    <>
      <div
        style={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 12, padding: '10px 14px 8px' }}
      >
        <h1 style={{ whiteSpace: 'nowrap' }}>
          Mina ärenden{' '}
          <span id="antal" style={{ font: '400 var(--text)/1 var(--font-text)', color: 'var(--soft)' }}>
            48 av 151
          </span>
        </h1>
        <FilterField
          label="Filtrera listan"
          value={filter}
          onChange={setFilter}
          chips={[
            { id: 'me', name: 'Handläggare: jag' },
            { id: 'rest', name: 'Inte: vilande' },
          ]}
          resultId="antal"
          keys="Ctrl+F"
          onLeave={() => grid.current?.focus()}
        />
      </div>
      <WorklistGrid<DemoRow>
        ref={grid}
        label="Mina ärenden"
        source={source}
        columns={demoColumns}
        rowId={(row) => row.id}
        rowName={(row) => row.name}
        texts={caseTexts}
        sort={{ columnId: 'due', direction: 'ascending' }}
        currentId="Nilsson, Alva"
      />
    </>
  );
}

function Case() {
  const [note, setNote] = useState(NOTE);
  return (
    <>
      <PersonBanner
        name="Nilsson, Alva"
        identity="180412-9824"
        facts={['8 år', 'Vårdnadshavare: Nilsson, Jenny · Hassan, Ali']}
        protection={null}
        tags={
          <>
            <Tag tone={2}>B · Barn och unga</Tag>
            <Tag>BOU-2026-0412</Tag>
            <Tag>Orosanmälan</Tag>
          </>
        }
      />
      <StepList
        label="Steg"
        steps={[
          { id: '1', name: 'Inkommen', state: 'done' },
          { id: '2', name: 'Skyddsbedömning', state: 'now' },
          { id: '3', name: 'Förhandsbedömning', state: 'todo' },
          { id: '4', name: 'Utredning', state: 'todo' },
          { id: '5', name: 'Beslut', state: 'todo' },
        ]}
      />
      <div style={{ padding: '12px 16px', display: 'grid', gap: 10 }}>
        <NextAction
          title="Gör skyddsbedömning idag"
          text="Anmälan kom in 09:12. Behovet av omedelbart skydd ska bedömas samma dag."
          reference={<a href="#lag">SoL 20 kap. 1 §</a>}
          urgency="late"
          action={{ label: 'Skyddsbedömning', keys: 'Ctrl+Enter', onPress: () => undefined }}
        />
        <FactTiles label="Frister och bevakningar">
          <FactTile label="Frist" value="idag" urgency="late" text="Skyddsbedömning" />
          <FactTile label="Frist" value="5 dec" urgency="soon" text="Förhandsbedömning, 14 dagar" />
          <FactTile label="Bevakning" value="24 nov" text="Ring skolkurator" />
        </FactTiles>
      </div>
      <section
        style={{ flex: 1, padding: '0 16px', borderBlockStart: '1px solid var(--hair)' }}
        aria-label="Akt"
      >
        <h3 style={{ fontSize: 'var(--text)', paddingBlock: '8px 4px' }}>Akt</h3>
        <Timeline
          label="Händelser"
          headingLevel={4}
          entries={[
            {
              id: 'a',
              time: '09:31',
              dateTime: '2026-11-02T09:31:00+01:00',
              title: 'Anteckning',
              byline: 'Amina Lindqvist',
              text: 'Ringt anmälaren, lärare på lågstadiet. Uppger att Alva berättat att hon inte vågar gå hem i dag. Syskon (4 år) går på förskola på samma gata.',
            },
            {
              id: 'b',
              time: '09:12',
              dateTime: '2026-11-02T09:12:00+01:00',
              title: 'Orosanmälan',
              byline: 'inkom via e-tjänst · Skola',
              text: 'Bifogad: anmalan.pdf (2 sidor). Återkoppling till anmälaren begärd.',
            },
          ]}
        />
      </section>
      <div
        style={{
          padding: '8px 16px 12px',
          borderBlockStart: '1px solid var(--line)',
          background: 'var(--paper)',
        }}
      >
        <TextArea
          label={
            <>
              Ny anteckning <Kbd keys="Ctrl+J" isSilent />
            </>
          }
          aside={<SaveState state="savedHere" text="Sparat här 09:41" />}
          value={note}
          onChange={setNote}
        />
      </div>
    </>
  );
}

const meta = {
  title: 'Vyer/Skiss',
  tags: ['!autodocs'],
  component: Sketch,
  parameters: FULL_VIEW,
  globals: { viewport: { value: 'desk' } },
} satisfies Meta<typeof Sketch>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ljust: Story = {
  play: async ({ canvasElement }) => {
    const grid = within(canvasElement).getByRole('grid', { name: 'Mina ärenden' });
    const bottom = grid.parentElement?.getBoundingClientRect().bottom ?? 0;
    const rows = within(grid).getAllByRole('row').slice(1);
    const whole = rows.filter((row) => row.getBoundingClientRect().bottom <= bottom);
    await expect(whole.length).toBeGreaterThanOrEqual(20);
    const side = within(canvasElement).getByRole('complementary');
    await expect(side.scrollHeight).toBeLessThanOrEqual(side.clientHeight);
    within(grid).getByRole('rowheader', { name: 'Nilsson, Alva' }).focus();
  },
};
export const Mörkt: Story = { ...Ljust, globals: { theme: 'dark', viewport: { value: 'desk' } } };
export const HögKontrast: Story = { ...Ljust, globals: { theme: 'contrast', viewport: { value: 'desk' } } };
export const Zoom400: Story = { globals: { viewport: { value: 'zoom400' } } };
export const StorText: Story = { globals: { textSize: '200', viewport: { value: 'desk' } } };
