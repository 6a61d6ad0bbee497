import { expect, it } from 'vitest';
import { limits } from '@samla/api-client/limits';
import { caseId } from '../testing/city.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';
import { draftOf } from '../testing/draft-of.ts';

const key = `note:${caseId('a')}`;
const form = (text: string) => JSON.stringify({ heading: '', text });
const whyHere = async ({ host }: Machine, of = key) => (await draftOf(host.service, of))?.staysHere;

it('a text that is too long for the server is kept here, and its form hears why it follows to no other computer', async () => {
  const { machine } = rig([{ name: 'a' }]);
  const one = await machine('amina');
  await one.quiet();
  const { service } = one.host;
  const told: string[] = [];
  const listening = new AbortController();
  void (async () => {
    for await (const { drafts } of service.changes(listening.signal)) told.push(...drafts);
  })();
  const long = form('x'.repeat(limits.draftCharacters));
  expect((await service.saveDraft({ key, content: long })).kind).toBe('saved');
  told.length = 0;
  await one.quiet();
  await until(() => told.includes(key));
  expect(await whyHere(one)).toMatch(/längre än 200\s000 tecken. Dela upp/);
  // written on: it is as long, and the line does not say for a moment that all is well
  const saved = await service.saveDraft({ key, content: form('y'.repeat(limits.draftCharacters)) });
  expect(saved).toMatchObject({ draft: { staysHere: expect.stringContaining('200') } });
  await one.kill();
  expect((await draftOf(one.host.service, key))?.content).toContain('yyy');
  await one.quiet();
  expect(await whyHere(one)).toContain('bara på den här datorn');
  await one.host.service.saveDraft({ key, content: form('Kortare.') });
  await one.quiet();
  expect(await whyHere(one)).toBeNull();
  listening.abort();
});

it('a text too many says so, and follows by itself when another has been handed in', async () => {
  const { machine, time } = rig([{ name: 'a' }]);
  const one = await machine('amina');
  await one.quiet();
  const { service } = one.host;
  for (let n = 1; n < limits.draftsPerWorker; n++) {
    await service.saveDraft({ key: `task:${caseId('a')}:t${n}`, content: '{"note":"En anteckning."}' });
  }
  await service.saveDraft({ key, content: form('Halv.') });
  await one.quiet();
  expect(await whyHere(one)).toBeNull();
  const last = `watch:${caseId('a')}`;
  await service.saveDraft({ key: last, content: form('En för mycket.') });
  await one.quiet();
  expect(await whyHere(one, last)).toContain('500 påbörjade texter');
  const args = { heading: 'Samtal', text: 'Halv.', eventOn: null, backdatingReason: null };
  await service.submit({
    ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key },
    intent: { name: 'addNote', args },
  });
  await one.quiet();
  await one.quiet();
  expect(await whyHere(one, last)).toBeNull();
  const two = await machine('amina');
  await two.quiet();
  time.advance(11 * 60_000);
  await two.quiet();
  expect((await draftOf(two.host.service, last))?.content).toBe(form('En för mycket.'));
});
