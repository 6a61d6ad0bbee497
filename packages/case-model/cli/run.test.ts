import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from './commands.ts';
import { cli } from './testing/run.ts';

describe('the command line', () => {
  test('--help names every command with its summary', async () => {
    const { code, out } = await cli(['--help']);
    expect(code).toBe(0);
    for (const { name, summary } of commands) {
      expect(out).toContain(name);
      expect(out).toContain(summary);
    }
  });

  test('without a command it shows the same and fails', async () => {
    expect((await cli([])).code).toBe(1);
  });

  test.each(commands.map(({ name }) => [name]))('%s --help shows its JSON shapes', async (name) => {
    const { code, out } = await cli([name, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(commands.find((command) => command.name === name)?.shapes);
  });

  test('a command that does not exist names those that do', async () => {
    const { code, out, err } = await cli(['norms']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('There is no command "norms". Commands: ');
  });
});

describe('a file that is not as it should be', () => {
  test.each([
    ['no file named', [], {}, 'Name the file'],
    ['a file that is not there', ['no.json'], {}, 'no.json cannot be read'],
    ['neither JSON nor YAML', ['x.json'], { 'x.json': '{ "month": ' }, 'x.json is neither JSON nor YAML'],
    [
      'the wrong shape, place by place',
      ['x.json'],
      { 'x.json': '{"month":"2026-1","adults":[{}]}' },
      'adults.0.key',
    ],
    [
      'what cannot be reckoned',
      ['x.json'],
      { 'x.json': '{"month":"2024-01","adults":[{"key":"a"}]}' },
      'ingen riksnorm',
    ],
  ])('%s', async (_what, args, files, message) => {
    const { code, out, err } = await cli(['norm', ...args], files);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain(message);
  });
});

test('norm answers in kronor, with the names of the calculation', async () => {
  const { code, json } = await cli(['norm', 'samples/model/norm.json']);
  expect(code).toBe(0);
  expect(json()).toMatchObject({
    ...{ norm: 16110, expenses: 11160, incomes: 17950, jobDeduct: 3000, sum: -12320 },
    ...{ special: 0, balance: -12320, granted: 12320 },
    lines: expect.arrayContaining([
      expect.objectContaining({ item: 'jobStimulus.mother', amount: 3000 }),
    ]) as unknown,
  });
});

test('account answers findings, balance and who pays the fee', async () => {
  const { code, json } = await cli(['account', 'samples/model/account.json']);
  expect(code).toBe(0);
  const { findings, ...answer } = json() as { findings: { check: number; kind: string }[] };
  expect(findings.map(({ check, kind }) => `${check} ${kind}`)).toEqual([
    '4 missing',
    '8 error',
    '10 warning',
    '12 warning',
    '16 action',
  ]);
  expect(answer).toMatchObject({
    result: 'notApproved',
    balance: { opening: 52000, incomes: 178400, closing: 54000, expenses: 176400 },
    feePayer: { payer: 'principal', principalAtMost: 22580 },
    completeBy: '2026-03-13',
  });
});

test('deadline answers the day and why', async () => {
  const { code, json } = await cli(['deadline', 'PRELIM_14', '--trigger', '2026-11-02']);
  expect(code).toBe(0);
  const { due, reasons } = json() as { due: string; reasons: object[] };
  expect(due).toBe('2026-11-16');
  for (const reason of reasons)
    expect(reason).toMatchObject({ rule: 'PRELIM_14', law: 'SoL 20:2', verified: true });
  expect(reasons.length).toBeGreaterThan(0);
});

test('deadline takes events in their order, and a reason with colons', async () => {
  const { json } = await cli([
    ...['deadline', 'CHILD_INV_4M', '--trigger', '2026-01-31'],
    ...['--event', 'extend:2026-07-15:väntar på utlåtande: BUP'],
  ]);
  const { due, reasons } = json() as { due: string; reasons: { text: string }[] };
  expect(due).toBe('2026-07-15');
  expect(reasons.map(({ text }) => text).join()).toContain('väntar på utlåtande: BUP');
});

test.each([
  ['no rule', [], 'Name one rule'],
  ['no trigger', ['PRELIM_14'], '--trigger'],
  ['an unknown option', ['PRELIM_14', '--start', '2026-01-01'], '--start'],
  ['an unknown rule', ['PRELIM_15', '--trigger', '2026-01-01'], 'PRELIM_14'],
  ['a date that does not exist', ['PRELIM_14', '--trigger', '2026-02-30'], '2026-02-30'],
  ['an unknown event', ['FL_6M', '--trigger', '2026-01-01', '--event', 'stop:2026-02-01'], 'pause:DATE'],
  [
    'an extension without a reason',
    ['FL_6M', '--trigger', '2026-01-01', '--event', 'extend:2026-09-01'],
    'reason',
  ],
])('deadline refuses %s', async (_what, args, message) => {
  const { code, out, err } = await cli(['deadline', ...args]);
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(err).toContain(message);
});

test('identity answers each number in the order given', async () => {
  const { code, json } = await cli([
    'identity',
    '000101+9801',
    '212000-0142',
    '200002292398',
    'x',
    '--on',
    '2026-11-02',
  ]);
  expect(code).toBe(0);
  expect(json()).toEqual([
    { input: '000101+9801', valid: true, kind: 'personnummer', normalized: '190001019801' },
    { input: '212000-0142', valid: true, kind: 'organisationsnummer', normalized: '2120000142' },
    { input: '200002292398', valid: false, kind: 'personnummer', normalized: '200002292398' },
    { input: 'x', valid: false, kind: null, normalized: null },
  ]);
});

test('identity reads on today’s date when none is given', async () => {
  expect((await cli(['identity', '200002292399'])).json()).toMatchObject([{ valid: true }]);
});

test.each([
  ['no number', [], 'at least one number'],
  ['a date that is none', ['200002292399', '--on', 'igår'], 'YYYY-MM-DD'],
  ['an unknown option', ['200002292399', '--at', '2026-01-01'], '--at'],
])('identity refuses %s', async (_what, args, message) => {
  const { code, err } = await cli(['identity', ...args]);
  expect(code).toBe(1);
  expect(err).toContain(message);
});

test('disposal answers the day and every reason to keep', async () => {
  const { code, json } = await cli(['disposal', 'samples/model/disposal.json']);
  expect(code).toBe(0);
  expect(json()).toMatchObject({
    outcome: 'keepForNow',
    eligibleOn: '2026-03-17',
    disposeBy: '2027-12-31',
    keepReasons: [{ key: 'openService' }, { key: 'hold' }],
  });
});

test('the worked calls of the sample are answered, each with a day', async () => {
  const lines = readFileSync(new URL('../../../samples/model/deadlines.txt', import.meta.url), 'utf8').split(
    '\n',
  );
  const calls = lines.filter((line) => line !== '' && !line.startsWith('#'));
  const due = await Promise.all(
    calls.map(async (line) => {
      const words = line.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', '')) ?? [];
      return ((await cli(['deadline', ...words])).json() as { due: string }).due;
    }),
  );
  expect(due).toEqual([
    '2026-11-16',
    '2027-02-28',
    '2027-04-15',
    '2026-12-28',
    '2026-08-12',
    '2026-11-06',
    '2026-10-25T14:00',
    '2027-03-01',
    '2031-02-28',
  ]);
});
