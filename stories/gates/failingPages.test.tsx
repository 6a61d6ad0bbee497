import { composeStory } from '@storybook/react-vite';
import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { exempt } from '../support/exempt.ts';
import { FULL_VIEW } from '../support/fullView.ts';
import { INVARIANTS } from '../support/invariants.ts';
import { FAILING_PAGES } from './failingPages.ts';

// what stands before axe would often refuse the page first; here axe is on trial
const AXE_ALONE = exempt(...INVARIANTS.map(({ id }) => ({ rule: id, reason: '', on: '' })));

/** Shows the page as a story, with everything that goes with every story, and gives back what refuses it. */
async function refusal(html: string, parameters: Record<string, unknown> = {}): Promise<string> {
  const Story = composeStory(
    { render: () => <div dangerouslySetInnerHTML={{ __html: html }} /> },
    { title: 'Grind', parameters: { ...AXE_ALONE, ...parameters } },
  );
  try {
    await Story.run();
    return 'let through';
  } catch (error) {
    return String(error);
  }
}

describe('each failing page is refused', () => {
  test.each(FAILING_PAGES)('$rule: $html', async ({ rule, html, inViews }) => {
    expect(await refusal(html, inViews ? FULL_VIEW : {})).toContain(`(${rule})`);
  });
});

test('a page without faults is let through', async () => {
  expect(await refusal('<h1>Ärenden</h1><p>Inga ärenden.</p><button>Hämta igen</button>')).toBe(
    'let through',
  );
});

test('each page names an ACT rule that its axe rule holds', () => {
  const known = new Map(axe.getRules().map(({ ruleId, actIds }) => [ruleId, actIds ?? []]));
  const wrong = FAILING_PAGES.filter(({ rule, act }) => act !== undefined && !known.get(rule)?.includes(act));
  expect(wrong.map(({ rule, act }) => `${rule} ${act ?? ''}`)).toEqual([]);
});
