import type { DeadlineRule } from '../definition/deadline-rule.ts';
import type { CaseDeadline } from './case-deadline.ts';
import type { Change } from './change.ts';
import { durationText, later } from './duration.ts';

/** Why a change may not be made: Swedish words that say what to do, and the rule's own law. */
export interface AdjustmentRefusal {
  readonly reason: string;
  readonly law: string;
}

/** A change with its stated day, as the worker asks for it. */
export type AskedChange = Pick<Change, 'change' | 'until'> & { readonly on: NonNullable<Change['on']> };

/**
 * Whether a deadline of a case may be changed so. The engine would leave what is refused here out of the reckoning.
 * Who may decide an extension (`rule.extend.by`) is asked elsewhere.
 * @param rule the row that applies on the deadline's `from`
 */
export function checkAdjustment(
  rule: DeadlineRule,
  deadline: CaseDeadline,
  asked: AskedChange,
): AdjustmentRefusal | null {
  const reason = whyNot(rule, deadline, asked);
  return reason === null ? null : { reason, law: rule.law[0] ?? '' };
}

function whyNot(rule: DeadlineRule, deadline: CaseDeadline, asked: AskedChange): string | null {
  const { status, from, due } = deadline;
  if (status === 'met') return `Fristen är redan uppfylld och kan inte ändras.`;
  if (status === 'lapsed') return 'Fristen gäller inte längre och kan inte ändras.';
  if (asked.on < from) return `Fristen började ${from}. Ange en dag från och med då.`;
  if (due !== null && asked.on > due && asked.change !== 'resume' && !deadline.settable) {
    return `Fristen gick ut ${due}. Efter det kan den varken pausas eller förlängas.`;
  }
  if (asked.change === 'extend') return whyNotExtended(rule, deadline, asked);
  if (!rule.pausable) return `Fristen kan inte pausas: lagen räknar all tid.`;
  if (asked.change === 'pause') {
    return status === 'paused' ? `Fristen är redan pausad sedan ${deadline.pausedFrom}.` : null;
  }
  if (deadline.pausedFrom === null) return 'Fristen är inte pausad.';
  if (asked.on < deadline.pausedFrom) {
    return `Fristen pausades ${deadline.pausedFrom}. Ange en dag från och med då.`;
  }
  return null;
}

function whyNotExtended(
  rule: DeadlineRule,
  { status, from, due, settable }: CaseDeadline,
  { until }: AskedChange,
): string | null {
  const { extend, setWithin, ceiling } = rule;
  if (status === 'paused') return 'Fristen är pausad. Återuppta den innan den förlängs.';
  if (until === null) return 'Ange den nya sista dagen.';
  if (due === null || settable) {
    if (until < from) return `Fristen började ${from}. Ange en senare dag.`;
    const last = setWithin === undefined ? null : later({ on: from, at: null }, setWithin).on;
    return last !== null && until > last ? `Dagen får ligga senast ${last}. Kontrollera den.` : null;
  }
  if (!extend) return 'Fristen kan inte förlängas.';
  if (until <= due) return `Den nya dagen måste vara senare än ${due}.`;
  const longest = extend.max === undefined ? null : later({ on: due, at: null }, extend.max).on;
  if (longest !== null && until > longest) {
    return `Fristen får förlängas med högst ${durationText(extend.max ?? '')} i taget, till ${longest}.`;
  }
  const last = ceiling === undefined ? null : later({ on: from, at: null }, ceiling).on;
  return last !== null && until > last ? `Fristen kan aldrig bli längre än till ${last}.` : null;
}
