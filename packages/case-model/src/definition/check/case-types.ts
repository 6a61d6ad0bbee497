import type { CaseType } from '../case-type.ts';
import { didYouMean } from '../closest.ts';
import { areaOf } from '../key-parts.ts';
import { formsUsedBy } from '../forms-used.ts';
import type { Part } from '../parts.ts';
import { prefillPaths } from '../prefill.ts';
import { keyed, keysUnique, lawsExist, mustExist, type Check } from './check.ts';
import { fieldIn, momentExists } from './moments.ts';
import { checkPlan } from './plan.ts';

/** What each case type points to. */
export function checkCaseTypes(check: Check): void {
  for (const part of check.parts.caseTypes) {
    if (part.background) continue;
    checkHeader(check, part);
    checkDecisions(check, part);
    checkPlan(check, part);
    checkDeadlines(check, part);
    checkClosure(check, part);
    checkStatistics(check, part);
  }
}

function checkHeader(check: Check, part: Part<CaseType>): void {
  const { value } = part;
  const area = areaOf(value.key);
  const areas = check.parts.areas.map((known) => known.value.key);
  mustExist(check, part, ['key'], area, areas, 'Området', `Skapa ${area}/area.yaml.`);
  lawsExist(check, part, ['law'], value.law);
  const profiles = check.accessProfiles;
  mustExist(
    check,
    part,
    ['access'],
    value.access,
    profiles,
    'Behörighetsprofilen',
    'Lägg till den i shared/access.yaml.',
  );
  mustExist(
    check,
    part,
    ['retention'],
    value.retention,
    check.retention,
    'Gallringsregeln',
    'Lägg till den i shared/retention.yaml.',
  );
  const stages = value.plan.stages.map(({ key }) => key);
  for (const [where, stage] of Object.entries(value.imported)) {
    mustExist(check, part, ['imported', where], stage, stages, 'Skedet', 'Skriv ett av planens skeden.');
  }
  const { reopening } = value;
  if (reopening) {
    lawsExist(check, part, ['reopening', 'law'], reopening.law);
    for (const [index, type] of reopening.types.entries()) {
      mustExist(
        check,
        part,
        ['reopening', 'types', index],
        type,
        check.caseTypes,
        'Ärendetypen',
        'Skriv område.ärendetyp.',
      );
    }
  }
}

function checkDecisions(check: Check, part: Part<CaseType>): void {
  const { decisions, events, documents, deadlines, plan } = part.value;
  keysUnique(check, part, keyed(decisions, ['decisions']), 'Beslutet');
  keysUnique(check, part, keyed(events, ['events']), 'Händelsen');
  keysUnique(check, part, keyed(documents, ['documents']), 'Handlingen');
  keysUnique(check, part, keyed(deadlines, ['deadlines']), 'Fristen');
  const levels = 'Lägg till nivån i shared/delegation.yaml.';
  const taken = new Set(plan.stages.flatMap(({ tasks }) => tasks.flatMap(({ decision }) => decision ?? [])));
  for (const [index, decision] of decisions.entries()) {
    const path = ['decisions', index];
    lawsExist(check, part, [...path, 'law'], decision.law);
    mustExist(
      check,
      part,
      [...path, 'delegation'],
      decision.delegation,
      check.levels,
      'Delegationsnivån',
      levels,
    );
    keysUnique(check, part, keyed(decision.outcomes, [...path, 'outcomes']), 'Utfallet');
    for (const [at, { delegation }] of decision.outcomes.entries()) {
      if (delegation === undefined) continue;
      mustExist(
        check,
        part,
        [...path, 'outcomes', at, 'delegation'],
        delegation,
        check.levels,
        'Delegationsnivån',
        levels,
      );
    }
    if (!taken.has(decision.key)) {
      check.tell(
        part,
        [...path, 'key'],
        `Beslutet ”${decision.key}” fattas inte i någon uppgift.`,
        `Skriv decision: ${decision.key} på en uppgift, eller ta bort beslutet.`,
      );
    }
  }
  for (const [index, { law }] of events.entries()) lawsExist(check, part, ['events', index, 'law'], law);
  const tasks = plan.stages.flatMap((stage) => stage.tasks.map(({ key }) => key));
  for (const [index, { law, before }] of documents.entries()) {
    lawsExist(check, part, ['documents', index, 'law'], law);
    for (const [at, task] of before.entries()) {
      mustExist(
        check,
        part,
        ['documents', index, 'before', at],
        task,
        tasks,
        'Uppgiften',
        'Skriv en uppgifts nyckel.',
      );
    }
  }
}

function checkDeadlines(check: Check, part: Part<CaseType>): void {
  for (const [index, { rule, variant, from, until }] of part.value.deadlines.entries()) {
    const path = ['deadlines', index];
    for (const [at, moment] of from.entries()) momentExists(check, part, [...path, 'from', at], moment);
    for (const [at, moment] of until.entries()) momentExists(check, part, [...path, 'until', at], moment);
    const found = mustExist(
      check,
      part,
      [...path, 'rule'],
      rule,
      check.rules,
      'Fristregeln',
      'Lägg till den under shared/deadlines/ eller i områdets rules/.',
    );
    if (!found || variant === undefined) continue;
    const rows = check.parts.rules.deadlines.filter(({ value }) => value.key === rule);
    const variants = rows.flatMap(({ value }) => (value.variants ?? []).map(({ key }) => key));
    if (rows.length > 0 && !variants.includes(variant)) {
      const hint = didYouMean(variant, variants, 'Ta bort variant: regeln har inga varianter.');
      check.tell(part, [...path, 'variant'], `Regeln ${rule} har ingen variant ”${variant}”.`, hint);
    }
  }
}

function checkClosure(check: Check, part: Part<CaseType>): void {
  const { reasons } = part.value.closure;
  keysUnique(check, part, keyed(reasons, ['closure', 'reasons']), 'Avslutsorsaken');
}

/** Facts of the person's register row that statistics may ask for, beside those that forms are prefilled from. */
const personFacts = new Set<string>([
  ...prefillPaths.person,
  'sex',
  'municipality',
  'citizenship',
  'civilStatus',
]);
const caseFacts = new Set<string>([...prefillPaths.case, 'type', 'unit', 'closingReason']);

function checkStatistics(check: Check, part: Part<CaseType>): void {
  const forms = new Set(formsUsedBy(part.value));
  for (const [index, { register, variables }] of part.value.statistics.entries()) {
    const path = ['statistics', index];
    const known = check.registers.get(register);
    mustExist(
      check,
      part,
      [...path, 'register'],
      register,
      check.registers.keys(),
      'Registret',
      'Lägg till det i shared/registers.yaml.',
    );
    for (const [variable, source] of Object.entries(variables)) {
      const at = [...path, 'variables', variable];
      if (known)
        mustExist(
          check,
          part,
          at,
          variable,
          known,
          `Variabeln i registret ”${register}”`,
          'Lägg till variabeln i registret.',
        );
      const [kind = '', key = '', field] = source.split('.');
      if (/^(case\.(received|opened|closed)|person\.born)$/.test(source)) continue;
      if (kind === 'person')
        mustExist(
          check,
          part,
          at,
          key,
          personFacts,
          'Uppgiften om personen',
          'Välj en uppgift ur folkbokföringen.',
        );
      else if (kind === 'case')
        mustExist(
          check,
          part,
          at,
          key,
          caseFacts,
          'Uppgiften om ärendet',
          'Välj till exempel case.received.',
        );
      else if (kind === 'form' && field !== undefined) {
        if (
          !mustExist(check, part, at, key, forms, 'Blanketten', 'Skriv en blankett som ärendetypen använder.')
        )
          continue;
        const form = check.forms.get(key);
        if (form && !fieldIn(form, field)) {
          const keys = form.sections.flatMap(({ fields }) => fields.map((one) => one.key));
          check.tell(
            part,
            at,
            `Blanketten ”${key}” har inget fält ”${field}”.`,
            didYouMean(field, keys, 'Se efter fältets nyckel.'),
          );
        }
      } else if (/^(stage|milestone|task|event|document|decision|form)\.\w+(\.\w+)?$/.test(source)) {
        momentExists(check, part, at, source);
      } else {
        check.tell(
          part,
          at,
          `”${source}” är ingen uppgift som ärendet har.`,
          'Skriv en händelse (task.NYCKEL), form.BLANKETT.FÄLT, person.X eller case.X.',
        );
      }
    }
  }
}
