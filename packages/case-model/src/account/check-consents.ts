import { later } from '../deadline/duration.ts';
import { moneyText } from '../money.ts';
import { findingsOf, type AccountFinding } from './finding.ts';
import type { AccountInput } from './input.ts';

/** Check 8: what is taken from a blocked account has a consent, unless it is interest or money reserved (FB 14:8). */
export function checkWithdrawals({ accounts, withdrawals, consents }: AccountInput): AccountFinding[] {
  const found = findingsOf(8, 'FB 14:8');
  const blocked = new Map(accounts.filter((account) => account.blocked).map(({ key, name }) => [key, name]));
  const used = new Map<string, number>();
  return withdrawals.flatMap(({ account, on, amount, consent, ground }) => {
    const name = blocked.get(account);
    if (name === undefined || ground !== undefined) return [];
    const text = `${name}: uttag ${on} på ${moneyText(amount)}`;
    const given = consents.find(({ key, kind }) => key === consent && kind === 'withdrawal');
    if (!given || (given.account !== undefined && given.account !== account)) {
      return found('error', `${text} från spärrat konto utan samtycke.`);
    }
    if (given.decidedOn > on) return found('error', `${text} gjordes före samtycket ${given.decidedOn}.`);
    const total = (used.get(given.key) ?? 0) + amount;
    used.set(given.key, total);
    if (given.amount === undefined || total <= given.amount) return [];
    return found(
      'error',
      `${text}: uttagen är tillsammans ${moneyText(total)}, men samtycket gäller ${moneyText(given.amount)}.`,
    );
  });
}

const deals = { sale: 'Försäljning', purchase: 'Köp', gift: 'Gåva', letting: 'Upplåtelse' } as const;

/**
 * Check 9: a deal with real property has a consent that is not older than six months (FB 14:11); one that is sought
 * within a month from the contract also binds (FB 12:10).
 */
export function checkPropertyDeals({ propertyDeals, consents }: AccountInput): AccountFinding[] {
  const found = findingsOf(9, 'FB 14:11');
  return propertyDeals.flatMap(({ kind, contractOn, consent }) => {
    const what = `${deals[kind]} av fastighet ${contractOn}`;
    const given = consents.find((known) => known.key === consent && known.kind === 'property');
    if (!given) return found('error', `${what}: samtycke saknas.`);
    if (given.decidedOn > contractOn) {
      const inTime =
        given.appliedOn !== undefined && given.appliedOn <= later({ on: contractOn, at: null }, 'P1M').on;
      return inTime
        ? []
        : found('error', `${what}: samtycket söktes inte inom en månad från avtalet (FB 12:10).`);
    }
    const lastDay = later({ on: given.decidedOn, at: null }, 'P6M').on;
    return contractOn <= lastDay ? [] : found('error', `${what}: samtycket gällde bara till ${lastDay}.`);
  });
}
