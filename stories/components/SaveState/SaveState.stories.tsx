import type { Meta, StoryObj } from '@storybook/react-vite';
import { SaveState } from '@samla/ui/SaveState';
import { meta as about } from '@samla/ui/SaveState/meta';
import { TextArea } from '@samla/ui/TextArea';
import { expect } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT } from '../../support/longWords.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Delar/Sparläge',
  component: SaveState,
  parameters: { about },
  args: { state: 'savedHere', text: 'Sparat här 09:41' },
} satisfies Meta<typeof SaveState>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 24 }}>
      <SaveState state="savedHere" text="Sparat här 09:41" />
      <SaveState state="sending" text="Skickas" />
      <SaveState state="sent" text="Skickat 09:42" />
      <SaveState state="needsYou" text="Behöver dig: ärendet är avslutat" />
    </div>
  ),
};

export const Fel: Story = {
  args: { state: 'needsYou', text: 'Inte sparat: disken är full. Kopiera texten.' },
};
export const Laddar: Story = { args: { state: 'sending', text: 'Skickas' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { state: 'needsYou', text: `Behöver dig: ${LONG_TEXT}` },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <SaveState {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <TextArea
      label="Ny anteckning"
      aside={<SaveState {...args} />}
      value="Kontakt med vårdnadshavaren Jenny, som hämtar syskonet."
      onChange={() => undefined}
    />
  ),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = await readAloud(canvasElement);
    await expect(said).toContain('Sparat här 09:41');
    await expect(said.join(' ')).not.toContain('●');
  },
};
