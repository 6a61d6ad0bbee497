import { expect, it } from 'vitest';
import { caseId } from '../testing/city.ts';
import { rig, type Machine } from '../testing/rig.ts';

const key = `note:${caseId('a')}`;
const form = (text: string) => JSON.stringify({ text });
const standing = async ({ host }: Machine) => (await host.service.getDraft(key))?.content ?? '';

it('keeps what another computer wrote in a form that is sent before anybody has seen it there', async () => {
  const { machine, time } = rig([{ name: 'a' }]);
  const [work, home] = [await machine('amina'), await machine('amina')];
  await work.quiet();
  await home.quiet();
  await work.host.service.saveDraft({ key, content: form('Ringt skolan.'), on: [null] });
  await work.quiet();
  time.advance(11 * 60_000);
  await home.quiet();
  expect(await standing(home)).toBe(form('Ringt skolan.'));
  await home.host.service.saveDraft({
    ...{ key, content: form('Ringt skolan.\n\nModern kommer på torsdag.'), on: [form('Ringt skolan.')] },
  });
  await home.quiet();
  // it comes in the moment before she sends what is on her screen
  time.advance(11 * 60_000);
  await work.quiet();
  const sent = await work.host.service.submit({
    ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key },
    intent: {
      name: 'addNote',
      args: { heading: 'Samtal', text: 'Ringt skolan.', eventOn: null, backdatingReason: null },
    },
  });
  expect(sent.kind).toBe('queued');
  await work.quiet();
  await home.quiet();
  time.advance(11 * 60_000);
  await home.quiet();
  await work.quiet();
  expect((await standing(work)) + (await standing(home))).toContain('Modern kommer på torsdag.');
});
