import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as browser } from 'vitest/browser';
import { INVARIANTS, brokenInvariants, faultsOf, watchStory } from '../support/invariants.ts';
import { BROKEN_PAGES } from './brokenPages.ts';

const VOICE = '<span role="status" data-announcer></span>';

async function show(html: string, focused?: string): Promise<void> {
  document.body.innerHTML = VOICE + html;
  if (focused !== undefined) document.querySelector<HTMLElement>(focused)?.focus();
  // what moves begins with the next frame
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

let end: () => void = () => undefined;
beforeEach(async () => {
  await browser.viewport(320, 256);
  end = watchStory();
});
afterEach(() => {
  end();
  document.body.innerHTML = '';
});

describe.each(BROKEN_PAGES)('$breaks: $how', ({ breaks, broken, mended, focused }) => {
  test('is refused', async () => {
    await show(broken, focused);
    await expect.poll(() => faultsOf(breaks, document)).not.toEqual([]);
  });

  test('is let through when mended', async () => {
    await show(mended, focused);
    expect(faultsOf(breaks, document)).toEqual([]);
  });
});

test('every invariant has a page that breaks it', () => {
  const broken = new Set(BROKEN_PAGES.map(({ breaks }) => breaks));
  expect(INVARIANTS.map(({ id }) => id).filter((id) => !broken.has(id))).toEqual([]);
});

describe('when a story has been played', () => {
  const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));

  test('all faults are told at once, each with its invariant', async () => {
    await show('<p id="a">a</p><p id="a">b</p><span data-announcer role="status"></span>');
    const faults = await brokenInvariants(document);
    expect(faults.join('\n')).toMatch(/\[ids-once\].*\n?.*\[one-voice\]/);
  });

  test('focus is asked for only after keys, and keys are forgotten with the story', async () => {
    await show('<p>a</p>');
    expect(await brokenInvariants(document)).toEqual([]);
    press();
    expect(await brokenInvariants(document)).toContainEqual(expect.stringContaining('[focus-kept]'));
    end();
    end = watchStory();
    expect(await brokenInvariants(document)).toEqual([]);
  });

  test('a story is exempt from one invariant and no other', async () => {
    await show('<p id="a">a</p><p id="a">b</p>');
    expect(await brokenInvariants(document, ['ids-once'])).toEqual([]);
    expect(await brokenInvariants(document, ['one-voice'])).toContainEqual(
      expect.stringContaining('[ids-once]'),
    );
  });
});

test('a page has a moment to settle', async () => {
  await show('<p id="a">a</p><p id="a">b</p>');
  setTimeout(() => document.getElementById('a')?.remove(), 150);
  expect(await brokenInvariants(document)).toEqual([]);
});

describe('what looks like a fault and is none', () => {
  test("the ids of Storybook's own elements", async () => {
    const svg =
      '<svg id="storybook-a11y-vision-filters"><filter id="storybook-a11y-vision-x"></filter></svg>';
    await show(svg + svg);
    expect(faultsOf('ids-once', document)).toEqual([]);
  });

  test('a menu whose focus is in it, and a list led by its field', async () => {
    await show('<div role="menu"><div role="menuitem" tabindex="-1" id="f">a</div></div>', '#f');
    expect(faultsOf('one-tab-stop', document)).toEqual([]);
    await show(
      '<input id="f" role="combobox" aria-controls="l"><div role="listbox" id="l"><div role="option">a</div></div>',
      '#f',
    );
    expect(faultsOf('one-tab-stop', document)).toEqual([]);
  });

  test('a toolbar that answers Tab by going to its end first', async () => {
    await show('<div role="toolbar" id="t"><button>a</button><button id="l">b</button></div>');
    const [toolbar, last] = ['t', 'l'].map((id) => document.getElementById(id));
    toolbar?.addEventListener('keydown', ({ key }) => {
      if (key === 'Tab') last?.focus();
    });
    expect(faultsOf('one-tab-stop', document)).toEqual([]);
  });

  test('a small link in a sentence, a disabled button, and a checkbox drawn by its label', async () => {
    await show(`<p>Läs <a href="#a">mer</a><a href="#b">här</a> först.</p>
      <button disabled style="width:9px;height:9px"></button><button disabled style="width:9px;height:9px"></button>
      <label style="display:block;height:30px"><input type="checkbox" style="opacity:0;width:9px;height:9px">a</label>
      <label style="display:block;height:30px"><input type="checkbox" style="opacity:0;width:9px;height:9px">b</label>`);
    expect(faultsOf('large-targets', document)).toEqual([]);
  });

  test('words for screen readers alone', async () => {
    await show(
      '<span style="position:absolute;width:1px;height:1px;overflow:hidden">Familjehemsplacering</span>',
    );
    expect(faultsOf('not-clipped', document)).toEqual([]);
  });

  test('a heading that code gave focus', async () => {
    await show('<style>:focus { outline: none }</style><h1 tabindex="-1" id="f">a</h1>', '#f');
    expect(faultsOf('focus-marked', document)).toEqual([]);
  });
});
