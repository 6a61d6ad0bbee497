import type { CaseId } from '@samla/case-model/ids';
import { parseDeepLink } from './deep-link.ts';

export type StartDecision =
  | { readonly kind: 'start'; readonly caseId: CaseId | null }
  | { readonly kind: 'refuse'; readonly argument: string };

/**
 * Whether the packaged program starts with these arguments. It takes one deep link and nothing else: Chromium's own
 * switches (`--inspect`, `--remote-debugging-port`, `--user-data-dir` …) are not covered by Electron's fuses and would
 * open the program to whoever starts it. On Windows a switch may also begin with `-` or `/`.
 * @param given what follows the program's own name
 */
export function decideStart(given: readonly string[]): StartDecision {
  const [first, second] = given;
  if (first === undefined) return { kind: 'start', caseId: null };
  const caseId = parseDeepLink(first);
  if (caseId === null) return { kind: 'refuse', argument: switchName(first) };
  if (second !== undefined) return { kind: 'refuse', argument: switchName(second) };
  return { kind: 'start', caseId };
}

/** The case in the arguments of a second start. Chromium adds switches of its own there, so the rest is ignored. */
export function linkOfSecondStart(given: readonly string[]): CaseId | null {
  for (const argument of given) {
    const caseId = parseDeepLink(argument);
    if (caseId !== null) return caseId;
  }
  return null;
}

/** The name of a switch without its value, which may be anything. */
function switchName(argument: string): string {
  return /^(?:--?|\/)[A-Za-z][A-Za-z-]*/.exec(argument)?.[0] ?? 'an argument that is no link';
}
