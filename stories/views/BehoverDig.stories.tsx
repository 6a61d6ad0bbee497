import type { FakeHost } from '@samla/desktop/renderer/testing/stage';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { host, note, openCase, page, panel, press, ready, said, screen, type Stage } from './Stage.tsx';

const refuse = (one: FakeHost) =>
  one.answerNext({
    kind: 'refused',
    code: 'backdatingNeedsReason',
    reason: 'Ange varför anteckningen skrivs i efterhand.',
    law: 'FL 27 §',
  });

const meta = {
  title: 'Vyer/Behöver dig',
  tags: ['!autodocs'],
  ...screen,
  args: { prepare: refuse },
} satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

const refusedNote = async () => {
  await openCase('Nilsson');
  await press('{Control>}j{/Control}');
  await waitFor(() => expect(note()).toHaveFocus());
  await press('Möte i förra veckan.', '{Control>}{Enter}{/Control}');
  await page().findByText('1 behöver dig');
  await press('{F8}');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('ARTICLE'));
};

/** F8: what was not taken, why, by which law, and the text. */
export const Nekad: Story = {
  play: async () => {
    await refusedNote();
    await said('1 av 1');
    await expect(panel().getByText(/Ange varför anteckningen skrivs i efterhand/)).toBeVisible();
    await expect(panel().getByText(/FL 27 §/)).toBeVisible();
    await expect(panel().getByText(/Möte i förra veckan\./)).toBeVisible();
  },
};

/** Back into the form: nothing has to be written twice. */
export const TillbakaTillUtkast: Story = {
  play: async () => {
    await refusedNote();
    await press('{Tab}', '{Tab}', '{Enter}');
    await said('Texten ligger i formuläret igen');
    await waitFor(() => expect(note()).toHaveFocus());
    await expect(note()).toHaveValue('Möte i förra veckan.');
  },
};

const incomplete = {
  prepare: (one) =>
    one.answerNext({
      kind: 'refused',
      code: 'formNotComplete',
      reason: 'Formuläret är inte helt ifyllt.',
      law: null,
      findings: [{ path: 'facts', message: 'Skriv vad anmälaren har sagt.' }],
    }),
} satisfies Story['args'];

const facts = () => panel().getByRole('textbox', { name: /Vad är känt/ });

/** Hands in a form that the server finds something wrong in. */
async function refusedForm(): Promise<void> {
  await openCase('Nilsson');
  await press('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(facts()).toHaveFocus());
  await press('Alva vågar inte gå hem.');
  panel().getByRole('radio', { name: 'Nej' }).focus();
  await press(' ', '{Control>}{Enter}{/Control}');
  await page().findByText('1 behöver dig');
}

/** Takes the form back, which is then marked where it is wrong, until that is mended. */
async function takeBackMarked(): Promise<void> {
  await press('{F8}');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('ARTICLE'));
  panel().getByRole('button', { name: 'Tillbaka till utkast' }).focus();
  await press('{Enter}');
  await waitFor(() => expect(facts()).toHaveAttribute('aria-invalid', 'true'));
  await expect(facts()).toHaveAccessibleDescription(/Skriv vad anmälaren har sagt/);
  await expect(panel().getByRole('group', { name: '1 uppgift att rätta' })).toBeVisible();
  await waitFor(() => expect(facts()).toHaveFocus());
  await press(' Hon bor hos mormor.');
  await expect(facts()).not.toHaveAttribute('aria-invalid', 'true');
}

/** A form that the server refused is marked where it is wrong when it comes back, and the first such field has the focus. */
export const FormuläretMarkeras: Story = {
  name: 'Formuläret markeras',
  args: incomplete,
  play: async () => {
    await refusedForm();
    await takeBackMarked();
  },
};

/** So is one that is open when its text comes back. */
export const ÖppetFormulärMarkeras: Story = {
  name: 'Öppet formulär markeras',
  args: incomplete,
  play: async () => {
    await refusedForm();
    await openCase('Nilsson');
    await press('{Control>}{PageDown}{/Control}');
    const fillIn = await panel().findByRole('button', { name: /Fyll i.*Gör skyddsbedömning/ });
    fillIn.focus();
    await press('{Enter}');
    await waitFor(() => expect(facts()).toHaveFocus());
    await takeBackMarked();
  },
};

/** Throwing away asks, and Enter alone keeps the text. */
export const Kasta: Story = {
  play: async () => {
    await refusedNote();
    panel().getByRole('button', { name: 'Kasta …' }).focus();
    await press('{Enter}');
    await page().findByRole('alertdialog', { name: 'Kasta det du skrev?' });
    await expect(page().getByRole('button', { name: 'Behåll texten' })).toHaveFocus();
    await press('{Enter}');
    await waitFor(() => expect(page().queryByRole('alertdialog')).not.toBeInTheDocument());
    await expect(panel().getByText(/Möte i förra veckan\./)).toBeVisible();
  },
};

export const FörsökIgen: Story = {
  play: async () => {
    await refusedNote();
    await press('{Tab}', '{Enter}');
    await said('Skickas igen');
    await waitFor(() => expect(page().queryByText('1 behöver dig')).not.toBeInTheDocument());
    await expect(host().waiting).toHaveLength(0);
    await ready();
  },
};

/** Someone else was first: theirs is shown, and writing over it is a choice. */
export const Konflikt: Story = {
  args: {
    prepare: (one) => {
      one.answerNext({
        kind: 'conflict',
        base: 1,
        theirs: {
          version: 2,
          workerId: null,
          workerName: 'Karin Åslund',
          unitId: '00000000-0002-5000-8000-000000000000' as never,
          unitName: 'Rinkeby-Kista · Barn och unga',
        },
      });
    },
  },
  play: async () => {
    await openCase('Nilsson');
    await press('{Escape}');
    await ready();
    await press('a');
    await waitFor(() => expect(page().getByRole('combobox', { name: 'Handläggare' })).toHaveFocus());
    await press('jonas', '{ArrowDown}', '{Enter}', '{Control>}{Enter}{/Control}');
    await page().findByText('1 behöver dig');
    await press('{F8}');
    await panel().findByText(/Nu gäller: Karin Åslund/);
    await expect(panel().getByRole('button', { name: 'Skriv över deras' })).toBeVisible();
    await waitFor(() => expect(document.activeElement?.tagName).toBe('ARTICLE'));
  },
};

/** What builds on a text that was not taken cannot be sent before that: it says what it waits for, and leads there. */
export const VäntarPåAnnat: Story = {
  name: 'Väntar på annat',
  args: { prepare: (one) => one.setOnline(false) },
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Möte i förra veckan.', '{Control>}{Enter}{/Control}');
    await panel().findByText(/Möte i förra veckan\./);
    const [written] = host().waiting;
    if (!written) throw new Error('the note does not wait');
    const { id: noteId, aggregate } = written;
    await host().submit({
      ...{ caseId: aggregate.id, baseAssignment: null, draftKey: null },
      intent: {
        name: 'correctNote',
        args: { noteId: noteId as never, heading: 'Samtal', text: 'Möte i går.', reason: 'Fel dag.' },
      },
    });
    refuse(host());
    host().setOnline(true);
    await page().findByText('2 behöver dig');
    await press('{F8}', '{F8}');
    const leaning = within(await page().findByRole('article', { name: /^Rättelse/ }));
    await expect(leaning.getByText('Väntar på något annat')).toBeVisible();
    await expect(leaning.getByText(/^Väntar på: Anteckning/)).toBeVisible();
    await expect(leaning.queryByRole('button', { name: 'Försök igen' })).toBeNull();
    leaning.getByRole('button', { name: 'Gå till det som väntas på' }).focus();
    await press('{Enter}');
    await waitFor(() => expect(page().getByRole('article', { name: /^Anteckning/ })).toHaveFocus());
  },
};

/** A case that is moved away with half a note in it: the text is hers to read, copy and let go; F8 leads there. */
export const FörloratÄrende: Story = {
  name: 'Förlorat ärende',
  args: { prepare: () => undefined },
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Ringt skolan, de åter');
    await waitFor(() => expect(panel().getByText(/^Sparat här/)).toBeVisible(), { timeout: 3000 });
    const [key = ''] = host().draftKeys();
    host().loseCase(key.replace('note:', ''));
    await said('är inte längre hos dig');
    await page().findByText('1 behöver dig');
    await press('{F8}');
    const item = await page().findByRole('article', { name: 'Text i ett ärende som du inte längre har' });
    await waitFor(() => expect(item).toHaveFocus());
    await said('1 av 1');
    await expect(item).toHaveTextContent('Ringt skolan, de åter');
    await expect(item).not.toHaveTextContent(/Nilsson|BOU-/);
    await press('{Tab}');
    await expect(panel().getByRole('button', { name: 'Kopiera text' })).toHaveFocus();
  },
};

/** A form begun in a case that is gone is told in its own words: what it asks and the choices by name, no keys. */
export const FörloratFormulär: Story = {
  name: 'Förlorat formulär',
  args: { prepare: () => undefined },
  play: async () => {
    await openCase('Nilsson');
    const [caseId = ''] = host().opened;
    const values = { facts: 'Alva vågar inte gå hem.', needsProtection: true };
    await host().saveDraft({
      key: `form:${caseId}:safetyAssessment`,
      content: JSON.stringify({ values, statedOn: '2026-11-02' }),
    });
    host().loseCase(caseId);
    await page().findByText('1 behöver dig');
    await press('{F8}');
    const item = await page().findByRole('article', { name: 'Text i ett ärende som du inte längre har' });
    await waitFor(() => expect(item).toHaveTextContent('Vad är känt'));
    await expect(item).toHaveTextContent('Alva vågar inte gå hem.');
    await expect(item).not.toHaveTextContent(/facts|needsProtection|true/);
  },
};

/** Letting it go asks first, and the text is kept a month among those that she left. */
export const KastaFörlorad: Story = {
  name: 'Kasta förlorad text',
  args: { prepare: () => undefined },
  play: async (context) => {
    await FörloratÄrende.play?.(context);
    await press('{Tab}', '{Enter}');
    await page().findByRole('alertdialog', { name: 'Kasta det du skrev?' });
    await expect(page().getByRole('button', { name: 'Behåll texten' })).toHaveFocus();
    page().getByRole('button', { name: 'Kasta texten' }).focus();
    await press('{Enter}');
    await said('Texten är kastad');
    await waitFor(() => expect(page().queryByText('1 behöver dig')).not.toBeInTheDocument());
    await expect(await host().leftTexts()).toHaveLength(1);
    // back in the list, which has no row left by that name
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'columnheader'));
  },
};

const unread = 'Det som behöver dig kunde inte läsas just nu';

/** The list cannot be read: that is said, and it never looks as if nothing waited. The same key reads again. */
export const KundeInteLäsas: Story = {
  name: 'Kunde inte läsas',
  play: async () => {
    await refusedNote();
    await press('{Escape}');
    await ready();
    // a window that has not read it before
    host().lock({ kind: 'system', message: 'Samla låstes när datorn låstes.' });
    await page().findByRole('button', { name: 'Lås upp' });
    host().failReading('waiting');
    host().closeStores();
    await waitFor(() => expect(page().getByRole('button', { name: 'Lås upp' })).toHaveFocus());
    await press('{Enter}');
    await page().findByText('1 behöver dig');
    await press('{F8}');
    await said(unread);
    await waitFor(() => expect(page().getByRole('heading', { name: 'Behöver dig 1' })).toHaveFocus());
    await expect(panel().getByRole('heading', { name: unread })).toBeVisible();
    await expect(panel().getByText(/1 sak väntar på dig/)).toBeVisible();
    await expect(page().queryByText('Inget behöver dig')).toBeNull();
    await expect(page().getByText('1 behöver dig')).toBeVisible();
  },
};

/** What was read before stays, and the key reads it again. */
export const LäsesIgen: Story = {
  name: 'Läses igen',
  play: async (context) => {
    await KundeInteLäsas.play?.(context);
    host().failReading(null);
    await press('{F8}');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('ARTICLE'));
    await expect(panel().queryByText(unread)).toBeNull();
    await expect(panel().getByText(/Möte i förra veckan\./)).toBeVisible();
    host().failReading('waiting');
    await panel().findByText(unread);
    await expect(panel().getByText(/Möte i förra veckan\./)).toBeVisible();
  },
};
