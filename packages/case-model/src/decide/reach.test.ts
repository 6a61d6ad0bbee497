import { describe, expect, test } from 'vitest';
import { formSchema } from '../definition/form.ts';
import { testCaseType, testRulebook } from '../testing/definitions.ts';
import { bodyOf, commandOf, testColleague, testToday } from '../testing/record.ts';
import { audienceOf, notForReach, readingOnly, type Reach } from './reach.ts';

const form = (audience: 'file' | 'order' | 'performer') =>
  formSchema.parse({
    ...{ key: `${audience}Form`, name: audience, classification: 'open', audience },
    sections: [{ key: 'all', name: 'Allt', fields: [{ key: 'text', name: 'Text', type: 'text' }] }],
  });
const playbook = {
  caseType: testCaseType({ key: 'elderly.test', forms: [form('file'), form('order'), form('performer')] }),
  rulebook: testRulebook(),
};
const submit = (key: string) =>
  commandOf('submitForm', { form: key, task: null, level: 'draft', values: {}, statedOn: testToday });
const note = commandOf('addNote', { heading: 'H', text: 'T', eventOn: null, backdatingReason: null });
const watch = commandOf('addWatch', { dueOn: testToday, text: 'Ring' });
const name = commandOf('nameParticipant', { workerId: testColleague, role: 'coWorker', reason: 'R' });

describe('how far access reaches', () => {
  test('to the whole file: nothing is held back here', () => {
    for (const command of [submit('fileForm'), note, name])
      expect(notForReach('full', command, playbook)).toBeNull();
  });

  test('to a meeting: everything is', () => {
    for (const command of [submit('orderForm'), note, name]) {
      expect(notForReach('meeting', command, playbook)).toBe(readingOnly);
    }
  });

  test('to an order: the performer writes her own journal and forms', () => {
    const allowed = [note, watch, submit('performerForm')];
    for (const command of allowed) expect(notForReach('order', command, playbook)).toBeNull();
    for (const command of [name, submit('fileForm'), submit('orderForm'), submit('none')]) {
      expect(notForReach('order', command, playbook)).toMatchObject({ code: 'notDelegated' });
    }
    expect(notForReach('order', submit('performerForm'), null)).toMatchObject({ code: 'notDelegated' });
  });
});

test.each<[Reach, string]>([
  ['full', 'file'],
  ['order', 'performer'],
])('what is written beside forms by somebody with %s access belongs to the %s', (reach, audience) => {
  const text = bodyOf({ kind: 'watchAdded', dueOn: testToday, text: 'Ring' });
  expect(audienceOf(text, reach, playbook)).toBe(audience);
  expect(audienceOf(bodyOf({ kind: 'formSubmitted', form: 'orderForm' }), reach, playbook)).toBe('order');
  expect(audienceOf(bodyOf({ kind: 'formSubmitted', form: 'orderForm' }), reach, null)).toBe(audience);
});
