import { expect, test } from 'vitest';
import { enqueue, speak } from './queue.ts';

test('of several on one topic the last is said, and other topics are kept', () => {
  const waiting = [
    { topic: 'count', text: '1 markerad' },
    { topic: 'sort', text: 'Sorterat på Frist' },
    { topic: 'count', text: '2 markerade' },
  ].reduce<readonly { readonly topic: string; readonly text: string }[]>(enqueue, []);
  expect(speak(waiting, '')).toBe('Sorterat på Frist. 2 markerade');
});

test('the same text again is a new text to the region, each time', () => {
  const waiting = [{ topic: 'a', text: 'Sparat' }];
  const first = speak(waiting, '');
  const second = speak(waiting, first);
  const third = speak(waiting, second);
  expect(second).not.toBe(first);
  expect(third).not.toBe(second);
  expect(second.trim()).toBe(first);
});

test('a sentence that is closed is not closed twice', () => {
  const waiting = ['Inte skickat.', 'Du har 1 kvar', 'Klart?', 'Ja'].map((text) => ({ topic: text, text }));
  expect(speak(waiting, '')).toBe('Inte skickat. Du har 1 kvar. Klart? Ja');
});
