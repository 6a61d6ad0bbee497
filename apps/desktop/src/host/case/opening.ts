import type { Session } from '@samla/api-client/schemas';
import { MOST_ALIKE, type CommandArgs } from '@samla/case-model/command';
import type { OpeningContext } from '@samla/case-model/decide';
import type { CaseId, PersonId } from '@samla/case-model/ids';
import { parseIdentityNumber } from '@samla/case-model/identity-number';
import { dateInStockholm, type PlainDate } from '@samla/case-model/time';
import type { Workspace } from '../session/workspace.ts';

type Args = CommandArgs<'openCase'>;
type InRegister = Extract<Args['person'], { kind: 'register' }>;

/** Stands in for a person whom only the server can look up. */
const IN_REGISTER = '' as PersonId;

/** What opening a case may know of on this device; null while its case type or the rule book has not come. */
export function openingContext(workspace: Workspace, args: Args): OpeningContext | null {
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
    lastClosedOn: lastClosedOn(workspace, args),
    openedMeanwhile: null,
  };
}

/** The areas that I work with in a unit today. */
function areasIn(session: Session, unitId: string) {
  return [
    ...new Set(session.assignments.filter((one) => one.unitId === unitId).flatMap(({ areas }) => areas)),
  ];
}

/** Her cases whose closing the guard against reopening asks for; their records must be here when it is asked. */
export function closedBefore(workspace: Workspace, { definitionHash, person }: Args): CaseId[] {
  const types = workspace.playbooks.caseType(definitionHash)?.reopening?.types ?? [];
  if (person.kind !== 'known' || types.length === 0) return [];
  return workspace.stores.cache
    .prepare<[string, string], CaseId>(
      `select c.id from case_base c join worklist w on w.case_id = c.id
        where c.person_id = ? and w.closed = 1 and c.type_key in (select value from json_each(?))`,
    )
    .pluck()
    .all(person.personId, JSON.stringify(types));
}

/** The last day that a case of these types was closed for a person, among those that are here. */
function lastClosedOn(workspace: Workspace, args: Args): PlainDate | null {
  const days = closedBefore(workspace, args).flatMap(
    (id) => workspace.local(id)?.state.file.closed?.on ?? [],
  );
  return days.toSorted().at(-1) ?? null;
}

/**
 * The cases of the same type for the same person that are here, open or closed, the open ones first: what she had been
 * shown when she wrote, whatever comes later. A protected person is found by her number too, since nothing is told of her.
 */
export function alikeHere(workspace: Workspace, { typeKey, person }: Args): CaseId[] {
  const of = person.kind === 'known' ? 'p.id' : 'p.identity_number';
  return workspace.stores.cache
    .prepare<[string | null, string, number], CaseId>(
      `select c.id from person p join case_base c on c.person_id = p.id left join worklist w on w.case_id = c.id
        where ${of} = ? and c.type_key = ? order by w.closed, c.id desc limit ?`,
    )
    .pluck()
    .all(person.kind === 'known' ? person.personId : numberIn(workspace, person), typeKey, MOST_ALIKE);
}

/** A number that was typed, as the register has it; null when it is none. */
function numberIn(workspace: Workspace, { identityNumber }: InRegister): string | null {
  const read = parseIdentityNumber(identityNumber, dateInStockholm(workspace.now()));
  return read && read.kind !== 'unreadable' ? read.number : null;
}

/** A number whose person has a case here says who she is, so that the register need not be asked. */
export function knownHere(workspace: Workspace, person: Args['person']): Args['person'] {
  if (person.kind === 'known') return person;
  const number = numberIn(workspace, person);
  if (number === null) return person;
  const found = workspace.stores.cache
    .prepare<[string], PersonId>(`select id from person where protection = 'none' and identity_number = ?`)
    .pluck()
    .all(number);
  const [personId] = found;
  return personId !== undefined && found.length === 1 ? { kind: 'known', personId } : person;
}
