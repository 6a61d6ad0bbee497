import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { FactTile, FactTiles } from '@samla/ui/FactTile';
import { NextAction } from '@samla/ui/NextAction';
import { PersonBanner } from '@samla/ui/PersonBanner';
import { StepList } from '@samla/ui/StepList';
import { Tag } from '@samla/ui/Tag';
import { Timeline } from '@samla/ui/Timeline';
import { expect, fn, userEvent, within } from 'storybook/test';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../support/longWords.ts';

interface CaseProps {
  readonly name?: string;
  readonly identity?: string | null;
  readonly protection?: string | null;
  readonly step?: string;
  readonly text?: string;
  readonly urgency?: 'late' | 'soon' | 'later';
  readonly onAct: () => void;
}

/** The parts of a case view, one under the other. */
function CaseParts(props: CaseProps) {
  const {
    name = 'Nilsson, Alva',
    identity = '180412-9824',
    protection = null,
    step = 'Skyddsbedömning',
    onAct,
  } = props;
  const {
    text = 'Ringt anmälaren, lärare på lågstadiet. Uppger att Alva berättat att hon inte vågar gå hem i dag.',
  } = props;
  return (
    <div style={{ maxInlineSize: 506, background: 'var(--raised)', display: 'grid', gap: 10 }}>
      <PersonBanner
        name={name}
        identity={identity}
        facts={protection === null ? ['8 år', 'Vårdnadshavare: Nilsson, Jenny'] : []}
        protection={protection}
        protectionText="Lämna inte ut uppgifter. Fråga enhetschefen."
        tags={
          <>
            <Tag tone={2}>B · Barn och unga</Tag>
            <Tag>BOU-2026-0412</Tag>
          </>
        }
        actions={<Button variant="quiet">Kontakter</Button>}
      />
      <StepList
        label="Steg i ärendet"
        steps={[
          { id: '1', name: 'Inkommen', state: 'done' },
          { id: '2', name: step, state: 'now' },
          { id: '3', name: 'Utredning', state: 'todo' },
        ]}
      />
      <NextAction
        title="Gör skyddsbedömning idag"
        text="Anmälan kom in 09:12. Behovet av omedelbart skydd ska bedömas samma dag."
        reference={<a href="#lag">SoL 20 kap. 1 §</a>}
        urgency={props.urgency ?? 'late'}
        action={{ label: step, keys: 'Ctrl+Enter', onPress: onAct }}
      />
      <FactTiles label="Frister och bevakningar">
        <FactTile label="Frist" value="idag" urgency="late" text={step} />
        <FactTile label="Frist" value="5 dec" urgency="soon" text="Förhandsbedömning, 14 dagar" />
        <FactTile
          label="Bevakning"
          value="24 nov"
          text="Ring skolkurator"
          actions={<Button variant="quiet">Klar</Button>}
        />
      </FactTiles>
      <Timeline
        label="Akt"
        entries={[
          {
            id: 'a',
            day: 'Idag',
            time: '09:31',
            dateTime: '2026-11-02T09:31:00+01:00',
            title: 'Anteckning',
            byline: 'Amina Lindqvist',
            text,
            delivery: { state: 'savedHere', text: 'Sparat här' },
          },
          {
            id: 'b',
            day: 'Idag',
            time: '09:12',
            dateTime: '2026-11-02T09:12:00+01:00',
            title: 'Orosanmälan',
            byline: 'e-tjänst · Skola',
            text: 'Bifogad: anmalan.pdf (2 sidor).\nÅterkoppling till anmälaren begärd.',
          },
          {
            id: 'c',
            day: '30 oktober 2026',
            time: '14:05',
            dateTime: '2026-10-30T14:05:00+01:00',
            title: 'Anteckning',
            byline: name,
            text: 'مرحبا — samtal genom tolk.',
            delivery: { state: 'needsYou', text: 'Behöver dig' },
            actions: <Button>Rätta och skicka</Button>,
          },
        ]}
      />
    </div>
  );
}

const meta = {
  title: 'Komponenter/Ärendets delar',
  component: CaseParts,
  args: { onAct: fn() },
} satisfies Meta<typeof CaseParts>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};
export const Snart: Story = { args: { urgency: 'soon' } };
export const IngenBrådska: Story = { args: { urgency: 'later' } };
export const Mörkt: Story = { globals: { theme: 'dark' } };
export const HögKontrast: Story = {
  args: { protection: 'Skyddad folkbokföring' },
  globals: { theme: 'contrast' },
};
export const LångaOrd: Story = {
  args: { name: LONG_NAME, step: LONG_WORDS[2], text: LONG_TEXT },
  globals: { viewport: { value: 'zoom400' } },
};

export const Skyddad: Story = {
  args: { name: 'Skyddad identitet', identity: '••••••-••••', protection: 'Skyddad folkbokföring' },
  play: async ({ canvasElement }) => {
    const banner = within(canvasElement).getByRole('region', { name: /Skyddad person/ });
    await expect(banner.textContent.replace(/^◈/, '')).toMatch(/^Skyddad folkbokföring/);
    const name = within(banner).getByRole('heading');
    await expect(getComputedStyle(name).userSelect).toBe('none');
  },
};
export const SkyddadMörkt: Story = { ...Skyddad, globals: { theme: 'dark' } };

export const Tangentbord: Story = {
  play: async ({ canvasElement, args }) => {
    const canvas = within(canvasElement);
    const action = canvas.getByRole('button', { name: 'Skyddsbedömning' });
    action.focus();
    await userEvent.keyboard('{Enter}');
    await expect(args.onAct).toHaveBeenCalledTimes(1);
    const now = canvas
      .getAllByRole('listitem')
      .filter((item) => item.getAttribute('aria-current') === 'step');
    await expect(now).toHaveLength(1);
    await expect(canvas.getAllByRole('article')).toHaveLength(3);
  },
};
