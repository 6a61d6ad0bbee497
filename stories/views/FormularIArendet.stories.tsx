import type { Meta, StoryObj } from '@storybook/react-vite';
import type { FormKey } from '@samla/case-model/definition/keys';
import type { CaseId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { host, openCase, page, panel, press, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Formulär i ärendet', tags: ['!autodocs'], ...screen } satisfies Meta<
  typeof Stage
>;
export default meta;

type Story = StoryObj<typeof meta>;

const form = (name: string) => within(panel().getByRole('form', { name: `Formulär: ${name}` }));
const handIn = () => press('{Control>}{Enter}{/Control}');
const draft = (name: string) => host().draft(`form:${host().opened[0] ?? ''}:${name}`);

const NOT_HERE =
  'Uppgifter ur personens tidigare ärende fylls inte i än, för akten finns inte på den här datorn. Den hämtas när du är ansluten. Du kan fylla i formuläret under tiden.';

/** Opens a case and, by the key of the main thing, the form that it asks for now. */
async function openForm(): Promise<void> {
  await openCase('Nilsson');
  await handIn();
  await waitFor(() => expect(form('Skyddsbedömning').getAllByRole('textbox')[0]).toHaveFocus());
}

/** A colleague has the same form open: it warns and says what to do, and the form stays as it is to write in. */
export const KollegaIFormuläret: Story = {
  play: async () => {
    await openForm();
    const caseId = host().opened[0] as CaseId;
    const since = '2026-11-02T08:10:00.000Z' as Instant;
    const inForm = { caseId, form: 'safetyAssessment' as FormKey, name: 'Bo Åsberg', since };
    host().setOthers([inForm]);
    await said('Bo Åsberg har också öppnat formuläret');
    await expect(panel().getByText('Bo Åsberg har också formuläret öppet.')).toBeVisible();
    await userEvent.keyboard('Vi ringer skolan.');
    await form('Skyddsbedömning').findByText(/Sparat här 09:41/, undefined, { timeout: 5000 });
    await expect(draft('safetyAssessment')).toContain('Vi ringer skolan.');
    // in another form of the case it is another matter
    host().setOthers([{ ...inForm, form: 'inquiry' as FormKey }]);
    await waitFor(() => expect(panel().queryByText(/har också formuläret öppet/)).not.toBeInTheDocument());
    host().setOthers([inForm]);
    await panel().findByText('Bo Åsberg har också formuläret öppet.');
  },
};

/** From the case's next step to a handed-in form, without the mouse: what is missing is listed, and leads on. */
export const FyllIOchLämnaIn: Story = {
  play: async ({ step }) => {
    await openForm();
    await step('every key is kept', async () => {
      await userEvent.keyboard('Alva vågar inte gå hem.');
      await form('Skyddsbedömning').findByText(/Sparat här 09:41/, undefined, { timeout: 5000 });
      await expect(draft('safetyAssessment')).toContain('Alva vågar inte gå hem.');
    });
    await step('what is missing is listed, and each line leads to its field', async () => {
      await handIn();
      await waitFor(() =>
        expect(form('Skyddsbedömning').getByRole('group', { name: '1 uppgift att rätta' })).toHaveFocus(),
      );
      await press('{Tab}', '{Enter}');
      await waitFor(() => expect(document.activeElement).toHaveAttribute('type', 'radio'));
    });
    await step('an answer brings its question, and focus stays', async () => {
      await press(' ');
      const yes = form('Skyddsbedömning').getByRole('radio', { name: 'Ja' });
      await waitFor(() => expect(yes).toBeChecked());
      await expect(yes).toHaveFocus();
      await expect(form('Skyddsbedömning').getByRole('textbox', { name: /Vad görs/ })).toBeVisible();
    });
    await step('handed in: said, in the record, and the draft is gone', async () => {
      form('Skyddsbedömning')
        .getByRole('textbox', { name: /Vad görs/ })
        .focus();
      await userEvent.keyboard('Alva stannar hos mormor i natt.');
      await handIn();
      await said('Skyddsbedömning är inlämnad');
      await waitFor(() =>
        expect(panel().queryByRole('tab', { name: 'Skyddsbedömning' })).not.toBeInTheDocument(),
      );
      await waitFor(() => expect(panel().getAllByRole('article')[0]).toHaveTextContent('Skyddsbedömning'));
      await expect(draft('safetyAssessment')).toBeNull();
      const handed = host()
        .entries(host().opened[0] ?? '')
        .flatMap(({ body }) => (body.kind === 'formSubmitted' ? [body] : []));
      await expect(handed.at(-1)).toMatchObject({
        form: 'safetyAssessment',
        task: 'assessSafety',
        level: 'decision',
        statedOn: '2026-11-02',
        values: {
          facts: 'Alva vågar inte gå hem.',
          needsProtection: true,
          measures: 'Alva stannar hos mormor i natt.',
        },
      });
    });
  },
};

const withoutEarlier: Story['args'] = {
  online: false,
  prepare: (one) => one.setPrevious({ forms: [], away: NOT_HERE }),
};
const facts = () => form('Skyddsbedömning').getByRole('textbox', { name: /Vad är känt/ });

/** The record of an earlier case is not on this computer: it is said, and the form can be written in meanwhile. */
export const TidigareÄrendeSaknas: Story = {
  args: withoutEarlier,
  play: async () => {
    await openForm();
    await said(NOT_HERE);
    await expect(panel().getByText(NOT_HERE)).toBeVisible();
    await userEvent.keyboard('Alva vågar inte gå hem.');
    await form('Skyddsbedömning').findByText(/Sparat här 09:41/, undefined, { timeout: 5000 });
    await expect(draft('safetyAssessment')).toContain('Alva vågar inte gå hem.');
  },
};

/** When it has come it is offered: nothing is filled in unasked, and what she has written stays as it is. */
export const TidigareÄrendeHarKommit: Story = {
  args: withoutEarlier,
  play: async ({ step }) => {
    await openForm();
    const no = form('Skyddsbedömning').getByRole('radio', { name: 'Nej' });
    no.focus();
    await press(' ');
    await form('Skyddsbedömning').findByText(/Sparat här 09:41/, undefined, { timeout: 5000 });
    await step('it is offered', async () => {
      const values = { facts: 'Alva bor hos mormor sedan i våras.', needsProtection: true };
      host().setPrevious({ forms: [{ form: 'safetyAssessment' as FormKey, values }], away: null });
      host().setOnline(true);
      await said('Det tidigare ärendet är hämtat');
      await expect(facts()).toHaveValue('');
      await expect(no).toHaveFocus();
      // she has changed nothing from it
      await expect(panel().queryByText(/Ändrat från/)).not.toBeInTheDocument();
    });
    await step('it fills what is empty, and nothing else', async () => {
      panel().getByRole('button', { name: 'Fyll i tomma fält' }).focus();
      await press('{Enter}');
      await said('Tomma fält är ifyllda ur det tidigare ärendet');
      await expect(facts()).toHaveValue('Alva bor hos mormor sedan i våras.');
      await expect(facts()).toHaveFocus();
      await expect(panel().getByText(/förra ärendet/)).toBeVisible();
      await expect(no).toBeChecked();
      await expect(panel().queryByText('Det tidigare ärendet är hämtat')).not.toBeInTheDocument();
    });
  },
};

/** What was written stands there when the form is opened again. */
export const UtkastFinnsKvar: Story = {
  play: async () => {
    await openForm();
    await userEvent.keyboard('Halvvägs');
    await form('Skyddsbedömning').findByText(/Sparat här/, undefined, { timeout: 5000 });
    await press('{Control>}{PageUp}{/Control}');
    await waitFor(() => expect(panel().queryByRole('form', { name: /Skyddsbed/ })).not.toBeInTheDocument());
    await press('{Control>}{PageDown}{/Control}');
    await waitFor(() => expect(form('Skyddsbedömning').getByDisplayValue('Halvvägs')).toHaveFocus());
  },
};

/** The disk is full: nothing that is written goes away, and the reason stands beside it. */
export const KanInteSpara: Story = {
  play: async () => {
    await openForm();
    host().failSaving('Disken är full. Frigör plats på disken och försök igen.');
    await userEvent.keyboard('Får inte försvinna.');
    await form('Skyddsbedömning').findByText(/Disken är full/, undefined, { timeout: 5000 });
    await expect(form('Skyddsbedömning').getByDisplayValue('Får inte försvinna.')).toBeVisible();
  },
};

/** What was handed in is read as it is printed, and put right by handing it in again. */
export const RättaInlämnat: Story = {
  play: async ({ step }) => {
    await openCase('Nilsson');
    await press('{Control>}{PageDown}{/Control}');
    const correct = await panel().findByRole('button', { name: /Registrera anmälan/ });
    correct.focus();
    await press('{Enter}');
    await step('read', async () => {
      const read = within(await panel().findByRole('article', { name: 'Formulär: Orosanmälan' }));
      await expect(read.getByText('2026-11-02 kl. 09:12')).toBeVisible();
      await expect(read.getByText('Skola')).toBeVisible();
    });
    await step('put right', async () => {
      panel().getByRole('button', { name: 'Ändra' }).focus();
      await press('{Enter}');
      const danger = await panel().findByRole('radiogroup', { name: /omedelbar fara/ });
      within(danger).getByRole('radio', { name: 'Nej' }).focus();
      await press('{ArrowLeft}');
      await waitFor(() => expect(within(danger).getByRole('radio', { name: 'Ja' })).toBeChecked());
      await handIn();
      await said('Orosanmälan är inlämnad');
      const handed = host()
        .entries(host().opened[0] ?? '')
        .flatMap(({ body }) => (body.kind === 'formSubmitted' ? [body] : []));
      await expect(handed.at(-1)).toMatchObject({ task: null, values: { immediateDanger: true } });
    });
  },
};

/** A handed-in form unfolds in the record, word for word. */
export const IAkten: Story = {
  play: async () => {
    await openCase('Nilsson');
    // a simulated Enter does not open a native disclosure; its own click does
    panel().getByText('Visa det som lämnades in').click();
    await waitFor(() => expect(panel().getByText(/inte vågar gå hem i dag\.$/)).toBeVisible());
    await expect(page().getByText('Vad har anmälaren sett eller hört, och när?')).toBeVisible();
  },
};

const dark = { settings: { theme: 'dark' } } as const;
export const Mörkt: Story = { args: dark, play: openForm };
