import { INVARIANTS } from './invariants.ts';

/** One rule that one story need not hold. */
export interface Exemption {
  /** Id of an axe rule or of an invariant. */
  readonly rule: string;
  /** Why it cannot hold here, and why nobody is the worse for it. */
  readonly reason: string;
  /** The day it was granted, `YYYY-MM-DD`: old ones are looked at again. */
  readonly on: string;
}

/**
 * Parameters of a story that is exempt from single rules: `parameters: { ...exempt({ … }) }`. The only way past a gate;
 * all are counted and printed when the gates are tested.
 */
export function exempt(...exemptions: readonly Exemption[]): {
  exemptions: readonly Exemption[];
  a11y: { config: { rules: { id: string; enabled: false }[] } };
} {
  const ours = new Set(INVARIANTS.map(({ id }) => id));
  const rules = exemptions.filter(({ rule }) => !ours.has(rule)).map(({ rule }) => rule);
  return { exemptions, a11y: { config: { rules: rules.map((id) => ({ id, enabled: false })) } } };
}

/** The rules that a story with these parameters is exempt from. */
export function exemptionsIn(parameters: Readonly<Record<string, unknown>>): readonly Exemption[] {
  return (parameters['exemptions'] as readonly Exemption[] | undefined) ?? [];
}
