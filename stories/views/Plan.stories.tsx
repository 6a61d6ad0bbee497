import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { host, openCase, page, panel, press, ready, said, screen, type Stage } from './Stage.tsx';

const meta = { title: 'Vyer/Plan', tags: ['!autodocs'], ...screen } satisfies Meta<typeof Stage>;
export default meta;

type Story = StoryObj<typeof meta>;

const nextPart = '{Control>}{PageDown}{/Control}';
const dialog = () => page().getByRole('dialog');

/** What is done, what is open, what waits and for what, with the paragraphs. */
export const StegOchUppgifter: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press(nextPart);
    await waitFor(() => expect(panel().getByRole('group', { name: 'Steg och uppgifter' })).toHaveFocus());
    await expect(panel().getByText(/Förhandsbedömningen ska vara klar först/)).toBeVisible();
    await expect(panel().getByRole('button', { name: /Fyll i.*Gör skyddsbedömning/ })).toBeVisible();
    await expect(panel().getByRole('heading', { name: 'Frister' })).toBeVisible();
  },
};
export const Mörkt: Story = { ...StegOchUppgifter, args: { settings: { theme: 'dark' } } };
export const Kontrast: Story = { ...StegOchUppgifter, args: { settings: { theme: 'contrast' } } };

/** Ctrl+D: what is missing stands first, and who may decide beside the choice. */
export const Beslut: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}d{/Control}');
    await waitFor(() => expect(dialog()).toBeVisible());
    await expect(dialog()).toHaveTextContent('Det här saknas innan beslutet kan fattas');
    await waitFor(() => expect(page().getByRole('button', { name: /Utgång/ })).toHaveFocus());
  },
};
export const BeslutMörkt: Story = { ...Beslut, args: { settings: { theme: 'dark' } } };

/** What is left to do is listed before the reasons. */
export const Avsluta: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}k{/Control}');
    await waitFor(() => expect(page().getByRole('combobox')).toHaveFocus());
    await press('Avsluta ärendet');
    await waitFor(() => expect(page().getByRole('combobox')).toHaveAttribute('aria-activedescendant'));
    await press('{Enter}');
    await waitFor(() => expect(dialog()).toHaveTextContent('Det här är kvar att göra'));
  },
};

/** Area, type, person and channel of a new case, by keyboard. */
async function writeNewCase(): Promise<void> {
  await openCase('Nilsson');
  await press('{Control>}{Shift>}N{/Shift}{/Control}');
  await waitFor(() => expect(page().getByRole('combobox', { name: /Ärendetyp/ })).toHaveFocus());
  await press('Oros', '{ArrowDown}', '{Enter}');
  await waitFor(() => expect(dialog()).toHaveTextContent('Från anmälan till beslut'));
  await press('{Tab}', 'Nil');
  await waitFor(() => expect(page().getByRole('button', { name: /Nilsson, Alva/ })).toBeVisible());
}

/** Area, type with its help, person, and when and how it came in. */
export const NyttÄrende: Story = { name: 'Nytt ärende', play: writeNewCase };

const time = () => within(dialog()).getByRole('textbox', { name: /Klockslag/ });

async function openIt(): Promise<void> {
  await writeNewCase();
  await press('{ArrowDown}', '{Enter}');
  await waitFor(() => expect(dialog()).toHaveTextContent(/Vald/));
  await press('{Tab}', '{Tab}');
  await waitFor(() => expect(time()).toHaveFocus());
  await press('0810', '{Tab}', '{Enter}');
  await waitFor(() => expect(page().getByRole('option', { name: 'Telefon' })).toBeVisible());
  await press('T', '{Enter}', '{Control>}{Enter}{/Control}');
}

/** It is stored, and the server is slow to answer: what she wrote stands there, and she may go on with other things. */
export const NyttÄrendeÖppnas: Story = {
  name: 'Nytt ärende öppnas',
  play: async () => {
    await ready();
    host().holdOpening();
    await openIt();
    await said('Väntar på servern');
    await expect(dialog()).toHaveTextContent('Väntar på servern …');
    await expect(page().getByRole('button', { name: /Öppna ärendet/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
    await expect(time()).toHaveValue('0810');
    await waitFor(() => expect(host().draft('newCase')).toBeNull());
  },
};
export const NyttÄrendeÖppnasMörkt: Story = {
  ...NyttÄrendeÖppnas,
  name: 'Nytt ärende öppnas, mörkt',
  args: { settings: { theme: 'dark' } },
};

/** A colleague was first: what she wrote is there, with a field for why there is to be another. */
export const NyttÄrendeFinnsRedan: Story = {
  name: 'Nytt ärende finns redan',
  play: async () => {
    await ready();
    const answer = host().holdOpening();
    await openIt();
    await said('Väntar på servern');
    const reason =
      'Jonas Berg öppnade ett likadant ärende (ABC-2026-0107), som inte hade kommit hit när du skrev ditt. Ta tillbaka ditt och skriv i det, eller skriv varför det behövs ett till.';
    answer({ kind: 'refused', code: 'openedMeanwhile', reason, law: null });
    await waitFor(() => expect(dialog()).toHaveTextContent(reason));
    await expect(page().getByRole('textbox', { name: /Vad är nytt/ })).toBeVisible();
    await expect(time()).toHaveValue('0810');
    await expect(JSON.parse(host().draft('newCase') ?? '{}')).toMatchObject({
      receivedAt: '0810',
      channel: 'phone',
    });
  },
};
