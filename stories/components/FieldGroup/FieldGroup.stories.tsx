import type { Meta, StoryObj } from '@storybook/react-vite';
import { FieldGroup } from '@samla/ui/FieldGroup';
import { meta as about } from '@samla/ui/FieldGroup/meta';
import { FormSection } from '@samla/ui/FormSection';
import { TextField } from '@samla/ui/TextField';
import { expect, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

interface PartsProps {
  readonly first?: string;
  readonly isReadOnly?: boolean;
  readonly isDisabled?: boolean;
}

/** Two fields that are one answer. */
function Parts({ first = 'Förnamn', isReadOnly = false, isDisabled = false }: PartsProps) {
  const state = { isReadOnly, isDisabled, onChange: () => undefined };
  return (
    <>
      <TextField {...state} label={first} value="Ebba" />
      <TextField {...state} label="Efternamn" value="Lindqvist" />
    </>
  );
}

const meta = {
  title: 'Komponenter/Formulär/Fältgrupp',
  component: FieldGroup,
  parameters: { about },
  args: { label: 'Vem gäller det?', children: <Parts /> },
} satisfies Meta<typeof FieldGroup>;
export default meta;
type Story = StoryObj<typeof meta>;

const field = (name: string) => within(document.body).getByRole('textbox', { name });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <FieldStates error="Ange både förnamn och efternamn." changedFrom="Ebba Ek">
      {(label, { isEmpty: _, isReadOnly = false, isDisabled = false, ...state }) => (
        <FieldGroup {...state} label={label}>
          <Parts isReadOnly={isReadOnly} isDisabled={isDisabled} />
        </FieldGroup>
      )}
    </FieldStates>
  ),
};

export const Bred: Story = {
  args: {
    layout: 'wide',
    label: 'Adress',
    children: (
      <>
        <TextField label="Gata, nummer och c/o" value="Storgatan 1" onChange={() => undefined} />
        <TextField label="Postnummer" value="123 45" onChange={() => undefined} />
        <TextField label="Postort" value="Exempelstad" onChange={() => undefined} />
      </>
    ),
  },
};

export const Fel: Story = {
  args: { errorMessage: 'Ange både förnamn och efternamn.', isRequired: true, description: 'Som i passet.' },
  play: async ({ canvasElement }) => {
    const group = within(canvasElement).getByRole('group');
    await expect(group).toHaveAccessibleDescription('Som i passet. Ange både förnamn och efternamn.');
    await expect(group).toHaveAccessibleName(/Vem gäller det\?/);
  },
};
export const Skrivskyddad: Story = { args: { children: <Parts isReadOnly /> } };
export const Inaktiverad: Story = { args: { children: <Parts isDisabled /> } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `${LONG_WORDS[2]}ens ${LONG_WORDS[4]}`,
    description: LONG_WORDS.join(', '),
    children: <Parts first={LONG_WORDS[0]} />,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <FieldGroup {...args} />}</Densities> };

export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <FormSection title="Barnet">
      <FieldGroup {...args} />
      <TextField label="Skola" value="" onChange={() => undefined} />
    </FormSection>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(field('Förnamn')).toHaveFocus();
      await userEvent.tab();
      await expect(field('Efternamn')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(field('Förnamn')).toHaveFocus();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { description: 'Som i passet.' },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/group, Vem gäller det\?, Som i passet\./);
    await expect(said).toMatch(/textbox, Förnamn/);
  },
};
