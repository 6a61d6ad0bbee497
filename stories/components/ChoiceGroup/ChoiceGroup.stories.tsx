import type { Meta, StoryObj } from '@storybook/react-vite';
import { CheckboxGroup, RadioGroup, YesNoField } from '@samla/ui/ChoiceGroup';
import { meta as about } from '@samla/ui/ChoiceGroup/meta';
import { FormSection } from '@samla/ui/FormSection';
import { TextField } from '@samla/ui/TextField';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { FieldStates } from '../../support/FieldStates.tsx';
import { LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { pressTab } from '../../support/pressTab.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const HOMES = [
  { id: 'tenancy', name: 'Hyresrätt' },
  { id: 'owned', name: 'Bostadsrätt eller eget hus' },
  { id: 'lodger', name: 'Inneboende', detail: 'Också hos släkt, om man betalar för sig.' },
  { id: 'none', name: 'Saknar bostad' },
];
const INCOMES = [
  'Lön',
  'Sjukpenning',
  'Föräldrapenning',
  'Underhållsstöd',
  'Bostadsbidrag',
  'Studiemedel',
].map((name) => ({ id: name, name }));

const meta = {
  title: 'Komponenter/Formulär/Val i grupp',
  component: RadioGroup,
  subcomponents: { CheckboxGroup, YesNoField },
  parameters: { about },
  args: { label: 'Hur bor ni?', choices: HOMES, selectedId: null, onSelect: fn() },
  render: (args) => (
    <Owned value={args.selectedId} onChange={args.onSelect}>
      {(selectedId, select) => <RadioGroup {...args} selectedId={selectedId} onSelect={select} />}
    </Owned>
  ),
} satisfies Meta<typeof RadioGroup>;
export default meta;
type Story = StoryObj<typeof meta>;

const radio = (name: string | RegExp) => within(document.body).getByRole('radio', { name });
const takeBack = () => within(document.body).getByRole('button', { name: 'Ta bort svaret: Hur bor ni?' });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <FieldStates error="Ange hur ni bor." changedFrom="Inneboende">
      {(label, { isEmpty = false, ...state }) => (
        <RadioGroup {...args} {...state} label={label} selectedId={isEmpty ? null : 'lodger'} />
      )}
    </FieldStates>
  ),
};

export const Kryssrutor: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <FieldStates error="Ange minst en inkomst." changedFrom="Lön">
      {(label, { isEmpty = false, ...state }) => (
        <CheckboxGroup
          {...state}
          label={label}
          choices={INCOMES.slice(0, 4)}
          selectedIds={isEmpty ? [] : ['Lön', 'Sjukpenning']}
          onSelect={() => undefined}
        />
      )}
    </FieldStates>
  ),
};

export const JaEllerNej: Story = {
  name: 'Ja eller nej',
  render: () => (
    <Owned<boolean | null> value={null}>
      {(value, change) => (
        <YesNoField
          label="Delar ni bostad med någon?"
          description="Också den som inte står på kontraktet."
          value={value}
          onChange={change}
        />
      )}
    </Owned>
  ),
  play: async ({ canvasElement }) => {
    const top = () =>
      within(canvasElement).getByRole('radiogroup').parentElement?.getBoundingClientRect().height;
    const before = top();
    await userEvent.click(radio('Nej'));
    await expect(radio('Nej')).toBeChecked();
    // answering moves nothing
    await expect(top()).toBe(before);
  },
};

export const Fel: Story = {
  args: { errorMessage: 'Ange hur ni bor.', isRequired: true },
  play: async ({ canvasElement }) => {
    const group = within(canvasElement).getByRole('radiogroup');
    await expect(group).toHaveAccessibleDescription('Ange hur ni bor.');
    await expect(group).toHaveAttribute('aria-invalid', 'true');
  },
};
export const Skrivskyddad: Story = {
  args: { selectedId: 'lodger', isReadOnly: true },
  play: async ({ args, canvasElement }) => {
    await userEvent.click(radio('Hyresrätt'));
    await expect(args.onSelect).not.toHaveBeenCalled();
    await expect(within(canvasElement).queryByRole('button')).toBeNull();
  },
};
export const Inaktiverad: Story = { args: { selectedId: 'lodger', isDisabled: true } };
export const Tom: Story = {
  render: () => (
    <CheckboxGroup
      label="Vilka inkomster har hushållet?"
      description="Kryssa i alla, eller lämna tomt om ingen har någon."
      choices={INCOMES}
      selectedIds={[]}
      onSelect={() => undefined}
    />
  ),
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    label: `${LONG_WORDS[2]}ens ${LONG_WORDS[4]}`,
    choices: LONG_WORDS.map((name) => ({ id: name, name, detail: LONG_WORDS.join(', ') })),
    selectedId: LONG_WORDS[1],
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  args: { selectedId: 'tenancy' },
  render: (args) => <Densities>{() => <RadioGroup {...args} />}</Densities>,
};

/** A question that an answer asks for comes right after it, and focus stays. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: (args) => (
    <FormSection title="Hushåll">
      <Owned value={args.selectedId}>
        {(selectedId, select) => (
          <>
            <RadioGroup {...args} selectedId={selectedId} onSelect={select} />
            {selectedId === 'lodger' && <TextField label="Hos vem?" value="" onChange={() => undefined} />}
            <CheckboxGroup
              label="Vilka inkomster har hushållet?"
              choices={INCOMES}
              selectedIds={['Lön']}
              onSelect={() => undefined}
            />
          </>
        )}
      </Owned>
    </FormSection>
  ),
  play: async ({ canvasElement }) => {
    await userEvent.click(radio(/^Inneboende/));
    await expect(within(canvasElement).getByRole('textbox', { name: 'Hos vem?' })).toBeVisible();
    await expect(radio(/^Inneboende/)).toHaveFocus();
  },
};

export const Tangentbord: Story = {
  render: (args) => (
    <>
      <Owned value={args.selectedId} onChange={args.onSelect}>
        {(selectedId, select) => <RadioGroup {...args} selectedId={selectedId} onSelect={select} />}
      </Owned>
      <Owned value={['Lön']}>
        {(selectedIds, select) => (
          <CheckboxGroup label="Inkomster" choices={INCOMES} selectedIds={selectedIds} onSelect={select} />
        )}
      </Owned>
    </>
  ),
  ...keyStory(about, {
    through: async () => {
      await pressTab();
      await expect(radio('Hyresrätt')).toHaveFocus();
      await pressTab();
      await pressTab({ shift: true });
    },
    arrows: async ({ args }) => {
      radio('Hyresrätt').focus();
      await userEvent.keyboard('{ArrowDown}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('owned');
      await userEvent.keyboard('{ArrowRight}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('lodger');
      await userEvent.keyboard('{ArrowUp}{ArrowLeft}{ArrowLeft}');
      await expect(args.onSelect).toHaveBeenLastCalledWith('none');
      await expect(radio('Saknar bostad')).toHaveFocus();
      await expect(radio('Saknar bostad')).toBeChecked();
    },
    choose: async ({ args }) => {
      await userEvent.tab();
      await expect(takeBack()).toHaveFocus();
      await userEvent.keyboard('{Enter}');
      await userEvent.keyboard(' ');
      await expect(args.onSelect).toHaveBeenLastCalledWith('tenancy');
    },
    takeBack: async ({ args }) => {
      await userEvent.tab();
      await userEvent.keyboard('{Enter}');
      await expect(args.onSelect).toHaveBeenLastCalledWith(null);
      await expect(radio('Hyresrätt')).toHaveFocus();
      await expect(radio('Hyresrätt')).not.toBeChecked();
    },
    toggle: async ({ canvasElement }) => {
      const box = within(canvasElement).getByRole('checkbox', { name: 'Sjukpenning' });
      box.focus();
      await userEvent.keyboard(' ');
      await expect(box).toBeChecked();
      await userEvent.keyboard(' ');
      await expect(box).not.toBeChecked();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { selectedId: 'lodger', description: 'Där ni bor nu.' },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/radiogroup, Hur bor ni\?, Där ni bor nu\./);
    await expect(said).toMatch(/radio, Hyresrätt, .*not checked/);
    await expect(said).toMatch(/radio, Inneboende ?Också hos släkt, om man betalar för sig\., .*checked/);
    await expect(said).toMatch(/button, Ta bort svaret: Hur bor ni\?/);
  },
};
