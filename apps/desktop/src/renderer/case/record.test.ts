import { describe, expect, test } from 'vitest';
import { FakeHost } from '../testing/fake-host.ts';
import { sampleId } from '../testing/sample-record.ts';
import { recordLines } from './record.ts';

async function lines(index: number) {
  const answer = await new FakeHost().getCase(sampleId(4, index));
  if (answer.kind !== 'case') throw new Error('The sample has no such case');
  return recordLines(answer.case);
}

describe('the record as it is read', () => {
  test('a corrected note says what holds, and its original stays readable with its author', async () => {
    const note = (await lines(1)).find((line) => line.kind === 'note');
    if (note?.kind !== 'note') throw new Error('The sample has no note');
    expect(note.versions.map((one) => one.text)).toEqual([
      expect.stringContaining('7 450 kr'),
      expect.stringContaining('7 540 kr'),
    ]);
    expect(note.versions[0]?.reason).toBeNull();
    expect(note.versions[1]).toMatchObject({
      reason: expect.stringContaining('Fel belopp'),
      authorName: 'Amina Lindqvist',
    });
  });

  test('a correction has no line of its own, but one whose note is not here is shown', async () => {
    const answer = await new FakeHost().getCase(sampleId(4, 1));
    if (answer.kind !== 'case') throw new Error('The sample has no such case');
    expect(recordLines(answer.case).some((line) => line.entry.body.kind === 'corrected')).toBe(false);
    const without = answer.case.timeline.filter(({ entry }) => entry.body.kind !== 'noteAdded');
    expect(recordLines({ timeline: without }).some((line) => line.entry.body.kind === 'corrected')).toBe(
      true,
    );
  });

  test('is newest first', async () => {
    const times = (await lines(0)).map((line) => line.entry.happenedAt);
    expect(times).toEqual(times.toSorted().toReversed());
  });

  test('says of a note with a correction on its way that it is not sent', async () => {
    const answer = await new FakeHost().getCase(sampleId(4, 1));
    if (answer.kind !== 'case') throw new Error('The sample has no such case');
    const timeline = answer.case.timeline.map((line) =>
      line.entry.body.kind === 'corrected' ? { ...line, delivery: 'savedHere' as const } : line,
    );
    const note = recordLines({ timeline }).find((line) => line.kind === 'note');
    expect(note?.delivery).toBe('savedHere');
  });
});
