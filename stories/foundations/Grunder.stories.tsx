import type { Meta, StoryObj } from '@storybook/react-vite';
import { AreaMark } from '@samla/ui/AreaMark';
import { Button } from '@samla/ui/Button';
import { DueBadge } from '@samla/ui/DueBadge';
import { TextField } from '@samla/ui/TextField';
import { AREAS } from '../support/rows.tsx';

const COLOURS: readonly (readonly [name: string, ground: string, use: string])[] = [
  ['--ink', '--surface', 'Text'],
  ['--soft', '--surface', 'Text i andra hand'],
  ['--ink', '--paper', 'Text på papper'],
  ['--accent', '--surface', 'Det valda'],
  ['--accent-ink', '--accent', 'Det man ska göra'],
  ['--ink', '--accent-wash', 'Vald rad'],
  ['--late', '--surface', 'Bråttom'],
  ['--late', '--late-wash', 'Bråttom på ruta'],
  ['--soon', '--surface', 'Snart'],
  ['--soon', '--soon-wash', 'Snart på ruta'],
  ['--ok', '--surface', 'Sparat'],
];

const meta = { title: 'Grunder/Utseende' } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** Pairs of text and ground; `tokens.test.ts` holds each to 4.5:1 in every theme. */
export const Färg: Story = {
  render: () => (
    <ul style={{ display: 'grid', gap: 4, maxInlineSize: 520 }}>
      {COLOURS.map(([name, ground, use]) => (
        <li
          key={name + ground}
          style={{ padding: '6px 10px', color: `var(${name})`, background: `var(${ground})` }}
        >
          {use} · {name} på {ground}
        </li>
      ))}
    </ul>
  ),
};
export const FärgMörkt: Story = { ...Färg, globals: { theme: 'dark' } };
export const FärgKontrast: Story = { ...Färg, globals: { theme: 'contrast' } };

export const Typografi: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 8 }}>
      <p style={{ fontSize: 'var(--text-xl)' }}>Rubrik på en sida: 24 px</p>
      <p style={{ fontSize: 'var(--text-l)', fontWeight: 700 }}>Rubrik: 17 px</p>
      <p>Brödtext: 13,5 px. 0 och O, 1, l och I skiljer sig. Łódź, Kovačević, Åkerström, Örjan.</p>
      <p style={{ fontSize: 'var(--text-m)' }}>Under rubriken: 12,5 px</p>
      <p style={{ fontSize: 'var(--text-s)' }}>Märken: 12 px</p>
      <p style={{ font: '400 var(--text-m)/1.35 var(--font-mono)' }}>180412-9824 09:41 Ctrl K</p>
    </div>
  ),
};

/** Density changes height only: the same words have the same room. */
export const Täthet: Story = {
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))', gap: 16 }}>
      {['airy', 'standard', 'compact', 'extraCompact'].map((density) => (
        <div
          key={density}
          data-density={density}
          style={{ display: 'grid', gap: 'var(--pad)', alignContent: 'start' }}
        >
          <p>{density}</p>
          <TextField label="Rubrik" value="Samtal med skolan" onChange={() => undefined} />
          <Button variant="primary" shortcut="Ctrl+Enter">
            Spara
          </Button>
          {[0, 3, 14].map((days) => (
            <p key={days} style={{ blockSize: 'var(--row)', display: 'flex', alignItems: 'center', gap: 8 }}>
              <AreaMark letter="B" tone={2} /> Nilsson, Alva
              <DueBadge
                text={days === 0 ? 'idag' : `${days} dagar`}
                urgency={days === 0 ? 'late' : 'later'}
              />
            </p>
          ))}
        </div>
      ))}
    </div>
  ),
};

export const Områden: Story = {
  render: () => (
    <ul style={{ display: 'grid', gap: 6 }}>
      {AREAS.map((area) => (
        <li key={area.letter} style={{ display: 'flex', gap: 8 }}>
          <AreaMark letter={area.letter} tone={area.tone} /> {area.name}
        </li>
      ))}
    </ul>
  ),
};
export const OmrådenMörkt: Story = { ...Områden, globals: { theme: 'dark' } };
