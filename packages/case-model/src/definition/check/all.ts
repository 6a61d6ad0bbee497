import type { Mistake } from '../mistake.ts';
import type { Parts } from '../parts.ts';
import { checkCaseTypes } from './case-types.ts';
import { makeCheck } from './check.ts';
import { checkExpressions } from './expressions.ts';
import { checkForms } from './forms.ts';
import { checkRules } from './rules.ts';
import { checkUnique } from './unique.ts';

/** Every check that looks past one file. */
export function checkAll(parts: Parts): Mistake[] {
  const mistakes: Mistake[] = [];
  const check = makeCheck(parts, mistakes);
  checkUnique(check);
  checkRules(check);
  checkForms(check);
  checkCaseTypes(check);
  checkExpressions(check);
  return mistakes;
}
