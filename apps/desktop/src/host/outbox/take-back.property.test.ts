import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Intent } from '@samla/case-model/command';
import type { FormValues } from '@samla/case-model/definition/form';
import type { FormKey } from '@samla/case-model/definition/keys';
import type { DeviceId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import { Drafts } from '../drafts/drafts.ts';
import { pathKey, type Choice } from '../drafts/merge/content.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { caseId } from '../testing/city.ts';
import { seededRandom } from '../testing/ports.ts';
import { TestTime } from '../testing/time.ts';
import { envelope, type EnvelopeContext } from './envelope.ts';
import { Outbox } from './outbox.ts';
import { toForm } from './take-back.ts';

const key = `form:${caseId('a')}:application`;

/** A form that was handed in and not taken comes back to where she has begun anew. */
function takenBack(values: FormValues, standing: string | null, isSynced = false) {
  const db = openWorkInMemory();
  const clock = new TestTime();
  const drafts = new Drafts(db, clock);
  const outbox = new Outbox(db, () => undefined);
  const context: EnvelopeContext = {
    ...{
      outbox,
      clock,
      random: seededRandom('take back'),
      deviceId: 'device' as DeviceId,
      clientVersion: '0.1.0',
    },
  };
  const args = { form: 'application' as FormKey, task: null, level: 'draft' as const, values };
  const intent: Intent = { name: 'submitForm', args: { ...args, statedOn: '2026-11-02' as PlainDate } };
  const command = envelope(caseId('a'), intent, {}, context);
  outbox.apply({ kind: 'stored', command, at: clock.now() });
  if (standing !== null) {
    drafts.save(key, standing);
    const row = drafts.row(key);
    if (isSynced && row) drafts.atServer.accepted(row, 1);
  }
  expect(toForm({ command }, drafts, context, { personName: () => null })).toEqual({ kind: 'back', key });
  expect(outbox.queue.size).toBe(0);
  return drafts;
}

/** Every single thing that stands in a form, as text. */
function things(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap(things);
}
const thingsIn = (content: string) => things(JSON.parse(content));
const holds = (places: readonly string[], thing: string) =>
  thing.trim() === '' || places.some((place) => place.includes(thing.trim()));

const scalar = fc.oneof(
  fc.constantFrom('Ja', 'hyra', '2026-11-01', 'Ringt skolan.', 'En längre text.\n\nI två stycken.', '', ' '),
  fc.string(),
  fc.integer({ min: 0, max: 999_999 }),
  fc.boolean(),
  fc.constant(null),
);
const value = fc.oneof(
  scalar,
  fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
  fc.array(fc.dictionary(fc.constantFrom('kind', 'amount', 'note'), scalar), { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('from', 'to', 'street'), scalar),
  fc.dictionary(fc.constantFrom('inner'), fc.dictionary(fc.constantFrom('x', 'y'), scalar)),
);
const formValues = fc.dictionary(fc.constantFrom('costs', 'facts', 'on', 'agreed'), value);
const standingForm = fc.oneof(
  formValues.map((values) => JSON.stringify({ values, statedOn: '2026-11-01' })),
  fc.constantFrom('', 'inget formulär', '[1]', '{"values":7}', '{"statedOn":""}'),
);

describe('a form that comes back to where something stands', () => {
  it('loses nothing of either, whatever the two hold and whatever she then chooses', () => {
    fc.assert(
      fc.property(
        ...[formValues, standingForm, fc.boolean()],
        fc.array(fc.constantFrom<Choice>('mine', 'theirs', 'both'), { minLength: 6, maxLength: 6 }),
        (values, standing, isSynced, picks) => {
          const drafts = takenBack(values as FormValues, standing, isSynced);
          const wanted = [...things(values), '2026-11-02', ...safeThings(standing)];
          const before = drafts.get(key);
          if (!before) throw new Error('the form is gone');
          const fields = before.conflict?.fields ?? [];
          // what is in question is asked about: nothing waits beside the form that no choice shows
          expect(before.conflict === null || fields.length > 0).toBe(true);
          const left = () => drafts.left().flatMap(({ content }) => safeThings(content));
          const asked = fields.flatMap(({ mine, theirs }) => [...things(mine), ...things(theirs)]);
          const shown = [...thingsIn(before.content), ...asked, ...left()];
          for (const thing of wanted) expect(holds(shown, thing), thing).toBe(true);
          drafts.settle(key, new Map(fields.map(({ path }, at) => [pathKey(path), picks[at % 6] ?? 'mine'])));
          const after = [...thingsIn(drafts.get(key)?.content ?? '{}'), ...left()];
          for (const thing of wanted) expect(holds(after, thing), thing).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('asks which rows are to hold, and keeps those that were chosen away', () => {
    const rows = (...amounts: readonly number[]) => amounts.map((amount) => ({ kind: 'rent', amount }));
    const standing = JSON.stringify({ values: { costs: rows(3000), reason: 'Ja' }, statedOn: '2026-11-02' });
    const drafts = takenBack({ costs: rows(812_500, 45_000), reason: 'Nej' }, standing);
    expect(drafts.inConflict()).toEqual([key]);
    expect(drafts.get(key)?.conflict?.fields).toMatchObject([
      { path: ['values', 'costs'], mine: rows(3000), theirs: rows(812_500, 45_000) },
      { path: ['values', 'reason'], mine: 'Ja', theirs: 'Nej' },
    ]);
    drafts.settle(key, new Map([[pathKey(['values', 'costs']), 'theirs']]));
    expect(JSON.parse(drafts.get(key)?.content ?? '')).toMatchObject({
      values: { costs: rows(812_500, 45_000), reason: 'Ja' },
    });
    expect(drafts.left().map(({ content }) => content)).toContain(standing);
  });

  it('comes back beside the form when that is handed in before she has chosen', () => {
    const drafts = takenBack(
      { costs: [{ amount: 1 }] },
      JSON.stringify({ values: { costs: [{ amount: 2 }] } }),
    );
    drafts.sent(key, false);
    expect(JSON.parse(drafts.get(key)?.content ?? '')).toMatchObject({ values: { costs: [{ amount: 1 }] } });
  });
});

/** What is no form is one thing. */
function safeThings(content: string): readonly string[] {
  try {
    return thingsIn(content);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return things(content);
  }
}
