import { PersonFields, type PersonValue } from '@samla/ui/PersonFields';
import { meta as about } from '@samla/ui/PersonFields/meta';
import { TextArea } from '@samla/ui/TextArea';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { BeforeButton } from '../../support/BeforeButton.tsx';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_NAME, LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const NOAH: PersonValue = {
  name: 'Lindqvist, Noah',
  identityNumber: '201804129821',
  phone: '0701740605',
};
const NOBODY: PersonValue = { name: '', identityNumber: '', phone: '' };

const read = (text: string) => (/^\d{6}-\d{4}$/.test(text) ? `20${text.replace('-', '')}` : text);
const shown = (number: string) => number.replace(/^(\d{8})(\d{4})$/, '$1-$2');

const meta = {
  title: 'Komponenter/Formulär/Personfält',
  component: PersonFields,
  parameters: { about },
  args: { label: 'Syskon', value: NOAH, onChange: fn(), read, shown },
  render: (args) => (
    <Owned value={args.value} onChange={args.onChange}>
      {(value, onChange) => <PersonFields {...args} value={value} onChange={onChange} />}
    </Owned>
  ),
} satisfies Meta<typeof PersonFields>;
export default meta;
type Story = StoryObj<typeof meta>;

const ERROR = 'Namnet saknas. Ange personens namn.';
const beforeButton: Decorator = (Story) => (
  <BeforeButton>
    <Story />
  </BeforeButton>
);
const part = (canvas: HTMLElement, name: string) => within(canvas).getByRole('textbox', { name });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error={ERROR} changedFrom="Nilsson, Alva">
      {(label, { isEmpty, ...state }) => (
        <PersonFields {...args} {...state} label={label} value={isEmpty ? NOBODY : args.value} />
      )}
    </FieldStates>
  ),
};

/** The part that is wrong says so when it is left. */
export const Fel: Story = {
  decorators: [beforeButton],
  args: { value: NOBODY },
  play: async ({ canvasElement, args }) => {
    const number = part(canvasElement, 'Personnummer');
    await userEvent.click(number);
    await userEvent.keyboard('20180412-9822');
    await pressTab();
    await expect(number).toBeInvalid();
    await expect(number).toHaveAccessibleDescription(/sista siffran stämmer inte/);
    await userEvent.clear(number);
    await userEvent.keyboard('180412-9821');
    await expect(number).toBeValid();
    await pressTab();
    await expect(number).toHaveValue('20180412-9821');
    await expect(args.onChange).toHaveBeenLastCalledWith({ ...NOBODY, identityNumber: '201804129821' });
  },
};

export const FelPåHelheten: Story = {
  name: 'Fel på helheten',
  args: { value: { ...NOAH, name: '' }, errorMessage: ERROR },
};

export const Skrivskyddad: Story = { args: { isReadOnly: true } };
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { value: NOBODY, description: 'Ange de syskon som bor i familjen.' } };

/** Of a protected person the name alone is there: neither number is in the page. */
export const Skyddad: Story = {
  tags: ['visual', 'forced-colors'],
  args: { isMasked: true },
  play: async ({ canvasElement }) => {
    await expect(part(canvasElement, 'Personnummer')).toHaveValue('Skyddad uppgift');
    await expect(part(canvasElement, 'Telefon')).toHaveValue('Skyddad uppgift');
    await expect(canvasElement.innerHTML).not.toMatch(/9821|174/);
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: LONG_WORDS.join(' och '),
    value: { ...NOAH, name: LONG_NAME },
    description: LONG_TEXT,
    errorMessage: `${LONG_WORDS[0]} saknas. Ange ${LONG_WORDS[2]}.`,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <PersonFields {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <form style={{ display: 'grid', gap: 14, maxInlineSize: 520 }}>
      <PersonFields {...args} label="Anmälare" value={{ ...NOAH, name: 'Berg, Åsa', identityNumber: '' }} />
      <TextArea label="Vad anmälaren berättar" value="" onChange={() => undefined} />
    </form>
  ),
};

export const Tangentbord: Story = {
  decorators: [beforeButton],
  args: { value: NOBODY },
  ...keyStory(about, {
    through: async ({ canvasElement, args }) => {
      await pressTab();
      await userEvent.keyboard('Lindqvist, Noah');
      await pressTab();
      await userEvent.keyboard('180412-9821');
      await pressTab();
      await userEvent.keyboard('0701740605');
      await pressTab();
      await expect(within(canvasElement).getByRole('button', { name: 'Spara' })).toHaveFocus();
      await expect(args.onChange).toHaveBeenLastCalledWith(NOAH);
      await pressTab({ shift: true });
      await expect(part(canvasElement, 'Telefon')).toHaveFocus();
      await expect(part(canvasElement, 'Telefon')).toHaveValue('070-174 06 05');
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { description: 'Ange de syskon som bor i familjen.', errorMessage: ERROR },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('|');
    await expect(said).toContain(`group, Syskon, Ange de syskon som bor i familjen. ${ERROR}`);
    await expect(said).toContain('textbox, Personnummer, 20180412-9821');
    await expect(said).toContain('textbox, Telefon, 070-174 06 05');
  },
};
