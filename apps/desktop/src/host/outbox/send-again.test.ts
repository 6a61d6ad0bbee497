import { expect, it } from 'vitest';
import type { Command } from '@samla/case-model/command';
import type { CommandId, DeviceId, EntryId } from '@samla/case-model/ids';
import { Drafts } from '../drafts/drafts.ts';
import { openWorkInMemory } from '../store/open-work.ts';
import { caseId, idOf } from '../testing/city.ts';
import { seededRandom } from '../testing/ports.ts';
import { TestTime } from '../testing/time.ts';
import { envelope } from './envelope.ts';
import { nextBatch } from './next-batch.ts';
import { Outbox } from './outbox.ts';
import { renewed, sendAnew } from './send-again.ts';
import { letGo } from './take-back.ts';

const noteArgs = { heading: 'Samtal', text: 'Text.', eventOn: null, backdatingReason: null };

/** A note, its correction and a correction of a draft, refused by the service in one answer. */
function refused() {
  const db = openWorkInMemory();
  const clock = new TestTime();
  const outbox = new Outbox(db, () => undefined);
  const drafts = new Drafts(db, clock);
  const deviceId = idOf('device') as DeviceId;
  const context = { clock, random: seededRandom('x'), deviceId, clientVersion: '0.1.0', outbox };
  const store = (intent: Parameters<typeof envelope>[1]): Command => {
    const command = envelope(caseId('a'), intent, {}, context);
    outbox.apply({ kind: 'stored', command, at: clock.now() });
    return command;
  };
  const note = store({ name: 'addNote', args: noteArgs });
  const noteId = note.id as string as EntryId;
  const correction = store({
    name: 'correctNote',
    args: { noteId, heading: 'Samtal', text: 'Rätt.', reason: 'Fel.' },
  });
  drafts.save(`correction:${caseId('a')}:${noteId}`, '{"text":"Halv rättelse."}');
  const refusal = (code: 'emptyText' | 'dependencyRefused') =>
    ({ kind: 'refused', code, reason: 'Nej.', law: null }) as const;
  outbox.apply({ kind: 'taken', ids: [note.id, correction.id] });
  outbox.apply({
    kind: 'answered',
    results: new Map([
      [note.id, refusal('emptyText')],
      [correction.id, refusal('dependencyRefused')],
    ]),
    at: clock.now(),
    laterNotBefore: () => 0,
  });
  return { db, outbox, drafts, context, note, correction };
}

it('sends what was refused only for its sake too, each under a new id, and a draft about it follows', () => {
  const { db, outbox, drafts, context, note, correction } = refused();
  sendAnew(note.id, renewed(note, {}, context), drafts, context);
  const [first, second] = nextBatch(outbox.queue, 0);
  if (!first || !second) throw new Error('not sent');
  expect([first.id, second.id]).not.toContain(note.id);
  expect(second.id).not.toBe(correction.id);
  expect(second).toMatchObject({ name: 'correctNote', dependsOn: [first.id], args: { noteId: first.id } });
  expect([first.seq, second.seq]).toEqual([3, 4]);
  expect([...new Outbox(db, () => undefined).queue.keys()]).toEqual([first.id, second.id]);
  expect(drafts.get(`correction:${caseId('a')}:${note.id}`)).toBeNull();
  expect(drafts.get(`correction:${caseId('a')}:${first.id}`)?.content).toContain('Halv rättelse.');
  db.close();
});

it('lays a draft about it aside when it is let go', () => {
  const { db, outbox, drafts, context, note } = refused();
  const item = outbox.queue.get(note.id as CommandId);
  if (!item) throw new Error('not there');
  letGo(item, drafts, context);
  expect(drafts.get(`correction:${caseId('a')}:${note.id}`)).toBeNull();
  expect(drafts.left().map(({ content }) => content)).toEqual(['{"text":"Halv rättelse."}']);
  db.close();
});
