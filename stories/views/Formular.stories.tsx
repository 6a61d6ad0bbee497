import type { FormValues } from '@samla/case-model/definition/form';
import { FormStage, ReadingStage } from '@samla/desktop/renderer/form/testing/stage';
import type { Meta, StoryObj } from '@storybook/react-vite';
import axe from 'axe-core';
import { useEffect, useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { rulebook } from 'virtual:definitions';
import { FULL_VIEW } from '../support/fullView.ts';
import { formKeys, formNamed, TODAY } from '../support/forms.ts';

interface Props {
  /** any built-in form */
  readonly form: string;
  /** filled in with valid values */
  readonly isFilled?: boolean;
  readonly initial?: FormValues;
  readonly isRead?: boolean;
  readonly width?: number;
  readonly onSubmit?: (values: FormValues) => void;
  readonly onValues?: (values: FormValues) => void;
}

/** A form as the case panel has it: about 500 px wide. */
function Formulär({
  form: key,
  isFilled = false,
  isRead = false,
  width = 505,
  initial,
  onSubmit,
  onValues,
}: Props) {
  const { form, values, otherForms } = formNamed(key);
  return (
    <main style={{ inlineSize: width, maxInlineSize: '100%', background: 'var(--surface)' }}>
      {isRead ? (
        <ReadingStage form={form} rulebook={rulebook} values={values} />
      ) : (
        <FormStage
          key={key}
          form={form}
          rulebook={rulebook}
          today={TODAY}
          level="decision"
          otherForms={otherForms}
          shortcut="Ctrl+Enter"
          initial={initial ?? (isFilled ? values : {})}
          onSubmit={onSubmit ?? (() => undefined)}
          {...(onValues && { onValues })}
          provenance={
            key === 'concernReport'
              ? { receivedAt: { source: 'case', path: 'receivedAt', original: '2026-11-02T09:12' } }
              : {}
          }
        />
      )}
    </main>
  );
}

const meta = {
  title: 'Vyer/Formulär',
  tags: ['!autodocs'],
  component: Formulär,
  parameters: FULL_VIEW,
  argTypes: { form: { control: 'select', options: formKeys } },
  args: { form: 'concernReport' },
  globals: { viewport: { value: 'desk', isRotated: false } },
} satisfies Meta<typeof Formulär>;
export default meta;
type Story = StoryObj<typeof meta>;

const canvas = (element: HTMLElement) => within(element);
const question = (element: HTMLElement, name: RegExp) =>
  within(canvas(element).getByRole('radiogroup', { name }));
const submit = () => userEvent.keyboard('{Control>}{Enter}{/Control}');

export const Tomt: Story = {};
export const Ifyllt: Story = { args: { isFilled: true } };
export const Mörkt: Story = { args: { isFilled: true }, globals: { theme: 'dark' } };
export const Smalt: Story = { args: { width: 360 } };
export const Inlämnat: Story = { args: { isRead: true } };
export const Belopp: Story = { args: { form: 'financialApplication', isFilled: true } };

/** What is missing: focus in the list of errors, each line leads to its field, and the list shrinks as they are mended. */
export const Fel: Story = {
  args: { onSubmit: fn() },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(canvas(canvasElement).getByRole('button', { name: /Lämna in/ }));
    const list = await canvas(canvasElement).findByRole('group', { name: /uppgifter att rätta/ });
    await expect(list).toHaveFocus();
    await expect(args.onSubmit).not.toHaveBeenCalled();
    const links = within(list).getAllByRole('link');
    const first = links[0];
    if (!first) throw new Error('The list of errors is empty');
    await userEvent.click(first);
    await expect(document.activeElement?.closest('[data-path]')).toHaveAttribute('data-path', 'receivedAt');
    const danger = question(canvasElement, /omedelbar fara/);
    await userEvent.click(danger.getByRole('radio', { name: 'Nej' }));
    await waitFor(() => expect(within(list).getAllByRole('link')).toHaveLength(links.length - 1));
    // a second try brings focus back to what is left
    await submit();
    await waitFor(() =>
      expect(canvas(canvasElement).getByRole('group', { name: /uppgifter att rätta/ })).toHaveFocus(),
    );
  },
};

/** A field that another asks for comes right after it; focus stays, and what is hidden again is asked about. */
export const DoltSvar: Story = {
  args: { isFilled: true, onSubmit: fn() },
  play: async ({ canvasElement, args, step }) => {
    const kinds = question(canvasElement, /^Anmälare(?!n)/);
    await step('the trigger shows the question and keeps the focus', async () => {
      const private_ = kinds.getByRole('radio', { name: /Privat/ });
      await userEvent.click(private_);
      await expect(private_).toHaveFocus();
      const anonymous = question(canvasElement, /vill vara anonym/);
      await userEvent.click(anonymous.getByRole('radio', { name: 'Ja' }));
    });
    await step('hiding an answer is said', async () => {
      const other = kinds.getAllByRole('radio').find((radio) => !(radio as HTMLInputElement).checked);
      if (!other) throw new Error('There is only one kind of reporter');
      await userEvent.click(other);
      await waitFor(() =>
        expect(canvas(canvasElement).getByText(/visas inte längre och tas inte med/)).toBeVisible(),
      );
    });
    await step('handing in asks first, and Enter alone does not do it', async () => {
      await submit();
      const dialog = await within(document.body).findByRole('alertdialog');
      await expect(within(dialog).getByText(/vill vara anonym/)).toBeVisible();
      await userEvent.keyboard('{Enter}');
      await expect(args.onSubmit).not.toHaveBeenCalled();
      await submit();
      const again = await within(document.body).findByRole('alertdialog');
      await userEvent.click(within(again).getByRole('button', { name: 'Lämna in utan' }));
      await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce());
      const values = (args.onSubmit as ReturnType<typeof fn>).mock.calls[0]?.[0] as FormValues;
      await expect(values).not.toHaveProperty('anonymous');
    });
  },
};

/** A repeated group: the new one gets focus in its first field, a removal leaves focus on a heading or the way to add. */
export const Upprepat: Story = {
  args: { onValues: fn() },
  play: async ({ canvasElement, args }) => {
    const add = canvas(canvasElement).getByRole('button', { name: 'Lägg till syskon' });
    await userEvent.click(add);
    await waitFor(() =>
      expect(document.activeElement?.closest('[data-path]')).toHaveAttribute(
        'data-path',
        'siblings.0.sibling',
      ),
    );
    await userEvent.keyboard('Noah Lindqvist{Tab}20130927-9839');
    await userEvent.click(add);
    await userEvent.keyboard('Ebba');
    await expect(args.onValues).toHaveBeenLastCalledWith(
      expect.objectContaining({
        siblings: [
          { sibling: { name: 'Noah Lindqvist', identityNumber: '201309279839', phone: '' } },
          { sibling: { name: 'Ebba', identityNumber: '', phone: '' } },
        ],
      }),
    );
    // what is filled in goes only after a question, and Enter alone does not answer it
    const remove = () => canvas(canvasElement).getByRole('button', { name: 'Ta bort syskon 1' });
    await userEvent.click(remove());
    await within(document.body).findByRole('alertdialog', { name: 'Ta bort syskon 1?' });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(remove()).toHaveFocus());
    await expect(canvas(canvasElement).getByDisplayValue('Noah Lindqvist')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    const question = within(await within(document.body).findByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: 'Ta bort' }));
    await waitFor(() =>
      expect(canvas(canvasElement).getByRole('heading', { name: 'Syskon 1' })).toHaveFocus(),
    );
    await expect(canvas(canvasElement).getByDisplayValue('Ebba')).toBeVisible();
    // an empty one goes at once
    await userEvent.clear(canvas(canvasElement).getByDisplayValue('Ebba'));
    await userEvent.click(remove());
    await waitFor(() => expect(add).toHaveFocus());
  },
};

/** A whole concern report by keys alone: from the list of errors to its first field, a question that appears, a sibling added. */
export const MedTangenter: Story = {
  args: { onSubmit: fn() },
  play: async ({ canvasElement, args, step }) => {
    const keys = (...all: readonly string[]) => userEvent.keyboard(all.join(''));
    const at = (path: string) =>
      waitFor(() =>
        expect(document.activeElement?.closest('[data-path]')).toHaveAttribute('data-path', path),
      );
    await step('the list of errors leads to the first field', async () => {
      await userEvent.tab();
      await submit();
      await waitFor(() =>
        expect(canvas(canvasElement).getByRole('group', { name: /uppgifter att rätta/ })).toHaveFocus(),
      );
      await keys('{Tab}{Enter}');
      await at('receivedAt');
      await keys('2/11{Tab}0912{Tab}');
    });
    await step('an answer brings a question after it, and keeps the focus', async () => {
      await at('reporterKind');
      await keys('{ArrowDown}');
      await at('reporterKind');
      await expect(question(canvasElement, /vill vara anonym/).getAllByRole('radio')).toHaveLength(2);
      await keys('{Tab}{Tab}{Tab}{Tab}');
      await at('anonymous');
      // Space says yes; the way to take it back comes next
      await keys(' {Tab}{Tab}');
    });
    await step('questions are answered by an arrow', async () => {
      await at('whatAndWhen');
      await keys('Vågar inte gå hem.{Tab}{ArrowRight}{Tab}{ArrowRight}{Tab}');
      await at('guardianInformed');
      await keys('{Tab}{ArrowRight}{Tab}{Tab}{Tab}{ArrowRight}');
      await at('protectedAddress');
    });
    await step('a sibling is added, and the report is handed in', async () => {
      await keys('{Tab}{Tab}{Enter}');
      await at('siblings.0.sibling');
      await keys('Noah Lindqvist');
      await submit();
      await waitFor(() => expect(args.onSubmit).toHaveBeenCalledOnce());
      await expect(args.onSubmit).toHaveBeenCalledWith({
        receivedAt: '2026-11-02T09:12',
        reporterKind: 'private',
        anonymous: true,
        whatAndWhen: 'Vågar inte gå hem.',
        immediateDanger: false,
        violence: false,
        safeToContact: false,
        protectedAddress: false,
        siblings: [{ sibling: { name: 'Noah Lindqvist', identityNumber: '', phone: '' } }],
      });
    });
  },
};

/** A value that came by itself, changed and put back. */
export const Hämtat: Story = {
  args: { initial: { receivedAt: '2026-11-02T09:12' } },
  play: async ({ canvasElement }) => {
    await expect(canvas(canvasElement).getByText('Hämtat från ärendet')).toBeVisible();
    const time = canvas(canvasElement).getByRole('textbox', { name: 'Klockslag' });
    await userEvent.clear(time);
    await userEvent.keyboard('0815{Tab}');
    await expect(time).toHaveValue('08:15');
    await userEvent.click(canvas(canvasElement).getByRole('button', { name: /Återställ/ }));
    await expect(time).toHaveValue('09:12');
    await expect(canvas(canvasElement).getByText('Hämtat från ärendet')).toBeVisible();
  },
};

/** A half-written value is complained of when the field is left, not while it is written; mended, it falls silent at once. */
export const NärFältetLämnas: Story = {
  args: { form: 'reclaimDecision' },
  play: async ({ canvasElement }) => {
    const field = canvas(canvasElement)
      .getAllByRole<HTMLInputElement>('textbox')
      .find((one) => one.inputMode === 'decimal');
    if (!field) throw new Error('The form has no amount');
    await userEvent.click(field);
    await userEvent.keyboard('tolv');
    await expect(canvas(canvasElement).queryByText(/^Ange /)).toBeNull();
    await userEvent.tab();
    await waitFor(() => expect(canvas(canvasElement).getByText(/^Ange /)).toBeVisible());
    await userEvent.click(field);
    await userEvent.clear(field);
    await waitFor(() => expect(canvas(canvasElement).queryByText(/^Ange /)).toBeNull());
  },
};

let showForm: (key: string) => void = () => undefined;

/** A form that the play changes for the next. */
function OneAfterAnother() {
  const [key, setKey] = useState('concernReport');
  useEffect(() => {
    showForm = setKey;
  }, []);
  return <Formulär form={key} isFilled />;
}

/**
 * Every built-in form, filled in: nothing without a name, nothing that axe finds. Colours and sizes are
 * the same for all and are looked at above.
 */
const everyForm = (part: number): Story => ({
  render: () => <OneAfterAnother />,
  play: async ({ canvasElement, step }) => {
    for (const key of formKeys.filter((_, at) => at % PARTS === part)) {
      await step(key, async () => {
        showForm(key);
        const { form } = formNamed(key);
        await waitFor(() =>
          expect(within(canvasElement).getByRole('form', { name: `Formulär: ${form.name}` })).toBeVisible(),
        );
        const { violations } = await axe.run(canvasElement, {
          runOnly: ['cat.forms', 'cat.aria', 'cat.name-role-value', 'cat.semantics'],
          resultTypes: ['violations'],
        });
        await expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
      });
    }
  },
});

/** So that no story takes long. */
const PARTS = 6;
export const AllaFormulär1 = everyForm(0);
export const AllaFormulär2 = everyForm(1);
export const AllaFormulär3 = everyForm(2);
export const AllaFormulär4 = everyForm(3);
export const AllaFormulär5 = everyForm(4);
export const AllaFormulär6 = everyForm(5);
