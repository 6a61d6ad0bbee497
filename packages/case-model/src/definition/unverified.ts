import type { Library } from './library.ts';
import { ruleKey } from './rule-key.ts';
import { ruleLists } from './parts.ts';

/** Something that rests on a source that nobody has confirmed (`verified: false`): shown as such, never blocking. */
export interface Unverified {
  /** `caseType`, `form` or the list of the rule book */
  readonly kind: string;
  readonly key: string;
  readonly name: string;
  /** which part of it, where only a part is unconfirmed: a code, a variable, a row of a table */
  readonly part: string | null;
  readonly source: string | null;
}

interface Proof {
  readonly verified?: boolean | undefined;
  readonly source?: string | undefined;
  readonly name?: string | undefined;
  readonly title?: string | undefined;
  readonly key?: string | undefined;
}

/** Everything in a library that is marked unverified, in the library's order. */
export function unverifiedIn({ caseTypes, forms, rulebook }: Library): Unverified[] {
  const found: Unverified[] = [];
  for (const type of caseTypes) found.push(...ofDefinition('caseType', type.key, type));
  for (const form of forms.values()) found.push(...ofDefinition('form', form.key, form));
  for (const list of ruleLists) {
    for (const row of rulebook[list])
      found.push(...ofDefinition(list, ruleKey(row), row), ...ofParts(list, ruleKey(row), row));
  }
  return found;
}

function ofDefinition(kind: string, key: string, row: object): Unverified[] {
  const proof = row as Proof;
  if (proof.verified !== false) return [];
  return [{ kind, key, name: proof.name ?? proof.title ?? key, part: null, source: proof.source ?? null }];
}

/** Rows inside a row: codes of a list, variables of a register, amounts of a norm table. */
function ofParts(kind: string, key: string, row: object): Unverified[] {
  const { name = key } = row as Proof;
  const found: Unverified[] = [];
  const walk = (value: unknown, path: readonly string[]): void => {
    if (typeof value !== 'object' || value === null) return;
    const proof = value as Proof;
    if (path.length > 0 && proof.verified === false) {
      const part = proof.name ?? proof.key ?? path.join(' ');
      found.push({ kind, key, name, part, source: proof.source ?? null });
    }
    for (const [inner, child] of Object.entries(value)) walk(child, [...path, inner]);
  };
  walk(row, []);
  return found;
}
