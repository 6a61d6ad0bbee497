import { expect, test } from 'vitest';
import { writtenIn } from './written-in.ts';

const form = JSON.stringify({
  values: { employer: 'Ericsson', facts: 'Vågar inte gå hem.', amount: 1250, workerId: crypto.randomUUID() },
  outcome: 'granted',
});

test('where no form is left to show it, a single word of hers is read too, and no id or key of a choice', () => {
  expect(writtenIn(form)).toBe('Vågar inte gå hem.');
  expect(writtenIn(form, { withSingleWords: true })).toBe('Ericsson\n\nVågar inte gå hem.\n\n1250');
});
