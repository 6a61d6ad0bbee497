import type { Ore } from '../money.ts';
import type { PriceBaseAmount } from '../norm/norm-table.ts';

/** Who pays a guardian's fee, and where the limits go. Amounts in öre. */
export interface FeePayer {
  readonly payer: 'principal' | 'municipality' | 'shared' | 'estate';
  /** what the principal can be made to pay at most: what exceeds the limits */
  readonly principalAtMost: Ore;
  readonly incomeLimit: Ore;
  readonly assetLimit: Ore;
  readonly law: string;
  readonly verified: boolean;
}

/**
 * The principal pays to the extent that the income of the year exceeds 2.65 price base amounts or the assets exceed two;
 * otherwise the municipality; matters of an estate are paid by the estate (FB 12:16).
 * @param fee what has been decided, in öre
 */
export function feePayer(
  {
    fee,
    income,
    assets,
    estate,
  }: { readonly fee: Ore; readonly income: Ore; readonly assets: Ore; readonly estate: boolean },
  priceBase: PriceBaseAmount,
): FeePayer {
  // 2.65 × the amount × 100 öre, without a fraction on the way
  const incomeLimit = priceBase.amount * 265;
  const assetLimit = priceBase.amount * 200;
  const principalAtMost = Math.max(0, income - incomeLimit) + Math.max(0, assets - assetLimit);
  const payer = estate
    ? 'estate'
    : principalAtMost === 0
      ? 'municipality'
      : principalAtMost >= fee
        ? 'principal'
        : 'shared';
  return { payer, principalAtMost, incomeLimit, assetLimit, law: 'FB 12:16', verified: priceBase.verified };
}
