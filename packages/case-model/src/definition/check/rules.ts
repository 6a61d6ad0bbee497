import { ruleLists } from '../parts.ts';
import { keyed, keysUnique, lawsExist, mustExist, type Check } from './check.ts';

/** What the rows of the rule book point to. */
export function checkRules(check: Check): void {
  const { rules } = check.parts;
  for (const list of ruleLists) {
    for (const part of rules[list]) {
      if (!part.background && 'law' in part.value) lawsExist(check, part, ['law'], part.value.law);
    }
  }
  for (const part of rules.deadlines) {
    if (part.background) continue;
    const { extend, variants } = part.value;
    if (extend) {
      mustExist(
        check,
        part,
        ['extend', 'by'],
        extend.by,
        check.levels,
        'Delegationsnivån',
        'Lägg till nivån i shared/delegation.yaml.',
      );
    }
    if (variants) keysUnique(check, part, keyed(variants, ['variants']), 'Varianten');
  }
  for (const part of rules.registers) {
    if (part.background) continue;
    const { due, variables } = part.value;
    if (due !== undefined) {
      mustExist(
        check,
        part,
        ['due'],
        due,
        check.rules,
        'Fristregeln',
        'Lägg till den under shared/deadlines/.',
      );
    }
    for (const [index, { codes }] of variables.entries()) {
      if (codes === undefined) continue;
      mustExist(
        check,
        part,
        ['variables', index, 'codes'],
        codes,
        check.codeLists.keys(),
        'Kodlistan',
        'Lägg till den under shared/codes/.',
      );
    }
  }
}
