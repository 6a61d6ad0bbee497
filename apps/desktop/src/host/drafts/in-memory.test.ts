import { expect, it } from 'vitest';
import { caseId } from '../testing/city.ts';
import { draftOf } from '../testing/draft-of.ts';
import { rig, type Machine } from '../testing/rig.ts';
import { until } from '../testing/time.ts';

const key = `note:${caseId('a')}`;
const form = (text: string, heading = '') => JSON.stringify({ heading, text });
const standing = async ({ host }: Machine) => (await draftOf(host.service, key))?.content ?? '';

/** A computer where nothing may be kept on disk, with a form written in it, and the worker's computer at home. */
async function twoComputers() {
  const { machine, time, city } = rig([{ name: 'a' }]);
  const work = await machine(null);
  work.ports.keys.isAvailable = false;
  work.authenticator.signInAs('amina');
  await until(() => work.state().sync.kind === 'online');
  expect(work.state().memoryOnly).not.toBeNull();
  const home = await machine('amina');
  await work.quiet();
  await work.host.service.saveDraft({ key, content: form('Ringt skolan.'), on: [null] });
  await work.quiet();
  time.advance(11 * 60_000);
  await home.quiet();
  expect(await standing(home)).toBe(form('Ringt skolan.'));
  /** what was done at home comes to work */
  const comes = async () => {
    await home.quiet();
    time.advance(11 * 60_000);
    await work.quiet();
  };
  return { work, home, city, comes };
}

it('puts what she writes together with what came from another computer, where nothing is kept on disk', async () => {
  const { work, home, comes } = await twoComputers();
  const on = [form('Ringt skolan.')];
  await home.host.service.saveDraft({ key, content: form('Ringt skolan.\n\nHemma.'), on });
  await comes();
  const saved = await work.host.service.saveDraft({ key, content: form('Ringt skolan.', 'Samtal'), on });
  expect(saved).toMatchObject({ kind: 'saved' });
  expect(await standing(work)).toBe(form('Ringt skolan.\n\nHemma.', 'Samtal'));
});

it('takes no text twice that was handed in at home, where nothing is kept on disk', async () => {
  const { work, home, city, comes } = await twoComputers();
  const handIn = ({ host }: Machine) =>
    host.service.submit({
      ...{ caseId: caseId('a'), baseAssignment: null, draftKey: key, draftOn: [form('Ringt skolan.')] },
      intent: {
        name: 'addNote',
        args: { heading: 'Samtal', text: 'Ringt skolan.', eventOn: null, backdatingReason: null },
      },
    });
  expect((await handIn(home)).kind).toBe('queued');
  await comes();
  expect(await standing(work)).toBe('');
  expect((await handIn(work)).kind).toBe('notSeen');
  await comes();
  expect(city.entriesOf(caseId('a')).filter(({ body }) => body.kind === 'noteAdded')).toHaveLength(1);
});

it("reads a form for its own worker only, and for nobody when no one's work is open", async () => {
  const { machine } = rig([{ name: 'a' }]);
  const one = await machine('amina');
  await one.quiet();
  await one.host.service.saveDraft({ key, content: form('Mitt.'), on: [null] });
  const { signIn } = one.state();
  const worker = signIn.kind === 'signedIn' ? signIn.worker.id : null;
  expect(await one.host.service.getDraft({ worker, key })).toMatchObject({
    ...{ kind: 'read', draft: { content: form('Mitt.') } },
  });
  const another = '0190a1b2-0000-7000-8000-00000000e0a0' as typeof worker;
  expect((await one.host.service.getDraft({ worker: another, key })).kind).toBe('notRead');
  await one.host.service.signOut({ evenIfUnsent: true });
  expect((await one.host.service.getDraft({ worker, key })).kind).toBe('notRead');
});
