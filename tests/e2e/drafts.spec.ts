import { expect, test, type Page } from '@playwright/test';
import { expectNoMouse, keyboardOnly, press, tabTo } from './support/keys.ts';
import { startStack, type Stack } from './support/stack.ts';
import { dialog, openAndSignIn, openFirstCase, panel, status } from './support/worker.ts';

/** A text that is being written follows its worker to her other computer, and two of them never cost a word. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

const note = (page: Page) => page.getByRole('textbox', { name: 'Ny anteckning' });
const write = async (page: Page, text: string) => {
  await press(page, 'Control+j', 'Control+End');
  await page.keyboard.type(text);
};

test('from one computer to the other and back, and side by side when both wrote', async ({ browser }) => {
  const open = async (device: string) => {
    const host = await stack.host(device);
    const context = await browser.newContext();
    context.on('page', (page) => void keyboardOnly(page));
    const page = await openAndSignIn(context, host.url, 'eler001');
    await press(page, 'Control+2');
    await openFirstCase(page);
    return page;
  };
  const desk = await open('desk');
  await write(desk, 'Ringt skolan.');
  await expect(panel(desk).getByText('Sparat här')).toBeVisible();

  const laptop = await open('laptop');
  await expect(note(laptop)).toHaveValue('Ringt skolan.');
  await press(laptop, 'Control+j', 'Control+End', 'Enter');
  await laptop.keyboard.type('Rektorn deltar.');
  // the desk has the form open, and nobody is writing in it
  await expect(note(desk)).toHaveValue('Ringt skolan.\nRektorn deltar.', { timeout: 30_000 });

  // both write in the same paragraph while the network is down
  stack.way.cut();
  await write(desk, ' Kuratorn återkommer.');
  await write(laptop, ' Modern vet.');
  for (const page of [desk, laptop]) {
    await expect(panel(page).getByText('Sparat här')).toBeVisible();
    await expect(status(page)).toContainText('Inte uppkopplad', { timeout: 30_000 });
  }
  stack.way.mend();
  await press(desk, 'F5');
  await expect(status(desk)).toContainText('Uppkopplad', { timeout: 30_000 });
  await press(laptop, 'F5');
  await expect(panel(laptop).getByText('Ändrat även på annat håll')).toBeVisible({ timeout: 30_000 });
  await expect(status(laptop)).toContainText('1 behöver dig');

  await press(laptop, 'F8');
  await expect(laptop.getByRole('article', { name: 'Samma text har ändrats på två håll' })).toBeFocused();
  await press(laptop, 'Tab');
  await expect(laptop.getByRole('button', { name: 'Jämför och välj' }).last()).toBeFocused();
  await press(laptop, 'Enter');
  await expect(dialog(laptop)).toContainText('Rektorn deltar. Modern vet.');
  await expect(dialog(laptop)).toContainText('Rektorn deltar. Kuratorn återkommer.');
  await expect(laptop.getByRole('radio', { name: /^Här/ })).toBeFocused();
  await press(laptop, 'ArrowDown', 'ArrowDown');
  await expect(laptop.getByRole('radio', { name: /^Båda/ })).toBeChecked();
  await tabTo(laptop, 'Spara valen');
  await press(laptop, 'Enter');
  await expect(dialog(laptop)).toHaveCount(0);
  await expect(status(laptop)).not.toContainText('behöver dig');

  const both = 'Ringt skolan.\nRektorn deltar. Modern vet.\nRektorn deltar. Kuratorn återkommer.';
  await expect(note(desk)).toHaveValue(both, { timeout: 30_000 });

  // what becomes a note on one computer is gone from the form on the other
  await press(desk, 'Control+j', 'Control+Enter');
  await expect(note(desk)).toHaveValue('');
  await openFirstCase(laptop);
  await expect(note(laptop)).toHaveValue('', { timeout: 30_000 });
  await expectNoMouse(desk);
  await expectNoMouse(laptop);
});
