import type { Session } from '@samla/api-client/schemas';
import type { CommandArgs } from '@samla/case-model/command';
import type { OpeningContext } from '@samla/case-model/decide';
import type { CaseId, PersonId } from '@samla/case-model/ids';
import type { PlainDate } from '@samla/case-model/time';
import type { Workspace } from '../session/workspace.ts';

/** Stands in for a person whom only the server can look up. */
const IN_REGISTER = '' as PersonId;

/** What opening a case may know of on this device; null while its case type or the rule book has not come. */
export function openingContext(workspace: Workspace, args: CommandArgs<'openCase'>): OpeningContext | null {
  const { playbooks, organisation } = workspace;
  const { rulebook } = playbooks;
  const content = playbooks.caseType(args.definitionHash);
  if (!rulebook || !content || !organisation.session) return null;
  const known = args.person.kind === 'known' ? args.person.personId : null;
  return {
    caseType: { hash: args.definitionHash, content },
    rulebook,
    // who stands in the register is the server's to say; everything else is decided here at once
    personId: known ?? IN_REGISTER,
    areas: areasIn(organisation.session, args.unitId),
    lastClosedOn: known && content.reopening ? lastClosedOn(workspace, known, content.reopening.types) : null,
  };
}

/** The areas that I work with in a unit today. */
function areasIn(session: Session, unitId: string) {
  return [
    ...new Set(session.assignments.filter((one) => one.unitId === unitId).flatMap(({ areas }) => areas)),
  ];
}

/** The last day that a case of these types was closed for a person, among those that are here. */
function lastClosedOn(workspace: Workspace, personId: PersonId, types: readonly string[]): PlainDate | null {
  const cases = workspace.stores.cache
    .prepare<[string], { id: CaseId; type_key: string }>(
      'select id, type_key from case_base where person_id = ?',
    )
    .all(personId);
  const days = cases
    .filter(({ type_key: key }) => types.includes(key))
    .flatMap(({ id }) => workspace.local(id)?.state.file.closed?.on ?? []);
  return days.toSorted().at(-1) ?? null;
}
