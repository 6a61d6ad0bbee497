import { expect, type Page } from '@playwright/test';
import { press } from './keys.ts';

/** What to write in a form, by field path: a text; whether it is so; or which of the choices, from 1. */
export type Answers = Readonly<Record<string, string | boolean | number>>;

/** A concern report that asks for nothing the same hour. */
export const concernReport: Answers = {
  reporterKind: 2,
  whatAndWhen: 'Barnet har berättat att det inte vågar gå hem i dag.',
  immediateDanger: false,
  violence: false,
  safeToContact: true,
  protectedAddress: false,
};

/**
 * Fills in the form that has the focus, by Tab through every field and typing: no field is found in any other way than a
 * worker without a mouse finds it.
 */
export async function fillForm(page: Page, answers: Answers): Promise<void> {
  const left = new Map(Object.entries(answers));
  for (let stops = 0; stops < 120 && left.size > 0; stops++) {
    const { path, kind } = await focusedField(page);
    const answer = path === null ? undefined : left.get(path);
    if (path !== null && answer !== undefined) {
      await answerWith(page, kind, answer);
      left.delete(path);
    }
    await press(page, 'Tab');
  }
  expect([...left.keys()], 'fields that Tab did not come to').toEqual([]);
}

async function focusedField(page: Page): Promise<{ path: string | null; kind: 'text' | 'radio' | 'list' }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    const path = element?.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? null;
    if (element instanceof HTMLInputElement && element.type === 'radio') return { path, kind: 'radio' };
    return { path, kind: element?.getAttribute('aria-haspopup') === 'listbox' ? 'list' : 'text' } as const;
  });
}

async function answerWith(page: Page, kind: 'text' | 'radio' | 'list', answer: string | boolean | number) {
  // "Ja" stands first
  const place = typeof answer === 'number' ? answer : answer === true ? 1 : 2;
  if (kind === 'text') {
    // a day and a time of day are two fields
    const [first = '', ...rest] = String(answer).split(/(?<=^[\d-]{10})T/);
    await page.keyboard.type(first);
    for (const more of rest) {
      await press(page, 'Tab');
      await page.keyboard.type(more);
    }
    return;
  }
  if (kind === 'radio') {
    await press(page, 'Space');
    for (let step = 1; step < place; step++) await press(page, 'ArrowDown');
    return;
  }
  await press(page, 'Enter');
  await expect(page.getByRole('option').first()).toBeVisible();
  for (let step = 1; step < place; step++) await press(page, 'ArrowDown');
  await press(page, 'Enter');
}
