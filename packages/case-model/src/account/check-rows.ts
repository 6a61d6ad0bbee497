import { moneyText } from '../money.ts';
import { findingsOf, type AccountFinding } from './finding.ts';
import type { AccountInput } from './input.ts';

const taxed = new Set(['pension', 'wages', 'benefit']);

/** Check 5: incomes stand gross, with the tax among the expenses, and benefits are proven. */
export function checkGross({ incomes, expenses }: AccountInput): AccountFinding[] {
  const found = findingsOf(5, 'FB 14:15');
  const findings = incomes.flatMap(({ category, text, gross, proven }) => {
    const name = text || category;
    return [
      ...(gross ? [] : [found('warning', `${name}: inkomsten ska anges före skatt (brutto).`)]),
      ...(proven ? [] : [found('warning', `${name}: beslut eller kontrolluppgift är inte bifogat.`)]),
    ];
  });
  const hasTaxed = incomes.some(({ category, amount }) => taxed.has(category) && amount > 0);
  if (hasTaxed && !expenses.some(({ category }) => category === 'tax')) {
    findings.push(
      found('warning', 'Skatt saknas bland utgifterna, fast det finns skattepliktiga inkomster.'),
    );
  }
  return findings;
}

/** Check 6: incomes and expenses are split into categories; no single lump sum. */
export function checkCategories({ incomes, expenses }: AccountInput): AccountFinding[] {
  const found = findingsOf(6, 'FB 14:15');
  const lump = (rows: readonly { category: string }[]) =>
    rows.length > 0 && rows.every(({ category }) => category === 'other');
  return [
    ...(lump(incomes)
      ? [found('error', 'Inkomsterna är inte uppdelade. Ange dem per slag, inte som en klumpsumma.')]
      : []),
    ...(lump(expenses)
      ? [found('error', 'Utgifterna är inte uppdelade. Ange dem per slag, inte som en klumpsumma.')]
      : []),
  ];
}

/** Check 7: debts are proven at both ends, and a new one has a consent (FB 14:13). */
export function checkDebts({ debts, consents }: AccountInput): AccountFinding[] {
  const found = findingsOf(7, 'FB 14:13');
  return debts.flatMap(({ name, opening, closing, proven, consent }) => {
    const isNew = opening === 0 && closing > 0;
    const allowed = consents.some(({ key, kind }) => key === consent && kind === 'loan');
    return [
      ...(proven ? [] : [found('error', `${name}: skulden är inte styrkt vid periodens början och slut.`)]),
      ...(isNew && !allowed
        ? [found('error', `${name}: ny skuld på ${moneyText(closing)} utan överförmyndarens samtycke.`)]
        : []),
    ];
  });
}

/** Check 10: presents are personal and modest; support to relatives has a consent (FB 14:12). */
export function checkGifts({ expenses, consents }: AccountInput, modestGift: number): AccountFinding[] {
  const found = findingsOf(10, 'FB 14:12');
  const allowed = (consent: string | undefined, kind: string) =>
    consents.some((known) => known.key === consent && known.kind === kind);
  return expenses.flatMap(({ category, text, amount, consent }) => {
    if (category === 'gift' && amount > modestGift && !allowed(consent, 'gift')) {
      const sum = moneyText(amount);
      return found(
        'warning',
        `${text || 'Gåva'}: ${sum} är mer än en personlig present av ringa värde och saknar samtycke.`,
      );
    }
    if (category === 'support' && !allowed(consent, 'support')) {
      return found('warning', `${text || 'Understöd'}: understöd till anhörig kräver samtycke.`);
    }
    return [];
  });
}

/** Check 11: the money is kept apart from the guardian's own (FB 12:6), in placements that are allowed (FB 14:5). */
export function checkPlacements({ moneyKeptApart, placements, consents }: AccountInput): AccountFinding[] {
  const apart = moneyKeptApart
    ? []
    : [
        findingsOf(11, 'FB 12:6')(
          'warning',
          'Huvudmannens pengar ska hållas skilda från ställföreträdarens egna.',
        ),
      ];
  const placed = placements.flatMap(({ name, allowed, consent }) =>
    allowed || consents.some(({ key, kind }) => key === consent && kind === 'placement')
      ? []
      : findingsOf(11, 'FB 14:5')('warning', `${name}: placeringen kräver samtycke.`),
  );
  return [...apart, ...placed];
}

/** Check 12: pocket money is signed for, or moved to the person's own account (not confirmed as a rule). */
export function checkPocketMoney({ expenses }: AccountInput): AccountFinding[] {
  const found = findingsOf(12, null, false);
  return expenses.flatMap(({ category, text, cash, receipt }) =>
    category === 'pocketMoney' && cash && !receipt
      ? found(
          'warning',
          `${text || 'Fickpengar'}: kontant utan kvittens. Låt huvudmannen kvittera, eller sätt in på eget konto.`,
        )
      : [],
  );
}
