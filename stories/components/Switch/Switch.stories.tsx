import type { Meta, StoryObj } from '@storybook/react-vite';
import { FormSection } from '@samla/ui/FormSection';
import { Switch } from '@samla/ui/Switch';
import { meta as about } from '@samla/ui/Switch/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Formulär/Växel',
  component: Switch,
  parameters: { about },
  args: { children: 'Bokstavstangenter', isSelected: true, onChange: fn() },
  render: (args) => (
    <Owned value={args.isSelected} onChange={args.onChange}>
      {(isSelected, change) => <Switch {...args} isSelected={isSelected} onChange={change} />}
    </Owned>
  ),
} satisfies Meta<typeof Switch>;
export default meta;
type Story = StoryObj<typeof meta>;

const toggle = () => within(document.body).getByRole('switch');

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(15rem, 1fr))', gap: 12 }}>
      {[true, false].flatMap((isSelected) =>
        (
          [
            ['Vanlig', {}],
            ['Förklarad', { description: 'A, M, V och N i arbetslistan.' }],
            ['Fel', { errorMessage: 'Inställningen kunde inte sparas. Försök igen.' }],
            ['Skrivskyddad', { isReadOnly: true }],
            ['Inaktiverad', { isDisabled: true }],
          ] as const
        ).map(([name, state]) => (
          <Switch key={`${name} ${String(isSelected)}`} {...args} {...state} isSelected={isSelected}>
            {name}
          </Switch>
        )),
      )}
    </div>
  ),
};

export const Fel: Story = {
  args: { errorMessage: 'Inställningen kunde inte sparas. Försök igen.' },
  play: async () => {
    await expect(toggle()).toHaveAccessibleDescription('Inställningen kunde inte sparas. Försök igen.');
  },
};
export const Skrivskyddad: Story = {
  args: { isReadOnly: true },
  play: async ({ args }) => {
    await userEvent.click(toggle());
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};
export const Inaktiverad: Story = {
  args: { isDisabled: true, description: 'Bestäms av kommunens inställningar.' },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    children: `${LONG_WORDS[2]} och ${LONG_WORDS[4]}`,
    description: LONG_WORDS.join(', '),
    onText: 'Visas alltid',
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <Switch {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <FormSection title="Tangentbord" hint="Gäller på den här datorn.">
      <Switch {...args} description="A, M, V och N i arbetslistan." />
      <Switch {...args} isSelected={false}>
        Pil ned öppnar nästa ärende
      </Switch>
    </FormSection>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(toggle()).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(toggle()).not.toHaveFocus();
    },
    toggle: async ({ args, canvasElement }) => {
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await expect(args.onChange).toHaveBeenLastCalledWith(false);
      await expect(within(canvasElement).getByText('Av')).toBeVisible();
      await userEvent.keyboard('{Enter}');
      await expect(args.onChange).toHaveBeenCalledOnce();
      await userEvent.keyboard(' ');
      await expect(within(canvasElement).getByText('På')).toBeVisible();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('\n')).toMatch(/switch, Bokstavstangenter, checked/);
  },
};
