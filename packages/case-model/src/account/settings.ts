/** What the local guideline decides; none of it is law, so each can be set. Amounts in öre. */
export interface ReviewSettings {
  /** a personal present up to this is of modest value (FB 14:12) */
  readonly modestGift: number;
  /** cash withdrawals from one account in a period that are many */
  readonly manyCashWithdrawals: number;
  /** an expense so many times the usual one of its category is a peak */
  readonly peakFactor: number;
  /** and it is at least so much */
  readonly peakLeast: number;
  /** days that a guardian has for what is missing */
  readonly completionDays: number;
}

export const defaultReviewSettings: ReviewSettings = {
  modestGift: 1_000_00,
  manyCashWithdrawals: 12,
  peakFactor: 5,
  peakLeast: 10_000_00,
  completionDays: 21,
};
