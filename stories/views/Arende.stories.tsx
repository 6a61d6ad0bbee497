/* Long because the open case is the screen with the most states, each of which is a story. */
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CaseId } from '@samla/case-model/ids';
import type { Instant } from '@samla/case-model/time';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { host, note, openCase, page, panel, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Ärende', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

const opened = (name: string) => () => openCase(name);

/** List, case, next step, dates, record and note in one view. */
export const Öppet: Story = {
  play: async () => {
    await openCase('Nilsson');
    await expect(panel().getByRole('heading', { name: /Gör skyddsbedömning: idag/ })).toBeVisible();
    await expect(panel().getAllByText('SoL 20 kap. 1 §')[0]).toBeVisible();
    await expect(panel().getAllByText('Ring skolkurator')[0]).toBeVisible();
    await expect(note()).toBeVisible();
    // what narrows the list stands on the line of its name: it takes no row from the list
    const name = page().getByRole('heading', { level: 1 }).getBoundingClientRect();
    for (const chip of page().getAllByRole('row', { name: /^(Mina|Ej vilande|Ej avslutade)$/ })) {
      await expect(chip.getBoundingClientRect().bottom).toBeLessThanOrEqual(name.bottom);
    }
    // opened once, and that is what the access log will say
    await expect(host().opened).toHaveLength(1);
  },
};

export const Mörkt: Story = { args: { settings: { theme: 'dark' } }, play: opened('Nilsson') };
export const Tätast: Story = { args: { settings: { density: 'extraCompact' } }, play: opened('Nilsson') };

/** A corrected note: what holds, why, and the original still readable. */
export const RättadAnteckning: Story = {
  play: async () => {
    await openCase('Warsame');
    await expect(panel().getByText(/7 540 kr/)).toBeVisible();
    await expect(panel().getByText(/Fel belopp/)).toBeVisible();
    // a simulated Enter does not open a native disclosure; its own click does
    panel().getByText('Ursprunglig text').click();
    await waitFor(() => expect(panel().getByText(/7 450 kr/)).toBeVisible());
  },
};

export const AttKontrollera: Story = {
  play: async () => {
    await openCase('Svensson');
    await expect(panel().getByRole('heading', { name: 'Kontrollera' })).toBeVisible();
    await expect(panel().getByText(/12,5O0/)).toBeVisible();
  },
};

export const LångaOrd: Story = { play: opened('Lundström') };

/** Protected: the marking first, dots for the number, and no name anywhere in the page. */
export const SkyddadPerson: Story = {
  play: async () => {
    await ready();
    await press('{Control>}3{/Control}');
    await waitFor(() => expect(page().getByRole('heading', { level: 1 })).toHaveTextContent('Vuxen'));
    await ready();
    await press('{Enter}');
    await waitFor(() => expect(panel().getByText('Skyddad folkbokföring')).toBeVisible());
    const text = document.body.textContent;
    await expect(text).not.toContain('Hallberg');
    await expect(text).not.toContain('199211');
    await expect(text).not.toContain('921130');
    await expect(text).not.toContain('Exempelgatan');
  },
};

/** A colleague opens the same case: said once, shown by name, and nothing is locked. */
export const KollegaHär: Story = {
  play: async () => {
    await openCase('Nilsson');
    const place = {
      caseId: host().opened[0] as CaseId,
      form: null,
      since: '2026-11-02T08:10:00.000Z' as Instant,
    };
    host().setOthers([{ ...place, name: 'Bo Åsberg' }]);
    await said('Bo Åsberg har också öppnat ärendet');
    await expect(panel().getByText('Även här: Bo Åsberg')).toBeVisible();
    host().setOthers(['Bo Åsberg', 'Cilla Öman', 'Dag Ek'].map((name) => ({ ...place, name })));
    await expect(await panel().findByText('Även här: Bo Åsberg, Cilla Öman och 1 till')).toBeVisible();
    await expect(note()).toBeEnabled();
    host().setOthers([]);
    await waitFor(() => expect(panel().queryByText(/Även här/)).not.toBeInTheDocument());
    host().setOthers([{ ...place, name: 'Bo Åsberg' }]);
    await panel().findByText('Även här: Bo Åsberg');
  },
};

/** Every word is kept as it is written; Ctrl+Enter makes it part of the record, and it is sent. */
export const SkrivAnteckning: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await userEvent.keyboard('Ringt skolan.');
    await panel().findByText(/Sparat här 09:41/);
    const caseId = host().opened[0] ?? '';
    await expect(host().draft(`note:${caseId}`)).toContain('Ringt skolan.');
    await press('{Control>}{Enter}{/Control}');
    await panel().findByText('Skickat');
    await said('Anteckningen är sparad här');
    await expect(note()).toHaveValue('');
    await expect(note()).toHaveFocus();
    const written = host()
      .entries(caseId)
      .filter(({ body }) => body.kind === 'noteAdded' && body.text === 'Ringt skolan.');
    await expect(written).toHaveLength(1);
    await expect(host().draft(`note:${caseId}`)).toBeNull();
  },
};

/** She writes on while a note is saved: what she saved is in the record, and the rest is her next note. */
export const SkriverVidare: Story = {
  name: 'Skriver vidare medan det sparas',
  play: async () => {
    await openCase('Nilsson');
    const release = host().holdSubmits();
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Ringt skolan.', '{Control>}{Enter}{/Control}', 'Modern kommer.');
    release();
    await said(/Det du skrev medan det sparades kom inte med/);
    await waitFor(() => expect(panel().getAllByRole('article')[0]).toHaveTextContent('Ringt skolan.'));
    await expect(panel().getAllByRole('article')[0]).not.toHaveTextContent('Modern kommer.');
    await expect(note()).toHaveValue('Modern kommer.');
    await expect(note()).toHaveFocus();
    await expect(note()).not.toBeInvalid();
    await waitFor(() => expect(panel().getByText(/det står kvar här/)).toBeVisible());
    await waitFor(() => expect(panel().getByText(/^Sparat här/)).toBeVisible(), { timeout: 3000 });
    await press('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(panel().getAllByRole('article')[0]).toHaveTextContent('Modern kommer.'));
    await expect(note()).toHaveValue('');
  },
};

/** On a slow computer the first keys come before it is known what was written here last: they are all there. */
export const FörstaTangenten: Story = {
  name: 'Första tangenten',
  play: async () => {
    await ready();
    const release = host().holdDrafts();
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Ringt ');
    release();
    await press('skolan.');
    await waitFor(() => expect(panel().getByText(/^Sparat här/)).toBeVisible(), { timeout: 3000 });
    await expect(note()).toHaveValue('Ringt skolan.');
  },
};

/** Without a network: it is kept here, that is said, and it goes when the network is back. */
export const UtanNät: Story = {
  args: { online: false },
  play: async () => {
    await openCase('Nilsson');
    await page().findByText('Inte uppkopplad – allt sparas här');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Skrivet utan nät.', '{Control>}{Enter}{/Control}');
    await waitFor(() => expect(panel().getAllByRole('article')[0]).toHaveTextContent('Sparat här'));
    await page().findByText('1 väntar här');
  },
};

export const NätetÄrTillbaka: Story = {
  ...UtanNät,
  play: async (context) => {
    await UtanNät.play?.(context);
    host().setOnline(true);
    await panel().findByText('Skickat');
    await said('Uppkopplad');
    await waitFor(() => expect(page().queryByText('1 väntar här')).not.toBeInTheDocument());
  },
};

/** The disk is full: the text stays, and the reason stands beside it. */
export const KanInteSpara: Story = {
  play: async () => {
    await openCase('Nilsson');
    host().failSaving(
      'Disken är full. Frigör plats på disken och försök igen; till dess finns texten i fönstret.',
    );
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await userEvent.keyboard('Får inte försvinna.');
    const reason = await panel().findByText(/Inte sparat\. Disken är full/);
    // however long, the reason is not hidden by the field
    await expect(reason.getBoundingClientRect().bottom).toBeLessThanOrEqual(
      note().getBoundingClientRect().top,
    );
    await press('{Control>}{Enter}{/Control}');
    await said(/Disken är full/);
    await expect(note()).toHaveValue('Får inte försvinna.');
    await expect(note()).toHaveFocus();
  },
};

/** Esc steps out and throws nothing away. */
export const EscKastarInget: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
    await press('Halv mening', '{Escape}');
    await ready();
    await expect(note()).toHaveValue('Halv mening');
    await press('{Control>}j{/Control}');
    await waitFor(() => expect(note()).toHaveFocus());
  },
};

/** Ctrl+Shift+B: the date in the worker's own words. */
export const NyBevakning: Story = {
  play: async () => {
    await openCase('Öberg');
    await press('{Control>}{Shift>}B{/Shift}{/Control}');
    const dialog = within(await page().findByRole('dialog', { name: 'Ny bevakning' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Datum' })).toHaveFocus());
    await press('+14');
    await dialog.findByText('måndag 16 november 2026');
    await press('{Tab}', 'Ring banken', '{Control>}{Enter}{/Control}');
    await said('Bevakningen är sparad här');
    await waitFor(() => expect(panel().getAllByText('Ring banken')[0]).toBeVisible());
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'group'));
  },
};

/** What is wrong in a form is said in it, and nothing is lost. */
export const BevakningUtanDatum: Story = {
  play: async () => {
    await openCase('Öberg');
    await press('{Control>}{Shift>}B{/Shift}{/Control}');
    const dialog = within(await page().findByRole('dialog', { name: 'Ny bevakning' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Datum' })).toHaveFocus());
    await press('snart', '{Control>}{Enter}{/Control}');
    await expect(await dialog.findByRole('alert')).toHaveTextContent('Ange ett datum');
    await expect(dialog.getByRole('textbox', { name: 'Datum' })).toHaveValue('snart');
  },
};

/** A late watch is the next thing; Ctrl+Enter marks it as done. */
export const BevakningKlar: Story = {
  play: async () => {
    await openCase('Haddad');
    await expect(panel().getByRole('heading', { name: /Bevakning: Ring tillbaka/ })).toBeVisible();
    await press('{Control>}{Enter}{/Control}');
    await said('Bevakningen är klar');
    await panel().findByRole('heading', { name: /Utred behovet/ });
  },
};

/** A correction asks why, and the original stays. */
export const Rätta: Story = {
  play: async () => {
    await openCase('Nilsson');
    const button = panel().getAllByRole('button', { name: /^Rätta/ })[0];
    button?.focus();
    await press('{Enter}');
    const dialog = within(await page().findByRole('dialog', { name: 'Rätta anteckningen' }));
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Anteckning' })).toHaveFocus());
    await waitFor(() => expect(dialog.getByRole('textbox', { name: 'Anteckning' })).not.toHaveValue(''));
    await press('{Control>}{Enter}{/Control}');
    await expect(await dialog.findByRole('alert')).toHaveTextContent('varför');
    await press('{Tab}', 'Fel namn på skolan', '{Control>}{Enter}{/Control}');
    await said('Rättelsen är sparad här');
    await panel().findByText(/Rättad 2 november 2026 av Amina Lindqvist: Fel namn på skolan/);
  },
};

/** Open cases as tabs: round with Ctrl+Tab, closed with Ctrl+W, back with Ctrl+Shift+T. */
export const FleraÖppna: Story = {
  play: async () => {
    await openCase('Nilsson');
    await openCase('Öberg');
    const open = within(panel().getByRole('tablist', { name: 'Öppna ärenden' }));
    await expect(open.getAllByRole('tab')).toHaveLength(2);
    await press('{Control>}{Tab}{/Control}');
    await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Nilsson'));
    await press('{Control>}w{/Control}');
    await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Öberg'));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'group'));
    await press('{Control>}{Shift>}T{/Shift}{/Control}');
    await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Nilsson'));
    await press('{Alt>}{ArrowLeft}{/Alt}');
    await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Öberg'));
  },
};

/** A case that goes to someone else while it is open: it closes, and that is said. */
export const TappadMedan: Story = {
  play: async () => {
    await openCase('Nilsson');
    host().loseCase(host().opened[0] ?? '');
    await said(/är inte längre hos dig/);
    await waitFor(() => expect(page().queryByRole('complementary')).not.toBeInTheDocument());
    await waitFor(() => expect(document.activeElement?.closest('[role=grid]')).not.toBeNull());
  },
};

/** The read cannot be logged: nothing of the case is shown, and it can be tried again. */
export const KanInteLoggas: Story = {
  args: {
    prepare: (one) =>
      one.failLogging('Läsningen kunde inte loggas, så ärendet får inte visas. Försök igen om en stund.'),
  },
  play: async () => {
    await ready();
    await press('{Enter}');
    await panel().findByText(/får inte visas/);
    await expect(panel().queryByRole('article')).not.toBeInTheDocument();
    host().failLogging(null);
    panel().getByRole('button', { name: 'Försök igen' }).focus();
    await press('{Enter}');
    await waitFor(() => expect(panel().getByRole('heading', { level: 2 })).toHaveTextContent('Haddad'));
    await waitFor(() => expect(document.activeElement).toHaveAttribute('role', 'group'));
  },
};

const address = (fragment: string) => {
  location.hash = fragment;
};

/** A link from outside the program opens its case, and is gone from the address: it can be followed again. */
export const LänkUtifrån: Story = {
  play: async () => {
    await openCase('Nilsson');
    const caseId = host().opened[0];
    await press('{Control>}w{/Control}');
    await ready();
    for (const time of [2, 3]) {
      address(`#case/${caseId}`);
      await waitFor(() => expect(panel().getByRole('heading', { name: 'Nilsson, Alva' })).toBeVisible());
      await waitFor(() => expect(document.activeElement).toHaveTextContent('Nilsson, Alva'));
      await expect(document.activeElement).toHaveAttribute('role', 'group');
      await expect(location.hash).toBe('');
      await expect(host().opened).toHaveLength(time);
      await press('{Control>}w{/Control}');
      await ready();
    }
  },
};

/** A link to a case that is not hers says no more than a case that does not exist. */
export const LänkTillOkänt: Story = {
  play: async () => {
    await ready();
    address('#case/01f2c3d4-5e6f-5a7b-8c9d-0a1b2c3d4e5f');
    await waitFor(() => expect(panel().getByText('Ärendet finns inte hos dig')).toBeVisible());
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Ärendet finns inte hos dig'));
  },
};

/** A hidden screen stays hidden, and nothing is opened behind it. */
export const LänkNärSkärmenÄrDold: Story = {
  play: async () => {
    await ready();
    await press('{Control>}{Shift>}L{/Shift}{/Control}');
    await waitFor(() => expect(page().getByRole('button', { name: 'Visa igen' })).toHaveFocus());
    address('#case/01f2c3d4-5e6f-5a7b-8c9d-0a1b2c3d4e5f');
    await waitFor(() => expect(location.hash).toBe(''));
    await expect(host().opened).toHaveLength(0);
    await expect(page().getByRole('button', { name: 'Visa igen' })).toHaveFocus();
  },
};
