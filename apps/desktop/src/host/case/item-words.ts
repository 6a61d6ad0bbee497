import type { Command } from '@samla/case-model/command';
import type { CaseId } from '@samla/case-model/ids';
import type { DraftInConflict } from '../contract.ts';
import { draftInConflict } from '../drafts/draft-view.ts';
import type { ItemWords } from '../outbox/needs-you.ts';
import type { Workspace } from '../session/workspace.ts';
import { caseTypeWith, partOfCommand, partOfDraft, type NamedPart } from './named-part.ts';

type CaseTypes = Workspace['playbooks']['caseTypes'];
type Known = Pick<Workspace, 'stores' | 'playbooks' | 'organisation' | 'personName'>;

/** The case types that are here, for the texts of one list: asked for when the first of them needs them, and only then. */
export function caseTypesOnce({ playbooks }: Pick<Known, 'playbooks'>): CaseTypes {
  let caseTypes: ReturnType<CaseTypes> | null = null;
  return () => (caseTypes ??= playbooks.caseTypes());
}

/** Where a draft belongs, and in whose words it is shown. */
export function placeOfDraft(
  key: string,
  content: string | null,
  known: Known & Pick<Workspace, 'caseNumber'>,
  caseTypes: CaseTypes,
): DraftInConflict {
  const part = partOfDraft(key, content);
  return draftInConflict(
    key,
    (id) => known.caseNumber(id),
    (id) => playbookOf(id, part, known, caseTypes),
  );
}

/**
 * The definitions in whose words a text of a case is shown, by their hashes: what the case runs on, or, where the case is
 * not here, a case type that has what the text names; null when none of them is here.
 */
function playbookOf(
  caseId: CaseId | null,
  part: NamedPart | null,
  { stores, playbooks }: Known,
  caseTypes: CaseTypes,
): ItemWords['playbook'] {
  const own = stores.cache
    .prepare<[CaseId | null], string>('select definition_hash from case_base where id = ?')
    .pluck()
    .get(caseId);
  const other = own === undefined && part ? caseTypeWith(part, caseTypes()) : null;
  return hashesOf(own ?? other ?? undefined, playbooks);
}

/** In whose words a command is shown: its case's definitions, and the names of those whom it is about. */
export function itemWords(command: Command, known: Known, caseTypes: CaseTypes): ItemWords {
  const { aggregate, name, args } = command;
  const playbook =
    name === 'openCase'
      ? hashesOf(args.definitionHash, known.playbooks)
      : playbookOf(aggregate.id, partOfCommand(command), known, caseTypes);
  const names: Record<string, string> = {};
  const { colleagues, units, session } = known.organisation;
  const people = session ? [...colleagues, session.worker] : colleagues;
  const places = [
    ...units,
    ...(session?.assignments ?? []).map(({ unitId, unitName }) => ({ id: unitId, name: unitName })),
  ];
  if ('workerId' in args && args.workerId !== null) {
    const { workerId } = args;
    const worker = people.find(({ id }) => id === workerId);
    if (worker) names[worker.id] = worker.name;
  }
  if ('unitId' in args) {
    const unit = places.find(({ id }) => id === args.unitId);
    if (unit) names[unit.id] = unit.name;
  }
  if (name === 'openCase' && args.person.kind === 'known') {
    const { personId } = args.person;
    const person = known.personName(personId);
    if (person !== null) names[personId] = person;
  }
  return { playbook, names };
}

function hashesOf(caseType: string | undefined, playbooks: Known['playbooks']): ItemWords['playbook'] {
  const rulebook = playbooks.rulebookHash;
  if (caseType === undefined || rulebook === null || !playbooks.of(caseType)) return null;
  return { caseType, rulebook };
}
