import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { openCase, page, panel, press, screen, type Stage } from './Stage.tsx';

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

/** Area, type with its help, person, and when and how it came in. */
export const NyttÄrende: Story = {
  play: async () => {
    await openCase('Nilsson');
    await press('{Control>}{Shift>}N{/Shift}{/Control}');
    await waitFor(() => expect(page().getByRole('combobox', { name: /Ärendetyp/ })).toHaveFocus());
    await press('Oros', '{ArrowDown}', '{Enter}');
    await waitFor(() => expect(dialog()).toHaveTextContent('Från anmälan till beslut'));
    await press('{Tab}', 'Nil');
    await waitFor(() => expect(page().getByRole('button', { name: /Nilsson, Alva/ })).toBeVisible());
  },
};
