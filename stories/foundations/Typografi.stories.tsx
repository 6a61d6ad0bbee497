import type { Meta, StoryObj } from '@storybook/react-vite';
import { propertyName } from '@samla/ui/tokens/read.ts';
import { expect } from 'storybook/test';
import { List, Page, fullPage, PageTable, Part } from '../support/Page.tsx';
import { hasGlyph } from './glyphs.ts';
import { LACKED, NAMES, SET } from './letters.ts';
import { figure, size, tokens } from './tokens.ts';

const meta = { title: 'Grunder/Typografi', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const FONTS = ['Atkinson Hyperlegible Next Variable', 'Atkinson Hyperlegible Mono Variable'];
const AMOUNTS = ['1 111,11 kr', '20 480,00 kr', '987 654,32 kr'];
const all = tokens('type');
const sizes = all.filter(({ id }) => id.startsWith('type.text'));
const others = all.filter(({ id }) => id.startsWith('type.weight') || id.startsWith('type.leading'));

const Names = ({
  of,
}: {
  readonly of: readonly (readonly [language: string, names: string, signs?: string])[];
}) => (
  <dl className="names">
    {of.map(([language, names]) => (
      <div key={language}>
        <dt className="quiet">{language}</dt>
        <dd>{names}</dd>
      </div>
    ))}
  </dl>
);

export const Typografi: Story = {
  tags: ['visual'],
  render: () => (
    <Page
      title="Typografi"
      lead="Ett typsnitt för all text och ett för det som läses tecken för tecken. Båda är ritade för nedsatt syn och följer med programmet."
    >
      <Part title="Två typsnitt">
        <p style={{ font: '400 1.75rem/1.3 var(--font-text)' }}>
          Atkinson Hyperlegible Next. 0 och O, 1, l och I skiljer sig åt.
        </p>
        <p style={{ font: '400 1.25rem/1.3 var(--font-mono)' }}>
          Atkinson Hyperlegible Mono. 180412-9824 09:41 Ctrl K
        </p>
        <p>
          Licensen är SIL Open Font License 1.1. Filerna ligger i programmet och hämtas aldrig från nätet.
        </p>
      </Part>
      <Part title="Storlekar">
        <PageTable
          caption="Textstorlekar"
          head={['Token', 'Värde', 'Vid 100 %', 'Används till', 'Prov']}
          rows={sizes.map(({ id, value, description }) => [
            <code key="name">{propertyName(id)}</code>,
            <code key="value">{size(value).css}</code>,
            <span key="pixels" className="figure">
              {figure(size(value).pixels)} px
            </span>,
            description,
            <span key="sample" style={{ fontSize: `var(${propertyName(id)})`, whiteSpace: 'nowrap' }}>
              Utredning om barnets behov
            </span>,
          ])}
        />
        <p>
          Storlekarna är i rem. Den som ställer in större text i webbläsaren eller i datorn får det överallt,
          upp till 200 %, utan att något försvinner. Tätheten ändrar aldrig textens storlek.
        </p>
      </Part>
      <Part title="Vikt och radavstånd">
        <PageTable
          caption="Vikter och radavstånd"
          head={['Token', 'Värde', 'Används till']}
          rows={others.map(({ id, value, description }) => [
            <code key="name">{propertyName(id)}</code>,
            <code key="value">{String(value)}</code>,
            description,
          ])}
        />
        <p>Kursiv används inte. Versaler används inte för att framhäva.</p>
      </Part>
      <Part title="Siffror i spalter">
        <p>
          I spalter, belopp, datum och tider har alla siffror samma bredd:{' '}
          <code>font-variant-numeric: tabular-nums</code>.
        </p>
        <div className="pair">
          {['tabular-nums', 'normal'].map((kind) => (
            <figure key={kind} className="sample">
              <figcaption className="quiet">{kind === 'normal' ? 'I löpande text' : 'I spalter'}</figcaption>
              {AMOUNTS.map((amount) => (
                <p
                  key={amount}
                  style={{
                    fontVariantNumeric: kind,
                    textAlign: 'end',
                    maxInlineSize: '9rem',
                    fontSize: '1.125rem',
                  }}
                >
                  {amount}
                </p>
              ))}
            </figure>
          ))}
        </div>
      </Part>
      <Part title="Namn från alla håll">
        <p>Typsnittet har bokstäverna i de här namnen:</p>
        <Names of={NAMES} />
        <p>
          Typsnittet saknar de här tecknen. De ritas med datorns eget typsnitt och syns, men ser annorlunda
          ut:
        </p>
        <Names of={LACKED} />
        <p>Ett namn skrivs alltid som det är. Byt aldrig ut en bokstav för att den ser annorlunda ut.</p>
      </Part>
      <Part title="Regler">
        <List
          items={[
            'Högst tre storlekar i samma vy.',
            'Rader i löpande text är högst omkring 70 tecken breda.',
            'Långa ord bryts (overflow-wrap: anywhere). Namn kortas aldrig av med tre punkter.',
            'Text är vänsterställd. Belopp och antal i spalter är högerställda.',
          ]}
        />
      </Part>
    </Page>
  ),
  play: async () => {
    for (const font of FONTS) {
      await document.fonts.load(`16px "${font}"`, 'aå');
      await document.fonts.load(`16px "${font}"`, 'łő');
      const letters = [...new Set([...SET, ...NAMES.flatMap(([, names]) => [...names])])];
      await expect(letters.filter((letter) => letter.trim() !== '' && !hasGlyph(font, letter))).toEqual([]);
      const lacked = LACKED.flatMap(([, , signs = '']) => [...signs]);
      await expect(lacked.filter((letter) => hasGlyph(font, letter))).toEqual([]);
    }
  },
};
