import type { Meta, StoryObj } from '@storybook/react-vite';
import { ComboBox } from '@samla/ui/ComboBox';
import { UiRoot, ariaWords, correctedWords, shippedWords, type AriaWord } from '@samla/ui/UiRoot';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Owned } from '../support/Owned.tsx';

/** A value's name in braces, whatever the word asks for. */
const anyValues = new Proxy({}, { get: (_, name) => `{${String(name)}}` });
const first = (forms: Readonly<Record<string, string | (() => string)>>) => {
  const form = forms['other'] ?? '';
  return typeof form === 'string' ? form : form();
};
const formatter = {
  number: (value: unknown) => String(value),
  plural: (_: unknown, forms: Parameters<typeof first>[0]) => first(forms),
  select: (forms: Parameters<typeof first>[0]) => first(forms),
};

/** The word with its values named, as translators see it: of several forms that for many. */
function shown(word: AriaWord | undefined): string {
  if (typeof word !== 'function') return word ?? '';
  return word(anyValues as Parameters<typeof word>[0], formatter);
}

/** All that React Aria says in Swedish, by its packages: what it came with and what we say. */
function Words() {
  return (
    <main style={{ display: 'grid', gap: 24, maxInlineSize: 900 }}>
      <h1>React Arias svenska ord</h1>
      <p>
        React Aria säger dessa ord själv, mest till den som lyssnar. De rättade står med vad de var. Ord som
        beror av antal visas som för flera.
      </p>
      {Object.entries(ariaWords).map(([name, words]) => (
        <section key={name} aria-label={name}>
          <h2 style={{ fontSize: 'var(--text)' }}>{name}</h2>
          <table style={{ inlineSize: '100%', tableLayout: 'fixed', textAlign: 'start' }}>
            <thead>
              <tr>
                <th scope="col" style={{ textAlign: 'start', inlineSize: '30%' }}>
                  Namn
                </th>
                <th scope="col" style={{ textAlign: 'start' }}>
                  Ord
                </th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(words).map(([key, word]) => {
                const before = shown(shippedWords[name]?.[key]);
                const isOurs = correctedWords[name]?.[key] !== undefined || before !== shown(word);
                return (
                  <tr key={key}>
                    <th scope="row" style={{ textAlign: 'start', fontWeight: 400, verticalAlign: 'top' }}>
                      {key}
                    </th>
                    <td>
                      {isOurs ? <strong>{shown(word)}</strong> : shown(word)}
                      {isOurs && (
                        <>
                          {' '}
                          <span style={{ color: 'var(--soft)' }}>(rättat, var: ”{before}”)</span>
                        </>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  );
}

const meta = {
  title: 'Granskning/React Arias svenska ord',
  component: UiRoot,
  args: { children: null },
} satisfies Meta<typeof UiRoot>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AllaOrd: Story = {
  name: 'Alla ord',
  render: () => <Words />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.getByText('{optionText}, vald')).toBeVisible();
    await expect(canvas.getByText('Allt är markerat.')).toBeVisible();
    await expect(canvas.getByText('(rättat, var: ”Alla markerade objekt.”)')).toBeVisible();
  },
};

const said = () =>
  [...document.querySelectorAll('[data-live-announcer]')].map((one) => one.textContent).join(' ');

/** What React Aria announces is ours: of one, that it is chosen; and how many there are. */
export const Sägs: Story = {
  tags: ['!dev', '!autodocs'],
  // what is chosen is announced where VoiceOver may be listening; elsewhere the screen reader says it by itself
  beforeEach: () => {
    Object.defineProperty(navigator, 'userAgentData', {
      value: { platform: 'macOS', brands: [] },
      configurable: true,
    });
    return () => Reflect.deleteProperty(navigator, 'userAgentData');
  },
  render: () => (
    <Owned<string | null> value={null}>
      {(selectedId, select) => (
        <ComboBox
          label="Handläggare"
          choices={[
            { id: 'a', name: 'Åsa Berg' },
            { id: 'b', name: 'Anna Berg' },
          ]}
          selectedId={selectedId}
          onSelect={select}
        />
      )}
    </Owned>
  ),
  play: async ({ canvasElement }) => {
    const field = within(canvasElement).getByRole('combobox');
    await userEvent.click(field);
    await userEvent.keyboard('berg');
    await waitFor(() => expect(said()).toContain('2 alternativ.'));
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await waitFor(() => expect(said()).toContain('Åsa Berg, vald'));
    await userEvent.keyboard(' x');
    await waitFor(() => expect(said()).toContain('Inga alternativ.'));
    await expect(said()).not.toMatch(/tillgängliga|valda/);
  },
};
