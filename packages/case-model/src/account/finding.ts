/** What a check of an account found. */
export interface AccountFinding {
  /** number of the check, 1–16 */
  readonly check: number;
  readonly kind: 'error' | 'warning' | 'missing' | 'risk' | 'action';
  /** Swedish: what is wrong, and what to do */
  readonly text: string;
  readonly law: string | null;
  readonly verified: boolean;
}

/** Makes the findings of one check. */
export function findingsOf(check: number, law: string | null, verified = true) {
  return (kind: AccountFinding['kind'], text: string): AccountFinding => ({
    check,
    kind,
    text,
    law,
    verified,
  });
}
