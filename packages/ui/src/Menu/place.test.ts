import { expect, test } from 'vitest';
import { asksForMenu } from './place.ts';

const bare = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

test.each([
  [{ key: 'ContextMenu' }, true],
  [{ key: 'F10', shiftKey: true }, true],
  [{ key: 'F10' }, false],
  [{ key: 'F10', shiftKey: true, ctrlKey: true }, false],
  [{ key: 'ContextMenu', altKey: true }, false],
  [{ key: 'm' }, false],
])('%j asks for the menu: %s', (event, expected) => {
  expect(asksForMenu({ ...bare, ...event })).toBe(expected);
});
