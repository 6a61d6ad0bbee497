import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '@samla/case-model/command';
import type { CommandId, DeviceId, EntryId } from '@samla/case-model/ids';
import type { FormKey, ItemKey } from '@samla/case-model/definition/keys';
import type { Instant, PlainDate } from '@samla/case-model/time';
import { caseId, idOf } from '../testing/city.ts';
import { backToDraft, draftKeyOf } from './back-to-draft.ts';

const today = '2026-11-02' as PlainDate;
const envelope = {
  id: idOf('c') as CommandId,
  deviceId: idOf('d') as DeviceId,
  seq: 1,
  argsVersion: 1,
  aggregate: { kind: 'case', id: caseId('a') },
  dependsOn: [],
  baseVersions: {},
  happenedAt: '2026-11-02T08:00:00.000Z' as Instant,
  clientVersion: '0.1.0',
} as const;
const note = (text: string, heading = 'Samtal'): Command => ({
  ...envelope,
  dependsOn: [],
  name: 'addNote',
  args: { heading, text, eventOn: null, backdatingReason: null },
});

const contentOf = (...back: Parameters<typeof backToDraft>) => backToDraft(...back).content;

describe('a text that goes back into its form', () => {
  it('stands there as it was when the form is empty', () => {
    expect(JSON.parse(contentOf(note('Ringt modern.'), null))).toEqual({
      heading: 'Samtal',
      text: 'Ringt modern.',
      eventOn: null,
      backdatingReason: null,
    });
    expect(draftKeyOf(note('x'))).toBe(`note:${caseId('a')}`);
  });

  it('comes before what already stands there, and what the worker has chosen since holds', () => {
    const standing = JSON.stringify({ heading: 'Hembesök', text: 'Nytt.', eventOn: '2026-11-01' });
    expect(JSON.parse(contentOf(note('Gammalt.'), standing))).toEqual({
      heading: 'Hembesök',
      text: 'Samtal\n\nGammalt.\n\nNytt.',
      eventOn: '2026-11-01',
    });
  });

  it('loses no letter of either, whatever stands there', () => {
    const form = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.json(),
      fc.record({ heading: fc.string(), text: fc.string() }).map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), form, (text, standing) => {
        const merged = JSON.parse(contentOf(note(text), standing)) as { text: string };
        if (text.trim() !== '') expect(merged.text).toContain(text);
        expect(merged.text).toSatisfy((now: string) => {
          const before: unknown = safeParse(standing);
          if (typeof before !== 'object' || before === null || Array.isArray(before)) {
            return standing.trim() === '' || now.includes(standing);
          }
          const written: unknown = 'text' in before ? before.text : '';
          return typeof written !== 'string' || written.trim() === '' || now.includes(written);
        });
      }),
    );
  });

  it('gives a form its values back, and joins the texts that were written since', () => {
    const values = { facts: 'Vågar inte gå hem.', kind: 'school', seenOn: '2026-11-01' };
    const args = {
      form: 'report' as FormKey,
      task: null,
      level: 'decision',
      values,
      statedOn: today,
    } as const;
    const command: Command = { ...envelope, dependsOn: [], name: 'submitForm', args };
    expect(JSON.parse(contentOf(command, null))).toEqual({ values, statedOn: today });
    const standing = JSON.stringify({
      values: { facts: 'Ringt mormor i dag.', kind: 'police' },
      statedOn: '2026-11-01',
    });
    expect(JSON.parse(contentOf(command, standing))).toEqual({
      values: { facts: 'Vågar inte gå hem.\n\nRingt mormor i dag.', kind: 'police', seenOn: '2026-11-01' },
      statedOn: '2026-11-01',
    });
  });

  it('gives a decision back as its form lays it out', () => {
    const command: Command = {
      ...envelope,
      dependsOn: [],
      name: 'makeDecision',
      args: {
        decision: 'aid' as ItemKey,
        outcome: 'granted',
        task: null,
        decidedOn: today,
        body: { level: 'D5', name: 'Utskottet', reference: '2026-10-28 § 14' },
        text: 'Bistånd beviljas.',
        reasons: 'Behovet kan inte tillgodoses på annat sätt.',
        validFrom: today,
        validTo: null,
        amountOre: 125_050,
      },
    };
    const standing = JSON.stringify({ reasons: 'Nya skäl.' });
    expect(JSON.parse(contentOf(command, standing))).toMatchObject({
      outcome: 'granted',
      bodyLevel: 'D5',
      bodyName: 'Utskottet',
      amount: '1250,50',
      text: 'Bistånd beviljas.',
      reasons: 'Behovet kan inte tillgodoses på annat sätt.\n\nNya skäl.',
    });
  });

  it('has a form of its own for each kind, and none when nothing was written', () => {
    const noteId = idOf('n') as EntryId;
    const args = { noteId, heading: 'H', text: 'T', reason: 'R' };
    expect(draftKeyOf({ ...envelope, dependsOn: [], name: 'correctNote', args })).toBe(
      `correction:${caseId('a')}:${noteId}`,
    );
    const done: Command = { ...envelope, dependsOn: [], name: 'completeWatch', args: { watchId: noteId } };
    expect(draftKeyOf(done)).toBeNull();
  });
});

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
