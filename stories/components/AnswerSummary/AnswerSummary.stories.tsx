import type { Meta, StoryObj } from '@storybook/react-vite';
import { AnswerSummary } from '@samla/ui/AnswerSummary';
import { meta as about } from '@samla/ui/AnswerSummary/meta';
import { Button } from '@samla/ui/Button';
import { Dialog } from '@samla/ui/Dialog';
import { expect, fn, userEvent, within } from 'storybook/test';
import { Densities } from '../../support/densities.tsx';
import { LONG_TEXT, LONG_WORDS } from '../../support/longWords.ts';
import { keyStory } from '../../support/proveKeys.ts';
import { readAloud } from '../../support/readAloud.ts';

const SECTIONS = [
  {
    id: 'household',
    title: 'Hushållet',
    answers: [
      { id: 'rent', question: 'Hyra per månad', answer: '8 250,00 kr' },
      { id: 'shared', question: 'Delar ni bostad?', answer: 'Nej' },
      { id: 'with', question: 'Hur länge har ni bott där?', answer: '' },
    ],
  },
  {
    id: 'safety',
    title: 'Skydd',
    answers: [
      {
        id: 'what',
        question: 'Vad har anmälaren sett eller hört, och när?',
        answer:
          'Alva vågar inte gå hem. Hon har sagt det till sin lärare två gånger, senast i måndags.\nLäraren har inte talat med vårdnadshavarna.',
      },
      { id: 'received', question: 'När kom anmälan in?', answer: '2 november 2026 kl. 09.15', isFixed: true },
      { id: 'measures', question: 'Vad görs nu?', answer: null },
    ],
  },
];

const meta = {
  title: 'Komponenter/Formulär/Sammanfattning före beslut',
  component: AnswerSummary,
  parameters: { about },
  args: { sections: SECTIONS, headingLevel: 2, onEdit: fn() },
} satisfies Meta<typeof AnswerSummary>;
export default meta;
type Story = StoryObj<typeof meta>;

const link = (name: string) => within(document.body).getByRole('link', { name });

export const Standard: Story = {};

export const Tillstånd: Story = {
  tags: ['visual', 'forced-colors'],
  render: (args) => (
    <div style={{ display: 'grid', gap: 24 }}>
      <AnswerSummary {...args} />
      <div style={{ inlineSize: '20rem' }}>
        <AnswerSummary
          {...args}
          sections={SECTIONS.map((one) => ({ ...one, id: `n${one.id}`, title: `${one.title}, smalt` }))}
        />
      </div>
    </div>
  ),
};

export const Skrivskyddad: Story = {
  args: { sections: SECTIONS },
  render: ({ sections }) => <AnswerSummary sections={sections} headingLevel={2} />,
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).queryByRole('link')).toBeNull();
  },
};

export const Tom: Story = {
  args: {
    sections: [
      { id: 'e', title: 'Hushållet', answers: [{ id: 'rent', question: 'Hyra per månad', answer: null }] },
    ],
  },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText('Inte besvarad')).toBeVisible();
  },
};

export const LångaOrd: Story = {
  name: 'Långa ord',
  args: {
    sections: [
      {
        id: 'l',
        title: `${LONG_WORDS[2]} och ${LONG_WORDS[4]}`,
        answers: LONG_WORDS.map((word) => ({ id: word, question: `${word}ens bakgrund`, answer: LONG_TEXT })),
      },
    ],
  },
};

export const Smal: Story = {
  ...LångaOrd,
  name: 'Smal',
  tags: ['narrow'],
  globals: { viewport: { value: 'zoom400' } },
};

export const Täthet: Story = {
  render: (args) => (
    <Densities>
      {(density) => (
        <AnswerSummary
          {...args}
          sections={SECTIONS.slice(0, 1).map((one) => ({ ...one, title: `Hushållet, ${density}` }))}
        />
      )}
    </Densities>
  ),
};

export const ISammanhang: Story = {
  name: 'I sammanhang',
  tags: ['visual'],
  render: (args) => (
    <Dialog
      title="Läs igenom före beslut"
      width="wide"
      isOpen
      onClose={() => undefined}
      actions={
        <>
          <Button>Tillbaka till formuläret</Button>
          <Button variant="primary">Besluta</Button>
        </>
      }
    >
      <AnswerSummary {...args} headingLevel={3} />
    </Dialog>
  ),
};

export const Tangentbord: Story = {
  ...keyStory(about, {
    through: async () => {
      await userEvent.tab();
      await expect(link('Ändra Hyra per månad')).toHaveFocus();
      await userEvent.tab();
      await expect(link('Ändra Delar ni bostad?')).toHaveFocus();
      await userEvent.tab({ shift: true });
      await expect(link('Ändra Hyra per månad')).toHaveFocus();
    },
    edit: async ({ args }) => {
      await userEvent.keyboard('{Enter}');
      await expect(args.onEdit).toHaveBeenCalledOnce();
      await expect(args.onEdit).toHaveBeenCalledWith('rent');
    },
  }),
};

/** An answer that cannot be changed has no link, and what was written in lines is shown so. */
export const AllaSvar: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await expect(canvas.queryByRole('link', { name: /När kom anmälan in/ })).toBeNull();
    await expect(canvas.getAllByText('Inte besvarad')).toHaveLength(2);
    await expect(canvas.getAllByRole('link')).toHaveLength(5);
    await expect(canvas.getByText(/Alva vågar inte/)).toHaveStyle({ whiteSpace: 'pre-line' });
  },
};

export const Skärmläsare: Story = {
  tags: ['!dev', '!autodocs'],
  play: async ({ canvasElement }) => {
    const said = (await readAloud(canvasElement)).join('\n');
    await expect(said).toMatch(/region, Hushållet/);
    await expect(said).toMatch(/heading, Hushållet, level 2/);
    await expect(said).toMatch(/term\nHyra per månad[\s\S]*definition\n8 250,00 kr/);
    await expect(said).toMatch(/link, Ändra Hyra per månad/);
    await expect(said).toMatch(/Inte besvarad/);
  },
};
