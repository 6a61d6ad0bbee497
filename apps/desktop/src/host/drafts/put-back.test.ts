import type { Draft as ServerDraft } from '@samla/api-client/draft-schemas';
import type { DeviceId } from '@samla/case-model/ids';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { workMigrations } from '../store/work-migrations/index.ts';
import { TestTime } from '../testing/time.ts';
import { Drafts } from './drafts.ts';
import { pathKey, type Choice } from './merge/content.ts';

const key = 'note:1';
const form = (text: string) => JSON.stringify({ text });

function newDrafts() {
  const work = openDatabase('memory', 'FULL');
  migrate(work, workMigrations);
  const time = new TestTime();
  const drafts = new Drafts(work, time);
  const told = (content: string, version: number) => {
    const server = { key, version, content, savedAt: time.now(), deviceId: 'there' as DeviceId };
    return drafts.atServer.receive(server as ServerDraft, 'here' as DeviceId);
  };
  return { drafts, told };
}

/** A form in which two texts stand against each other, theirs as the server had it before it was put back. */
function putBack() {
  const { drafts, told } = newDrafts();
  drafts.save(key, form('Ringt modern.'), [null]);
  told(form('Mött pappan.'), 3);
  expect(drafts.get(key)?.conflict?.theirs.content).toBe(form('Mött pappan.'));
  drafts.atServer.beginAnew();
  return { drafts, told };
}

/** The same choice wherever the two differ. */
function choose(drafts: Drafts, choice: Choice) {
  const fields = drafts.get(key)?.conflict?.fields ?? [];
  return drafts.settle(key, new Map(fields.map(({ path }) => [pathKey(path), choice])));
}

describe('two texts that stood against each other when the server was put back', () => {
  it('stay, whatever the server has there since', () => {
    const { drafts, told } = putBack();
    told(form('Något helt annat.'), 2);
    expect(drafts.get(key)?.content).toBe(form('Ringt modern.'));
    expect(drafts.get(key)?.conflict?.theirs.content).toBe(form('Mött pappan.'));
  });

  it.each([true, false])('do not come back once she has handed both in (told of it before: %s)', (isTold) => {
    const { drafts, told } = putBack();
    if (isTold) told(form('Mött pappan.'), 3);
    const settled = choose(drafts, 'both');
    expect(settled?.content).toContain('Ringt modern.');
    expect(settled?.content).toContain('Mött pappan.');
    drafts.sent(key, true);
    // what the server answers to the deletion, and that it then takes it
    told(form('Mött pappan.'), 3);
    expect(drafts.get(key)).toBeNull();
    expect(drafts.row(key)).toMatchObject({ content: null, baseVersion: 3, status: 'unsent' });
  });

  it('are sent when one of them was handed in and the other stays', () => {
    const { drafts } = putBack();
    drafts.sent(key, true);
    expect(drafts.row(key)).toMatchObject({ content: form('Mött pappan.'), status: 'unsent', theirs: null });
  });
});

it('a text that is written back to what the server had before it was put back is sent to it', () => {
  const { drafts, told } = newDrafts();
  told(form('Mött pappan.'), 3);
  drafts.atServer.beginAnew();
  drafts.save(key, form('Mött pappan i dag.'));
  drafts.save(key, form('Mött pappan.'));
  expect(drafts.row(key)?.status).toBe('unsent');
});
