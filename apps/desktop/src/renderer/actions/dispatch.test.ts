import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyPress } from './chord.ts';
import { dispatch, sharedKeys, type Binding, type FocusPlace } from './dispatch.ts';
import { forbiddenReason } from './forbidden.ts';

const bindings: readonly Binding[] = [
  { id: 'palette', keys: ['Ctrl+K'], layer: 'app' },
  { id: 'closeCase', keys: ['Ctrl+W'], layer: 'app' },
  { id: 'area', keys: ['Ctrl+2'], layer: 'app' },
  { id: 'help', keys: ['F1'], layer: 'app' },
  { id: 'pane', keys: ['F6'], layer: 'app' },
  { id: 'out', keys: ['Escape'], layer: 'app' },
  { id: 'back', keys: ['Alt+ArrowLeft'], layer: 'app' },
  { id: 'beside', keys: ['Ctrl+Enter'], layer: 'list' },
  { id: 'main', keys: ['Ctrl+Enter'], layer: 'case' },
  { id: 'dialogMain', keys: ['Ctrl+Enter'], layer: 'dialog' },
  { id: 'take', keys: ['M'], layer: 'list' },
];

const row: FocusPlace = { layer: 'list', typing: false, onRow: true, letters: true };
const note: FocusPlace = { layer: 'case', typing: true, onRow: false, letters: true };

function press(key: string, rest: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    shiftKey: false,
    altKey: false,
    metaKey: false,
    altGraph: false,
    repeat: false,
    isComposing: false,
    defaultPrevented: false,
    ...rest,
  };
}
const ctrl = (key: string, rest: Partial<KeyPress> = {}) => press(key, { ctrlKey: true, ...rest });

describe('keys that must not act (keyboard.md, rule 3)', () => {
  test.each([
    ['AltGr is on', ctrl('k', { altGraph: true })],
    ['Ctrl and Alt together, which is AltGr', ctrl('k', { altKey: true })],
    ['a letter is being composed', ctrl('k', { isComposing: true })],
    ['something else has used the key', ctrl('k', { defaultPrevented: true })],
    ['the Windows key is held', ctrl('k', { metaKey: true })],
    ['a dead key', press('Dead')],
  ])('%s', (_, event) => {
    expect(dispatch(event, row, bindings)).toEqual({ kind: 'pass' });
  });

  test('a held key does its work once; only moving goes on', () => {
    expect(dispatch(ctrl('k', { repeat: true }), row, bindings)).toEqual({ kind: 'hold' });
    expect(dispatch(press('F6', { repeat: true }), row, bindings)).toEqual({ kind: 'run', id: 'pane' });
  });
});

describe('while typing (rule 5)', () => {
  test('no key press without Ctrl, Alt or a function key ever acts', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        fc.boolean(),
        (key, shiftKey) => {
          expect(dispatch(press(key, { shiftKey }), note, bindings)).toEqual({ kind: 'pass' });
        },
      ),
    );
  });

  test.each(['c', 'v', 'x', 'a', 'z', 'y', 'b', 'i', 'u'])('Ctrl+%s stays with the text', (key) => {
    expect(dispatch(ctrl(key), note, bindings)).toEqual({ kind: 'pass' });
  });

  test('Ctrl with a letter, Ctrl with a digit, function keys, Ctrl+Enter and Esc act', () => {
    expect(dispatch(ctrl('k'), note, bindings)).toEqual({ kind: 'run', id: 'palette' });
    expect(dispatch(ctrl('2'), note, bindings)).toEqual({ kind: 'run', id: 'area' });
    expect(dispatch(press('F1'), note, bindings)).toEqual({ kind: 'run', id: 'help' });
    expect(dispatch(ctrl('Enter'), note, bindings)).toEqual({ kind: 'run', id: 'main' });
    expect(dispatch(press('Escape'), note, bindings)).toEqual({ kind: 'run', id: 'out' });
  });

  test('Alt with an arrow does not leave the text, and the browser does not leave the page', () => {
    expect(dispatch(press('ArrowLeft', { altKey: true }), note, bindings)).toEqual({ kind: 'hold' });
  });
});

describe('single letters (rule 4, WCAG 2.1.4)', () => {
  test('act on a row', () => {
    expect(dispatch(press('m'), row, bindings)).toEqual({ kind: 'run', id: 'take' });
  });
  test('and nowhere else', () => {
    expect(dispatch(press('m'), { ...row, onRow: false }, bindings)).toEqual({ kind: 'pass' });
    expect(dispatch(press('m'), { ...note, typing: false }, bindings)).toEqual({ kind: 'pass' });
  });
  test('and not when the worker has switched them off', () => {
    expect(dispatch(press('m'), { ...row, letters: false }, bindings)).toEqual({ kind: 'pass' });
  });
  test('Caps Lock makes no difference; Shift does', () => {
    expect(dispatch(press('M'), row, bindings)).toEqual({ kind: 'run', id: 'take' });
    expect(dispatch(press('M', { shiftKey: true }), row, bindings)).toEqual({ kind: 'pass' });
  });
});

describe('layers (rule 6)', () => {
  test('the same key means what the nearest layer says', () => {
    expect(dispatch(ctrl('Enter'), row, bindings)).toEqual({ kind: 'run', id: 'beside' });
    expect(dispatch(ctrl('Enter'), note, bindings)).toEqual({ kind: 'run', id: 'main' });
    expect(dispatch(ctrl('Enter'), { ...note, layer: 'dialog' }, bindings)).toEqual({
      kind: 'run',
      id: 'dialogMain',
    });
  });
  test('a dialog shuts what lies beneath, and the browser may not close the window instead', () => {
    const dialog: FocusPlace = { ...row, layer: 'dialog', onRow: false };
    expect(dispatch(ctrl('w'), dialog, bindings)).toEqual({ kind: 'hold' });
    expect(dispatch(press('Escape'), dialog, bindings)).toEqual({ kind: 'pass' });
  });
  test('a key that is nobody’s is left alone', () => {
    expect(dispatch(ctrl('p'), row, bindings)).toEqual({ kind: 'pass' });
  });
  test('two actions of one layer on one key are found', () => {
    const again: Binding = { id: 'other', keys: ['Ctrl+K'], layer: 'app' };
    expect(sharedKeys([...bindings, again])).toEqual(['app Ctrl+K: palette, other']);
  });
});

describe('keys that may not be bound (rules 1, 2, 5)', () => {
  test.each([
    'Ctrl+Alt+K',
    'Meta+K',
    'Alt+F4',
    'CapsLock',
    'Insert',
    'Tab',
    'Shift+Tab',
    'Ctrl+0',
    'Ctrl+C',
    'Ctrl+ArrowLeft',
    'Ctrl+Home',
    'Alt+K',
    'Shift+A',
    'Å',
    'Ctrl+Ö',
    ..."@£${}[]\\~|<>/?'*^¨´`+-",
  ])('%s', (chord) => {
    expect(forbiddenReason(chord)).not.toBeNull();
  });
  test.each([
    'Ctrl+K',
    'Ctrl+Shift+P',
    'F6',
    'Shift+F6',
    'Alt+Home',
    'Alt+ArrowLeft',
    'Ctrl+Tab',
    'Ctrl+1',
    'M',
    'Escape',
  ])('%s may be', (chord) => {
    expect(forbiddenReason(chord)).toBeNull();
  });
});
