import { useState } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { YesNoField } from '@samla/ui/ChoiceGroup';
import { ErrorList } from '@samla/ui/ErrorList';
import { meta as about } from '@samla/ui/ErrorList/meta';
import { FormSection } from '@samla/ui/FormSection';
import { TextField } from '@samla/ui/TextField';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const ERRORS = [
  { fieldId: 'end', text: 'Ange slutdatum efter 1 mars 2026.' },
  { fieldId: 'danger', text: 'Svara på om barnet är i omedelbar fara.' },
];

const meta = {
  title: 'Komponenter/Formulär/Felsammanfattning',
  component: ErrorList,
  parameters: { about },
  args: { title: '2 uppgifter att rätta', errors: ERRORS },
} satisfies Meta<typeof ErrorList>;
export default meta;
type Story = StoryObj<typeof meta>;

const list = () => within(document.body).getByRole('group', { name: /uppgift(er)? att rätta/ });
const link = (name: string) => within(document.body).getByRole('link', { name });
const send = () => within(document.body).getByRole('button', { name: 'Lämna in' });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <div style={{ display: 'grid', gap: 16 }}>
      <ErrorList errors={ERRORS.slice(0, 1)} title="1 uppgift att rätta" />
      <ErrorList errors={ERRORS.map((one) => ({ ...one, fieldId: `${one.fieldId}2` }))} />
    </div>
  ),
};

export const Tom: Story = {
  args: { errors: [] },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('group')).toBeNull();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: { title: LONG_WORDS[4], errors: LONG_WORDS.map((word) => ({ fieldId: word, text: LONG_TEXT })) },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = { render: (args) => <Densities>{() => <ErrorList {...args} />}</Densities> };

/** A form that is checked when it is handed in. Its second section is folded. */
function Form() {
  const [tries, setTries] = useState(0);
  const [end, setEnd] = useState('');
  const [danger, setDanger] = useState<boolean | null>(null);
  const errors =
    tries === 0 ? [] : ERRORS.filter(({ fieldId }) => (fieldId === 'end' ? end === '' : danger === null));
  const error = (id: string) => {
    const text = errors.find(({ fieldId }) => fieldId === id)?.text;
    return text === undefined ? {} : { errorMessage: text };
  };
  return (
    <form
      noValidate
      style={{ display: 'grid', gap: 12, maxInlineSize: 420 }}
      onSubmit={(event) => {
        event.preventDefault();
        setTries(tries + 1);
      }}
    >
      <ErrorList
        key={tries}
        errors={errors}
        title={errors.length === 1 ? '1 uppgift att rätta' : `${errors.length} uppgifter att rätta`}
      />
      <FormSection title="Insatsen">
        <TextField label="Slutdatum" id="end" value={end} onChange={setEnd} {...error('end')} />
      </FormSection>
      <FormSection title="Skydd" isCollapsible isExpandedAtFirst={false}>
        <div id="danger">
          <YesNoField
            label="Är barnet i omedelbar fara?"
            value={danger}
            onChange={setDanger}
            {...error('danger')}
          />
        </div>
      </FormSection>
      <Button variant="primary" type="submit">
        Lämna in
      </Button>
    </form>
  );
}

/** From the button to the list, from the list to a field in a folded section, and back to what is left. */
export const ISammanhang: Story = {
  name: 'I sammanhang',
  render: () => <Form />,
  play: async ({ canvasElement, step }) => {
    const canvas = within(canvasElement);
    await step('handing in brings focus to the list', async () => {
      await userEvent.click(send());
      await waitFor(() => expect(list()).toHaveFocus());
    });
    await step('a line unfolds the section and leads to the question', async () => {
      await userEvent.click(link('Svara på om barnet är i omedelbar fara.'));
      await expect(canvas.getByRole('radio', { name: 'Ja' })).toHaveFocus();
      await expect(canvas.getByRole('button', { name: 'Skydd' })).toHaveAttribute('aria-expanded', 'true');
    });
    await step('what is mended leaves the list, and the next try brings focus back', async () => {
      await userEvent.keyboard(' ');
      await waitFor(() => expect(within(list()).getAllByRole('link')).toHaveLength(1));
      await userEvent.click(send());
      await waitFor(() => expect(list()).toHaveFocus());
    });
    await step('when nothing is left the list is gone', async () => {
      await userEvent.click(link('Ange slutdatum efter 1 mars 2026.'));
      await userEvent.keyboard('2026-03-02');
      await expect(canvas.queryByRole('group', { name: /att rätta/ })).toBeNull();
      await expect(canvas.getByRole('textbox', { name: 'Slutdatum' })).toHaveFocus();
    });
  },
};

export const Tangentbord: Story = {
  render: () => <Form />,
  ...keyStory(about, {
    through: async () => {
      send().focus();
      await userEvent.keyboard('{Enter}');
      await waitFor(() => expect(list()).toHaveFocus());
      await userEvent.tab();
      await expect(link('Ange slutdatum efter 1 mars 2026.')).toHaveFocus();
      await userEvent.tab();
      await expect(link('Svara på om barnet är i omedelbar fara.')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(link('Ange slutdatum efter 1 mars 2026.')).toHaveFocus();
    },
    go: async ({ canvasElement }) => {
      await userEvent.keyboard('{Enter}');
      await expect(within(canvasElement).getByRole('textbox', { name: 'Slutdatum' })).toHaveFocus();
    },
  }),
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/group, 2 uppgifter att rätta/);
    await expect(said).toMatch(/heading, 2 uppgifter att rätta, level 2/);
    await expect(said).toMatch(/link, Ange slutdatum efter 1 mars 2026\./);
  },
};
