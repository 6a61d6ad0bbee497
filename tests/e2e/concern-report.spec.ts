import { expect, test, type Page } from '@playwright/test';
import { intentSchema } from '@samla/case-model/command';
import { concernReport, fillForm } from './support/form.ts';
import { expectNoMouse, keyboardOnly, press, tabTo } from './support/keys.ts';
import { childOf, entriesOf } from './support/sql.ts';
import { startStack, type Stack } from './support/stack.ts';
import { commandOn, apiWorker } from './support/tokens.ts';
import { dialog, openAndSignIn, panel, recordLines, runAction } from './support/worker.ts';

/** A concern report from its first line to its decision, by keyboard, against the real service. */
let stack: Stack;
test.beforeAll(async () => {
  stack = await startStack();
});
test.afterAll(() => stack.close());
test.beforeEach(({ context }) => void context.on('page', (page) => void keyboardOnly(page)));

const part = (page: Page, name: string) => panel(page).getByRole('tab', { name, selected: true });
const decisionText = 'Utredning inleds inte.';
const reasons = 'Uppgifterna ger inte anledning att utreda barnets behov av stöd eller skydd.';

test('a concern report: assessed the same day, and decided by who may decide', async ({ browser }) => {
  const context = await browser.newContext();
  context.on('page', (one) => void keyboardOnly(one));
  const host = await stack.host('report');
  const page = await openAndSignIn(context, host.url, 'eler001');
  const child = await childOf(stack.database, 'eler001');

  await press(page, 'Control+2', 'Control+Shift+n');
  await expect(dialog(page).getByRole('combobox', { name: 'Ärendetyp' })).toBeFocused();
  await page.keyboard.type('Orosanm');
  await press(page, 'ArrowDown', 'Enter');
  await tabTo(page, 'Person');
  await page.keyboard.type(child);
  await expect(dialog(page).getByText('Vald:')).toBeVisible();
  await tabTo(page, 'Klockslag');
  await page.keyboard.type('0.05');
  await tabTo(page, 'Kom in genom');
  await press(page, 'Enter', 'ArrowDown', 'ArrowDown', 'Enter');
  await press(page, 'Control+Enter');

  // the first form is open, and what the case tells stands in it
  await expect(part(page, 'Orosanmälan')).toBeVisible();
  const number =
    (await panel(page)
      .getByText(/^BOU-2026-\d{4}$/)
      .first()
      .textContent()) ?? '';
  await fillForm(page, concernReport);
  await press(page, 'Control+Enter');
  await expect(
    panel(page).getByRole('heading', { name: /^bråttom: Gör skyddsbedömning: idag$/ }),
  ).toBeVisible();
  await expect(panel(page).getByText('SoL 20 kap. 1 §').first()).toBeVisible();

  // Ctrl+Enter does what comes next
  await press(page, 'Control+Enter');
  await expect(part(page, 'Skyddsbedömning')).toBeVisible();
  await expect(page.locator('[data-path] :focus')).toBeVisible();
  await fillForm(page, {
    assessedAt: '2026-11-02T00.10',
    facts: 'Lugnt i dag. Mormor hämtar.',
    dangerNow: false,
  });
  await press(page, 'Control+Enter');
  await expect(recordLines(page).filter({ hasText: 'Skyddsbedömning' }).first()).toBeVisible();
  await expect(part(page, 'Översikt')).toBeVisible();

  await press(page, 'Control+Enter');
  await expect(part(page, 'Förhandsbedömning')).toBeVisible();
  await fillForm(page, {
    facts: 'En anmälan från skolan.',
    earlierReports: false,
    ongoingInvestigation: false,
    childVoice: 'Barnet vill att skolan pratar med mamma.',
    assessment: 'Ingen oro kvarstår.',
    proposal: 2,
    longerThan14Days: false,
  });
  await press(page, 'Control+Enter');
  await expect(part(page, 'Översikt')).toBeVisible();

  // a worker whose delegation is not enough is told so while she writes, and again when she tries, by the API's own words
  await press(page, 'Control+d');
  await expect(dialog(page).getByRole('heading', { name: 'Beslut' })).toBeVisible();
  await chooseOutcome(page, 2);
  const warning = dialog(page).getByText(/Din delegation räcker inte/);
  await expect(warning).toBeVisible();
  await tabTo(page, 'Beslutet');
  await page.keyboard.type(decisionText);
  await press(page, 'Tab');
  await page.keyboard.type(reasons);
  await press(page, 'Control+Enter');
  const refusal = dialog(page).getByRole('alert');
  await expect(refusal).toContainText('Din delegation räcker inte');
  const said = await refusal.getByRole('heading').textContent();
  expect(await apiReason(number)).toBe(said);

  // her text stays; the one who may decide is named on the case
  await press(page, 'Escape');
  await runAction(page, 'Lägg till en person på ärendet …');
  await expect(dialog(page).getByRole('combobox', { name: 'Kollega' })).toBeFocused();
  await page.keyboard.type('Åsa Berg');
  await press(page, 'ArrowDown', 'Enter');
  await tabTo(page, 'Som');
  await press(page, 'Enter', 'ArrowDown', 'Enter');
  await tabTo(page, 'Varför');
  await page.keyboard.type('Beslutar om utredning.');
  await press(page, 'Control+Enter');
  await expect(
    recordLines(page).filter({ hasText: 'Åsa Bergström är beslutsfattare på ärendet' }),
  ).toBeVisible();
  await expectNoMouse(page);

  const managers = await browser.newContext();
  managers.on('page', (one) => void keyboardOnly(one));
  const manager = await openAndSignIn(managers, (await stack.host('manager')).url, 'åsbe000');
  await expect(manager.getByRole('rowheader').first()).toBeFocused();
  await press(manager, 'Control+e');
  await manager.keyboard.type(number);
  await expect(manager.getByRole('option', { name: number })).toBeVisible();
  await expect(manager.getByRole('combobox')).toHaveAttribute('aria-activedescendant', /./);
  await press(manager, 'Enter');
  await expect(panel(manager).getByText(number, { exact: true })).toBeVisible();
  await press(manager, 'Control+d');
  await chooseOutcome(manager, 1);
  await tabTo(manager, 'Beslutet');
  await manager.keyboard.type('Utredning inleds.');
  await press(manager, 'Tab');
  await manager.keyboard.type('Uppgifterna kan föranleda en åtgärd av nämnden.');
  await expect(dialog(manager).getByText(/Din delegation räcker inte/)).toHaveCount(0);
  await press(manager, 'Control+Enter');
  await expect(recordLines(manager).first()).toContainText('Inleda utredning, Utredning inleds');
  await expect
    .poll(() => entriesOf(stack.database, number))
    .toEqual([
      'caseOpened',
      'formSubmitted',
      'formSubmitted',
      'formSubmitted',
      'participantNamed',
      'decisionMade',
    ]);
  await expectNoMouse(manager);
});

async function chooseOutcome(page: Page, place: number): Promise<void> {
  await expect(dialog(page).getByRole('button', { name: /Utgång/ })).toBeFocused();
  await press(page, 'Enter');
  for (let step = 1; step < place; step++) await press(page, 'ArrowDown');
  await press(page, 'Enter');
}

/** What the API itself answers when she asks for the decision without the workspace, as the workspace shows a refusal. */
async function apiReason(number: string): Promise<string> {
  const { rows } = await stack.database.query<{ id: string }>('select id from "case" where number = $1', [
    number,
  ]);
  const caseId = rows[0]?.id ?? '';
  const worker = await apiWorker(stack.issuer, stack.api.url, 'eler001');
  const intent = intentSchema.parse({
    name: 'makeDecision',
    args: {
      decision: 'openInvestigation',
      outcome: 'notOpened',
      task: 'decide',
      decidedOn: '2026-11-02',
      body: null,
      text: decisionText,
      reasons,
      validFrom: null,
      validTo: null,
      amountOre: null,
    },
  });
  const { results } = await worker.client.sync.push.mutate({
    deviceId: worker.deviceId,
    commands: [commandOn(caseId, worker.deviceId, intent)],
    reads: [],
  });
  await worker.close();
  const outcome = results[0]?.outcome;
  if (outcome?.kind !== 'refused') throw new Error(`the API answered ${outcome?.kind}`);
  return `${outcome.reason} (${outcome.law})`;
}
