import { compileFeel, type FeelScope } from '../../feel/compile.ts';
import { formScope, makePlanScope, type CodeKeys } from '../../feel/scope.ts';
import type { CaseType } from '../case-type.ts';
import type { Field, Form } from '../form.ts';
import { lastPart } from '../key-parts.ts';
import { formsUsedBy } from '../forms-used.ts';
import type { Part } from '../parts.ts';
import type { Path } from '../source.ts';
import type { Check } from './check.ts';
import { sentriesOf } from './plan.ts';

type Wanted = Parameters<typeof compileFeel>[2];

/** Checks one expression at its place; answers the names that it reads. */
function checkFeel(
  check: Check,
  part: Part<unknown>,
  path: Path,
  expression: string,
  scope: FeelScope,
  wanted: Wanted,
): readonly string[] {
  const compiled = compileFeel(expression, scope, wanted);
  if (compiled.kind === 'ok') return compiled.references;
  for (const { from, message, hint } of compiled.faults) check.tellWithin(part, path, from, message, hint);
  return [];
}

const boolean: Wanted = { kind: 'boolean' };

/** What a derived field must come to; null for types whose values cannot be derived. */
function derivedType({ type }: Field): Wanted | null {
  switch (type) {
    case 'amount':
    case 'integer':
      return { kind: 'number', whole: true };
    case 'decimal':
      return { kind: 'number' };
    case 'boolean':
    case 'date':
    case 'dateTime':
      return { kind: type };
    case 'text':
    case 'longText':
    case 'choice':
      return { kind: 'string' };
    default:
      return null;
  }
}

/** The conditions of every plan and the expressions of every form. */
export function checkExpressions(check: Check): void {
  const codes: CodeKeys = (list) => check.codeLists.get(list) ?? null;
  for (const part of check.parts.caseTypes) if (!part.background) checkPlanFeel(check, part, codes);
  for (const part of check.parts.forms) if (!part.background) checkFormFeel(check, part, codes);
}

function checkPlanFeel(check: Check, part: Part<CaseType>, codes: CodeKeys): void {
  const keys = formsUsedBy(part.value);
  // the fields of a form that cannot be read are not known: its conditions are told when it can
  const forms = keys.flatMap((key) => check.forms.get(key) ?? []);
  if (forms.length < keys.length) return;
  const scope = makePlanScope({ forms, decisions: part.value.decisions }, codes);
  for (const { sentries, path } of sentriesOf(part.value)) {
    for (const [index, { if: condition }] of sentries.entries()) {
      if (condition !== undefined) checkFeel(check, part, [...path, index, 'if'], condition, scope, boolean);
    }
  }
  for (const [index, { unless }] of part.value.deadlines.entries()) {
    if (unless !== undefined) checkFeel(check, part, ['deadlines', index, 'unless'], unless, scope, boolean);
  }
}

function checkFormFeel(check: Check, part: Part<Form>, codes: CodeKeys): void {
  const form = part.value;
  const reads = new Map<string, { readonly path: Path; readonly names: readonly string[] }>();
  for (const [index, section] of form.sections.entries()) {
    const path = ['sections', index];
    if (section.showWhen !== undefined) {
      checkFeel(
        check,
        part,
        [...path, 'showWhen'],
        section.showWhen,
        formScope(form, undefined, codes),
        boolean,
      );
    }
    const scope = formScope(form, section.key, codes);
    for (const [at, field] of section.fields.entries()) {
      const inner = [...path, 'fields', at];
      if (field.showWhen !== undefined) {
        checkFeel(check, part, [...inner, 'showWhen'], field.showWhen, scope, boolean);
      }
      if (field.derive === undefined) continue;
      const wanted = derivedType(field);
      if (wanted === null) {
        check.tell(
          part,
          [...inner, 'derive'],
          `Ett fält av typen ${field.type} kan inte räknas fram.`,
          'Ta bort derive, eller välj typen text, amount, integer, decimal, boolean, date, dateTime eller choice.',
        );
        continue;
      }
      const names = checkFeel(check, part, [...inner, 'derive'], field.derive, scope, wanted);
      reads.set(field.key, {
        path: [...inner, 'derive'],
        names: names.map((name) => lastPart(name)),
      });
    }
  }
  checkRings(check, part, reads);
  for (const [index, { that, field }] of form.checks.entries()) {
    const section = form.sections.find(
      ({ repeat, fields }) => repeat && fields.some(({ key }) => key === field),
    );
    checkFeel(check, part, ['checks', index, 'that'], that, formScope(form, section?.key, codes), boolean);
  }
}

/** A derived value that follows from itself. */
function checkRings(
  check: Check,
  part: Part<Form>,
  reads: ReadonlyMap<string, { readonly path: Path; readonly names: readonly string[] }>,
): void {
  const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
    (reads.get(from)?.names ?? []).some(
      (name) => name === wanted || (!seen.has(name) && reaches(name, wanted, seen.add(name))),
    );
  for (const [key, { path }] of reads) {
    if (reaches(key, key, new Set())) {
      check.tell(
        part,
        path,
        `Fältet ”${key}” räknas fram ur sig självt.`,
        'Låt derive bara läsa fält som fylls i, eller bryt ringen.',
      );
    }
  }
}
