import { describe, expect, test } from 'vitest';
import { createIntl } from 'react-intl';
import { intentSchema, type CommandName, type Intent } from '@samla/case-model/command';
import { testCaseType, testRulebook } from '@samla/case-model/testing/definitions';
import { catalogue } from '../messages/catalogue.ts';
import { textOf } from '../messages/use-text.ts';
import { itemWords } from './item-words.ts';
import { waysToSend } from './resolve.ts';

const text = textOf(createIntl({ locale: 'sv', messages: catalogue }));
const id = (end: string) => `0192f0c1-0000-7000-8000-${end.padStart(12, '0')}`;
const words = (intent: Intent, names: Readonly<Record<string, string>> = {}) =>
  itemWords({ intent, names, findings: [] }, text, null);

/** One of each kind with every part of it filled in. A kind that is not here does not compile. */
const full: { readonly [Name in CommandName]: Extract<Intent, { name: Name }>['args'] } = Object.fromEntries(
  Object.entries({
    addNote: { heading: 'Samtal', text: 'Ringt.', eventOn: '2026-10-01', backdatingReason: 'Sjuk.' },
    correctNote: { noteId: id('1'), heading: 'Rubrik', text: 'Rätt ord.', reason: 'Fel namn.' },
    assignCase: { workerId: id('2'), unitId: id('3'), ground: 'Flytt.' },
    addWatch: { dueOn: '2026-12-01', text: 'Ring.' },
    completeWatch: { watchId: id('1') },
    openCase: {
      ...{ typeKey: 'children.report', definitionHash: 'a'.repeat(64) },
      person: { kind: 'register', identityNumber: '199001019802' },
      ...{
        unitId: id('3'),
        workerId: id('2'),
        receivedOn: '2026-10-02',
        receivedAt: '09:30',
        channel: 'phone',
      },
      ...{ backdatingReason: 'Sent.', reopeningMotive: 'Nytt.' },
    },
    submitForm: {
      ...{ form: 'application', task: 'apply', level: 'decision', statedOn: '2026-10-03' },
      values: {
        reason: 'none',
        on: '2026-10-04',
        agreed: true,
        kinds: ['rent', 'food'],
        period: { from: '2026-10-05', to: null },
        costs: [
          { kind: 'rent', amount: 812_500 },
          { kind: 'travel', amount: 45_000, note: 'Buss.' },
        ],
      },
    },
    completeTask: { task: 'assess', statedOn: '2026-10-06', note: 'Klart.' },
    recordEvent: { event: 'notice', statedOn: '2026-10-07', statedAt: '10:15', note: 'Brev.' },
    registerDocument: { document: 'lease', receivedOn: '2026-10-08', note: 'Avtal.' },
    makeDecision: {
      ...{ decision: 'aid', outcome: 'granted', task: 'decide', decidedOn: '2026-10-09' },
      body: { level: 'D5', name: 'Utskottet', reference: '§ 14' },
      ...{
        text: 'Bifall.',
        reasons: 'Skäl.',
        validFrom: '2026-10-10',
        validTo: '2026-10-11',
        amountOre: 125_050,
      },
    },
    adjustDeadline: {
      deadline: 'answer',
      change: 'extend',
      on: '2026-10-12',
      until: '2026-10-13',
      reason: 'Väntar.',
    },
    nameParticipant: { workerId: id('2'), role: 'coWorker', reason: 'Hjälp.' },
    releaseParticipant: { workerId: id('2') },
    closeCase: { reason: 'moved', closedOn: '2026-10-14', note: 'Flyttat.' },
  } satisfies Record<CommandName, unknown>).map(([name, args]) => [
    name,
    intentSchema.parse({ name, args }).args,
  ]),
) as never;

/** What nobody wrote or chose; and what is shown in other words than it is stored in. */
const notShown = new Set(['noteId', 'watchId', 'definitionHash', 'level', 'kind']);
const inWords: Readonly<Record<string, string>> = {
  phone: 'Telefon',
  true: 'Ja',
  extend: 'Förläng',
  coWorker: 'medhandläggare',
  125050: '1 250,50',
};

/** Every single value in a command; `kind` of a person is how she was found, that of a row is hers. */
function things(value: unknown, key: string | null, inRow: boolean): readonly string[] {
  if (value === null || (key !== null && notShown.has(key) && !(inRow && key === 'kind'))) return [];
  if (typeof value !== 'object') return [String(value)];
  if (key === 'body') return Object.values(value as object).map(String);
  return Object.entries(value as object).flatMap(([name, one]) =>
    things(one, Array.isArray(value) ? null : name, inRow || Array.isArray(value)),
  );
}

const plain = (shown: string) => shown.replaceAll(/[^\S\n]/g, ' ');

describe('what waits for the worker', () => {
  test.each(Object.keys(full) as CommandName[])('shows and copies all that is in %s', (name) => {
    const intent = { name, args: full[name] } as Intent;
    const { title, content } = words(intent);
    expect(title).not.toBe('');
    for (const thing of things(intent.args, null, false)) {
      expect(plain(content), thing).toContain(inWords[thing] ?? thing);
    }
  });

  test('a worker, a unit and nobody are called what they are called', () => {
    const names = { [id('2')]: 'Bo Åsberg', [id('3')]: 'Norra' };
    expect(words({ name: 'assignCase', args: full.assignCase }, names).content).toBe(
      'Handläggare: Bo Åsberg\nEnhet: Norra\nSkäl: Flytt.',
    );
    const nobody = words({ name: 'assignCase', args: { ...full.assignCase, workerId: null } }, names);
    expect(nobody.content).toContain(`Handläggare: ${text('worker.none')}`);
  });

  const playbook = {
    rulebook: testRulebook(),
    caseType: testCaseType({
      key: 'economic.aid',
      forms: [
        {
          ...{ key: 'application', name: 'Ansökan', classification: 'personal' },
          sections: [
            {
              ...{ key: 'basis', name: 'Grunder' },
              fields: [
                {
                  key: 'reason',
                  name: 'Har du arbete?',
                  type: 'choice',
                  options: [{ key: 'none', name: 'Inget arbete' }],
                },
              ],
            },
            {
              ...{ key: 'costs', name: 'Kostnader', repeat: { item: 'Kostnad' } },
              fields: [
                { key: 'kind', name: 'Slag', type: 'choice', options: [{ key: 'rent', name: 'Hyra' }] },
                { key: 'amount', name: 'Belopp', type: 'amount' },
              ],
            },
          ],
        },
      ],
    }),
  };
  const form = { name: 'submitForm', args: full.submitForm } as const;

  test('a form is shown in its own words, and what it does not know is shown all the same', () => {
    const { content } = itemWords({ intent: form, names: {}, findings: [] }, text, playbook);
    const lines = plain(content).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'Har du arbete? Inget arbete',
        'Kostnad 1, Slag: Hyra',
        expect.stringMatching(/^Kostnad 1, Belopp: 8 125/),
        'Kostnad 2, note: Buss.',
        'agreed: Ja',
        'period, to: tills vidare',
      ]),
    );
  });

  test('a note without a heading of its own is not called the same twice', () => {
    const args = { ...full.addNote, heading: 'Anteckning' };
    expect(words({ name: 'addNote', args }).title).toBe('Anteckning');
    expect(words({ name: 'addNote', args: full.addNote }).title).toBe('Anteckning: Samtal');
  });

  test('says which field is wrong, by what it is called', () => {
    const findings = [{ path: 'costs.1.amount', message: 'Beloppet är för stort.' }];
    const told = (known: typeof playbook | null) =>
      itemWords({ intent: form, names: {}, findings }, text, known).findings;
    expect(told(playbook)).toEqual(['Kostnad 2, Belopp: Beloppet är för stort.']);
    expect(told(null)).toEqual(['Fältet costs, 1, amount: Beloppet är för stort.']);
    const note = { name: 'addNote', args: full.addNote } as const;
    const one = [{ path: 'heading', message: 'För lång.' }];
    expect(itemWords({ intent: note, names: {}, findings: one }, text, null).findings).toEqual([
      'Rubrik: För lång.',
    ]);
  });

  test('offers no way to send over another change but the one that works', () => {
    expect(waysToSend).toEqual({ refused: 'again', parked: 'again', conflict: 'overTheirs' });
  });
});
