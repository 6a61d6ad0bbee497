import type { Meta, StoryObj } from '@storybook/react-vite';
import { Button } from '@samla/ui/Button';
import { DateTextField } from '@samla/ui/DateTextField';
import { ErrorList } from '@samla/ui/ErrorList';
import { FormSection } from '@samla/ui/FormSection';
import { SaveState } from '@samla/ui/SaveState';
import { TextArea } from '@samla/ui/TextArea';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { fullPage, List, Page, Part } from '../support/Page.tsx';

const meta = { title: 'Mönster/Formulär', tags: ['!autodocs'], parameters: fullPage } satisfies Meta;
export default meta;
type Story = StoryObj<typeof meta>;

/** A form of two fields that is handed in: what is missing is told first then. */
function Form() {
  const [text, setText] = useState('');
  const [day, setDay] = useState('');
  const [tries, setTries] = useState(0);
  const missing = [
    ...(text === '' ? [{ fieldId: 'handelse', text: 'Skriv vad som har hänt' }] : []),
    ...(day === '' ? [{ fieldId: 'dag', text: 'Ange vilken dag anmälan kom in' }] : []),
  ];
  const errorOf = (fieldId: string) =>
    tries > 0 ? missing.find((one) => one.fieldId === fieldId)?.text : undefined;
  const error = (fieldId: string) => {
    const errorMessage = errorOf(fieldId);
    return errorMessage === undefined ? {} : { errorMessage };
  };
  return (
    <div style={{ display: 'grid', gap: 12, maxInlineSize: '34rem' }}>
      {tries > 0 && <ErrorList key={tries} errors={missing} headingLevel={3} />}
      <FormSection title="Anmälan" aside={<SaveState state="savedHere" text="Sparat här 09:41" />}>
        <div id="dag">
          <DateTextField
            label="Kom in"
            value={day}
            onChange={setDay}
            today="2026-11-02"
            looks="back"
            {...error('dag')}
          />
        </div>
        <div id="handelse">
          <TextArea label="Vad har hänt" value={text} onChange={setText} {...error('handelse')} />
        </div>
      </FormSection>
      <div>
        <Button variant="primary" shortcut="Ctrl+Enter" onPress={() => setTries(tries + 1)}>
          Lämna in anmälan
        </Button>
      </div>
    </div>
  );
}

export const Formulär: Story = {
  tags: ['visual'],
  render: () => (
    <Page
      title="Formulär"
      lead="Allt sparas medan man skriver. Det som saknas sägs när man lämnar in, inte förr."
    >
      <Part title="Så fungerar det">
        <List
          items={[
            'Utkastet tar emot allt man skriver. Inget fält kastar text, och ingen knapp är inaktiverad.',
            'Knappen som lämnar in säger vad som saknas: i en sammanfattning överst, och vid varje fält.',
            'Sammanfattningen får fokus. Varje rad leder till sitt fält och öppnar delen det står i.',
            'Ett fält som har blivit fel visar det när man lämnar det, och slutar när det är rätt.',
            'Fält som bara ibland behövs kommer direkt efter frågan som visar dem. Fokus flyttas inte.',
            'Uppgifter som hämtas visar varifrån och när. De går att ändra och att återställa.',
          ]}
        />
      </Part>
      <Part title="Prova">
        <Form />
      </Part>
    </Page>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const hand = canvas.getByRole('button', { name: 'Lämna in anmälan' });
    hand.focus();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(canvas.getByRole('group', { name: 'Rätta detta' })).toHaveFocus());
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement?.closest('#handelse')).not.toBeNull());
  },
};
