import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Checkbox } from '@samla/ui/Checkbox';
import { meta as about } from '@samla/ui/Checkbox/meta';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const meta = {
  title: 'Komponenter/Formulär/Kryssruta',
  component: Checkbox,
  parameters: { about },
  args: { children: 'Tills vidare', isSelected: false, onChange: fn() },
  render: (args) => (
    <Owned value={args.isSelected ?? false} onChange={args.onChange}>
      {(isSelected, change) => <Checkbox {...args} isSelected={isSelected} onChange={change} />}
    </Owned>
  ),
} satisfies Meta<typeof Checkbox>;
export default meta;
type Story = StoryObj<typeof meta>;

const STATES = [
  ['Ur', {}],
  ['I', { isSelected: true }],
  ['Delvis', { isMixed: true }],
] as const;
const CIRCUMSTANCES = [
  ['', {}],
  [', fel', { errorMessage: 'Bekräfta att uppgifterna stämmer.' }],
  [', skrivskyddad', { isReadOnly: true }],
  [', inaktiverad', { isDisabled: true }],
] as const;

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(13rem, 1fr))', gap: 12 }}>
      {CIRCUMSTANCES.flatMap(([more, circumstance]) =>
        STATES.map(([name, state]) => (
          <Checkbox key={name + more} {...state} {...circumstance}>{`${name}${more}`}</Checkbox>
        )),
      )}
    </div>
  ),
};

export const Fel: Story = {
  args: {
    children: 'Uppgifterna stämmer',
    isRequired: true,
    errorMessage: 'Bekräfta att uppgifterna stämmer.',
  },
  play: async ({ canvasElement }) => {
    const box = within(canvasElement).getByRole('checkbox');
    await expect(box).toBeInvalid();
    await expect(box).toHaveAccessibleDescription('Bekräfta att uppgifterna stämmer.');
  },
};

export const Skrivskyddad: Story = {
  args: { isSelected: true, isReadOnly: true },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(within(canvasElement).getByText('Tills vidare'));
    await expect(args.onChange).not.toHaveBeenCalled();
  },
};
export const Inaktiverad: Story = { args: { isDisabled: true } };
export const Tom: Story = { args: { description: 'Beslutet gäller tills någon av er begär något annat.' } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { children: `${LONG_WORDS[2]} och ${LONG_WORDS[4]}`, description: LONG_WORDS.join(', ') },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <Checkbox {...args} />}</Densities> };

const DOCUMENTS = ['Ansökan', 'Hyresavi', 'Lönebesked'] as const;

/** One box that stands for all. */
function Documents() {
  const [chosen, setChosen] = useState<readonly string[]>(['Hyresavi']);
  const all = chosen.length === DOCUMENTS.length;
  return (
    <div role="group" aria-label="Handlingar">
      <Checkbox
        isSelected={all}
        isMixed={!all && chosen.length > 0}
        onChange={() => setChosen(all ? [] : DOCUMENTS)}
      >
        Alla handlingar
      </Checkbox>
      <div style={{ marginInlineStart: 24 }}>
        {DOCUMENTS.map((name) => (
          <Checkbox
            key={name}
            isSelected={chosen.includes(name)}
            onChange={(is) =>
              setChosen((before) => (is ? [...before, name] : before.filter((one) => one !== name)))
            }
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </div>
  );
}

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => <Documents />,
  play: async ({ canvasElement }) => {
    const box = (name: string) => within(canvasElement).getByRole<HTMLInputElement>('checkbox', { name });
    await expect(box('Alla handlingar')).toBePartiallyChecked();
    await userEvent.click(box('Alla handlingar'));
    await expect(box('Lönebesked')).toBeChecked();
    await expect(box('Alla handlingar')).toBeChecked();
    await userEvent.click(box('Ansökan'));
    await expect(box('Alla handlingar')).toBePartiallyChecked();
  },
};

export const Tangentbord: Story = {
  args: { isMixed: true },
  ...keyStory(about, {
    through: async ({ canvasElement }) => {
      const box = within(canvasElement).getByRole('checkbox');
      await userEvent.tab();
      await expect(box).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(box).not.toHaveFocus();
    },
    toggle: async ({ args, canvasElement }) => {
      const box = within(canvasElement).getByRole('checkbox');
      await expect(box).toBePartiallyChecked();
      await userEvent.tab();
      await userEvent.keyboard(' ');
      await expect(args.onChange).toHaveBeenLastCalledWith(true);
      await userEvent.keyboard(' ');
      await expect(args.onChange).toHaveBeenLastCalledWith(false);
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isSelected: true, description: 'Gäller alla barn.' },
  play: async ({ canvasElement }) => {
    await expect((await readAloud(canvasElement)).join('\n')).toMatch(
      /checkbox, Tills vidare, Gäller alla barn\., checked/,
    );
  },
};
