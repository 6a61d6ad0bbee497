import type { Meta, StoryObj } from '@storybook/react-vite';
import { YesNoField } from '@samla/ui/ChoiceGroup';
import { FormSection, SectionList } from '@samla/ui/FormSection';
import { meta as about } from '@samla/ui/FormSection/meta';
import { TextArea } from '@samla/ui/TextArea';
import { TextField } from '@samla/ui/TextField';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { Owned } from '../../support/Owned.tsx';
import { keyStory } from '../../support/proveKeys.ts';
import { onSurface } from '../../support/onSurface.tsx';
import { readAloud } from '../../support/readAloud.ts';

const written = (label: string) => <TextField label={label} value="" onChange={() => undefined} />;

const meta = {
  title: 'Komponenter/Formulär/Formuläravsnitt',
  component: FormSection,
  subcomponents: { SectionList },
  parameters: { about },
  decorators: [onSurface],
  args: {
    title: 'Hushållet',
    aside: 'SoL 12 kap. 1 §',
    hint: 'Ett hushåll delar kostnader för boende och mat.',
    children: (
      <>
        {written('Vem är ni?')}
        {written('Var bor ni?')}
      </>
    ),
  },
} satisfies Meta<typeof FormSection>;
export default meta;
type Story = StoryObj<typeof meta>;

const fold = (name = 'Hushållet') => within(document.body).getByRole('button', { name });
const field = (name: string) => within(document.body).getByRole('textbox', { name });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 16 }}>
      <FormSection {...args} title="Alltid utfällt" />
      <FormSection {...args} title="Utfällt" isCollapsible />
      <FormSection {...args} title="Hopfällt" isCollapsible isExpandedAtFirst={false} />
      <FormSection
        {...args}
        title="Hopfällt med fel"
        isCollapsible
        isExpandedAtFirst={false}
        errorCount={2}
      />
      <SectionList
        sections={[
          { id: 'one', title: 'Hushållet' },
          { id: 'two', title: 'Inkomster', errorCount: 1 },
          { id: 'three', title: 'Utgifter' },
        ]}
      />
    </div>
  ),
};

export const Fel: Story = { args: { isCollapsible: true, errorCount: 3 } };

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    title: `${LONG_WORDS[2]} och ${LONG_WORDS[4]}`,
    aside: LONG_WORDS.join(', '),
    hint: LONG_TEXT,
    errorCount: 12,
    isCollapsible: true,
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

/** Regions must differ in name, and these names do not in width. */
const NUMBER: Readonly<Record<string, number>> = { airy: 2, standard: 3, compact: 4, extraCompact: 5 };

export const Täthet: Story = {
  render: (args) => (
    <Densities>
      {(density) => <FormSection {...args} title={`Hushåll ${NUMBER[density] ?? 2}`} isCollapsible />}
    </Densities>
  ),
};

/** A long form with its list of sections. A question that an answer asks for comes right after it. */
function LongForm() {
  return (
    <div style={{ display: 'grid', gap: 16 }}>
      <SectionList
        sections={[
          { id: 'household', title: 'Hushållet' },
          { id: 'incomes', title: 'Inkomster' },
          { id: 'safety', title: 'Skydd', errorCount: 1 },
        ]}
      />
      <FormSection id="household" title="Hushållet">
        <Owned<boolean | null> value={null}>
          {(value, change) => (
            <>
              <YesNoField label="Delar ni bostad?" value={value} onChange={change} />
              {value === true && written('Med vem?')}
              <TextArea label="Beskriv hemmet" value="" onChange={() => undefined} />
            </>
          )}
        </Owned>
      </FormSection>
      <FormSection id="incomes" title="Inkomster" isCollapsible isExpandedAtFirst={false}>
        {written('Lön')}
      </FormSection>
      <FormSection id="safety" title="Skydd" isCollapsible errorCount={1}>
        {written('Vad görs nu?')}
      </FormSection>
    </div>
  );
}

export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: () => <LongForm />,
  play: async ({ canvasElement }) => {
    const yes = within(canvasElement).getByRole('radio', { name: 'Ja' });
    await userEvent.click(yes);
    await expect(field('Med vem?')).toBeVisible();
    await expect(yes).toHaveFocus();
  },
};

export const Tangentbord: Story = {
  render: () => <LongForm />,
  ...keyStory(about, {
    through: async () => {
      fold('Skydd').focus();
      await userEvent.tab();
      await expect(field('Vad görs nu?')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(fold('Skydd')).toHaveFocus();
    },
    fold: async () => {
      await userEvent.keyboard('{Enter}');
      await expect(fold('Skydd')).toHaveAttribute('aria-expanded', 'false');
      await expect(within(document.body).queryByRole('textbox', { name: 'Vad görs nu?' })).toBeNull();
      await userEvent.keyboard(' ');
      await expect(fold('Skydd')).toHaveAttribute('aria-expanded', 'true');
    },
    jump: async ({ canvasElement }) => {
      within(canvasElement).getByRole('link', { name: 'Inkomster' }).focus();
      await userEvent.keyboard('{Enter}');
      await expect(fold('Inkomster')).toHaveFocus();
      await expect(fold('Inkomster')).toHaveAttribute('aria-expanded', 'true');
      await expect(field('Lön')).toBeVisible();
      within(canvasElement).getByRole('link', { name: 'Hushållet' }).focus();
      await userEvent.keyboard('{Enter}');
      await expect(within(canvasElement).getByRole('heading', { name: 'Hushållet' })).toHaveFocus();
      fold('Skydd').focus();
    },
  }),
};

/** A folded section that gets its first error unfolds by itself; it can be folded again, and the browser's search opens it. */
export const FällsUtAvFel: Story = {
  tags: ['!dev', '!autodocs'],
  render: (args) => (
    <Owned value={0}>
      {(errorCount, change) => (
        <>
          <button type="button" onClick={() => change(errorCount + 1)}>
            Kontrollera
          </button>
          <FormSection {...args} isCollapsible isExpandedAtFirst={false} errorCount={errorCount} />
        </>
      )}
    </Owned>
  ),
  play: async ({ canvasElement }) => {
    const expanded = (is: boolean) =>
      waitFor(() => expect(fold()).toHaveAttribute('aria-expanded', String(is)));
    const check = within(canvasElement).getByRole('button', { name: 'Kontrollera' });
    await expanded(false);
    const panel = canvasElement.querySelector('[hidden]');
    await expect(panel).toHaveAttribute('hidden', 'until-found');
    await userEvent.click(check);
    await expanded(true);
    await expect(within(canvasElement).getByText('1 att rätta')).toBeVisible();
    await userEvent.click(fold());
    await expanded(false);
    // one error more does not unfold it against the worker's will
    await userEvent.click(check);
    await expect(within(canvasElement).getByText('2 att rätta')).toBeVisible();
    await expanded(false);
    panel?.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await expanded(true);
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  args: { isCollapsible: true, errorCount: 1 },
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/region, Hushållet/);
    await expect(said).toMatch(/heading, Hushållet, level 3/);
    await expect(said).toMatch(/button, Hushållet, .*expanded/);
    await expect(said).toMatch(/1 att rätta/);
  },
};
