import type { Meta, StoryObj } from '@storybook/react-vite';
import { Icon } from '@samla/ui/Icon';
import { expect, userEvent, within } from 'storybook/test';
import { List, fullPage, Page, Part } from '../support/Page.tsx';
import { IconList } from './IconList.tsx';

const meta = { title: 'Grunder/Ikoner', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ikoner: Story = {
  tags: ['visual', 'forced-colors'],
  render: () => (
    <Page
      title="Ikoner"
      lead="Ikonerna heter efter vad de betyder, inte efter vad de föreställer. Samma betydelse har alltid samma bild."
    >
      <Part title="Regler">
        <List
          items={[
            'En ikon står bredvid ord. Bara det som alla känner igen får stå ensamt, och då med ett namn: label.',
            'Ikonen har textens färg och följer textens storlek. Den har ingen egen färg.',
            'En ikon används inte som dekoration. Finns ingen betydelse, använd ingen ikon.',
            'Saknas en betydelse: lägg till den i listan, välj en bild och skriv vad den står för.',
          ]}
        />
        <p>
          Storlekar: <Icon name="note" size="s" /> <code>s</code> 14 px, <Icon name="note" /> <code>m</code>{' '}
          16 px, <Icon name="note" size="l" /> <code>l</code> 24 px, <Icon name="note" size="text" />{' '}
          <code>text</code> som texten omkring. Ikonerna kommer från Lucide (licens ISC).
        </p>
      </Part>
      <Part title="Alla ikoner">
        <IconList />
      </Part>
    </Page>
  ),
};

/** The list is found by meaning and by name in code, and says how many it found. */
export const Söker: Story = {
  ...Ikoner,
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const field = canvas.getByRole('searchbox', { name: 'Sök ikon' });
    await userEvent.type(field, 'frist');
    await expect(canvas.getByText('1 ikon')).toBeVisible();
    await expect(canvas.getByText('deadline')).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'finns inte');
    await expect(canvas.getByText(/Ingen ikon heter så/)).toBeVisible();
  },
};
