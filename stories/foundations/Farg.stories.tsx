import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { Icon } from '@samla/ui/Icon';
import { List, fullPage, Page, Part } from '../support/Page.tsx';
import { ColourGroup } from './Colour.tsx';
import { downloadAll } from './download.ts';
import { DOWNLOADS, tokens } from './tokens.ts';

const meta = { title: 'Grunder/Färg', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

const all = tokens('colour');
const named = (...names: readonly string[]) =>
  all.filter(({ id }) => names.includes(id.replace('colour.', '')));

export const Färg: Story = {
  tags: ['visual'],
  render: () => (
    <Page
      title="Färg"
      lead="Färgerna heter efter sin uppgift, inte efter sin kulör. Varje färg säger vilka grunder den får stå på, och varje par mäts i alla teman."
    >
      <Part title="Så fungerar det">
        <List
          items={[
            'Text ska ha kontrasten 4,5 mot sin grund, kanter och ikoner 3. I hög kontrast är kraven 7 och 4,5.',
            'Sidan byggs av tokenfilerna. Faller ett par under sitt krav går designsystemet inte att bygga.',
            'Rött och gult är till för tid: för sent och snart. De används inte som dekoration.',
            'Färg säger aldrig något ensam. Ord, bokstav eller form säger det först.',
          ]}
        />
        <p>
          I temat ”Som datorn” följer färgerna datorns inställning för ljust, mörkt och ökad kontrast. På
          papper är temat alltid ljust.
        </p>
      </Part>
      <Part title="Hämta tokenfilerna">
        <p>
          Formatet är Design Tokens 2025.10 (DTCG). Resolverfilen säger hur teman och tätheter hör ihop med
          rollerna.
        </p>
        <Button onPress={downloadAll}>
          <Icon name="download" /> Hämta allt i en fil
        </Button>
        <ul className="files">
          {DOWNLOADS.map(({ name, address }) => (
            <li key={name}>
              <a href={address} download={name}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </Part>
      <ColourGroup title="Ytor" tokens={named('paper', 'surface', 'raised', 'hover', 'veil')} />
      <ColourGroup title="Text" tokens={named('ink', 'soft')} />
      <ColourGroup title="Linjer, kanter och fokus" tokens={named('line', 'hair', 'field', 'focus')} />
      <ColourGroup
        title="Det valda och det man ska göra"
        tokens={named('accent', 'accent-strong', 'accent-ink', 'accent-wash')}
      />
      <ColourGroup
        title="Tid, fel och klart"
        tokens={named('late', 'late-ink', 'late-wash', 'soon', 'soon-wash', 'ok')}
      />
      <ColourGroup
        title="Nio toner"
        isFolded
        tokens={all.filter(({ id }) => id.startsWith('colour.tone.'))}
      />
    </Page>
  ),
};
