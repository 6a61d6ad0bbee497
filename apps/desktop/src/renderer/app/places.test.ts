import type { CaseId } from '@samla/case-model/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  closeCase,
  firstPlaces,
  goBack,
  goForward,
  goTo,
  loseCase,
  neighbourCase,
  PAST_LIMIT,
  showCase,
  shownCase,
  type Places,
} from './places.ts';

const id = (name: string) => name as CaseId;
const open = (...names: string[]) => names.reduce((places, name) => showCase(places, id(name)), firstPlaces);

describe('open cases', () => {
  test('a case gets one tab however often it is shown', () => {
    expect(open('a', 'b', 'a').tabs).toEqual(['a', 'b']);
  });

  test('Ctrl+Tab goes round in the order of the tabs', () => {
    const places = open('a', 'b', 'c');
    expect(neighbourCase(places, 1)).toBe('a');
    expect(neighbourCase(places, -1)).toBe('b');
    expect(neighbourCase(open('a'), 1)).toBeNull();
  });

  test('Ctrl+W shows the neighbour, and Ctrl+Shift+T finds the closed case', () => {
    const places = closeCase(open('a', 'b', 'c'), id('c'));
    expect(shownCase(places)).toBe('b');
    expect(places.closed).toEqual(['c']);
    expect(showCase(places, id('c')).closed).toEqual([]);
  });

  test('the last case closed leaves the list alone', () => {
    expect(closeCase(open('a'), id('a')).here.panel).toBeNull();
  });

  test('a case that is taken away can neither be gone back to nor opened again', () => {
    const places = loseCase(open('a', 'b'), id('a'));
    expect(places.tabs).toEqual(['b']);
    expect(places.closed).toEqual([]);
    expect(goBack(places).tabs).not.toContain('a');
  });
});

describe('back and forward', () => {
  test('undo each other', () => {
    const places = open('a', 'b');
    expect(goForward(goBack(places)).here).toEqual(places.here);
  });

  test('stop at the ends without a change', () => {
    expect(goBack(firstPlaces)).toBe(firstPlaces);
    expect(goForward(firstPlaces)).toBe(firstPlaces);
  });

  test('going back to a closed case opens its tab', () => {
    const places = goTo(open('a'), { view: 'all', panel: null });
    const reopened = goBack({ ...places, tabs: [], closed: [id('a')] });
    expect(reopened.tabs).toEqual(['a']);
    expect(reopened.closed).toEqual([]);
  });

  test('remember a bounded past', () => {
    const places = Array.from({ length: PAST_LIMIT * 2 }, (_, at) => at).reduce(
      (before, at) => showCase(before, id(String(at))),
      firstPlaces,
    );
    expect(places.past).toHaveLength(PAST_LIMIT);
  });
});

test('whatever a worker does, the shown case has a tab and no tab stands twice', () => {
  const names = fc.constantFrom('a', 'b', 'c', 'd');
  const step = fc.oneof(
    names.map((name) => (places: Places) => showCase(places, id(name))),
    names.map((name) => (places: Places) => closeCase(places, id(name))),
    names.map((name) => (places: Places) => loseCase(places, id(name))),
    fc.constant(goBack),
    fc.constant(goForward),
    fc
      .constantFrom('myDay' as const, 'all' as const)
      .map((view) => (places: Places) => goTo(places, { view, panel: places.here.panel })),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const places = steps.reduce((before, next) => next(before), firstPlaces);
      const shown = shownCase(places);
      if (shown !== null) expect(places.tabs).toContain(shown);
      expect(new Set(places.tabs).size).toBe(places.tabs.length);
      expect(places.closed.filter((one) => places.tabs.includes(one))).toEqual([]);
    }),
  );
});
