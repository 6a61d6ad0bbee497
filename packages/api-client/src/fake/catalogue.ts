import type { Playbook } from '@samla/case-model/case/playbook';
import type { CaseTypeKey, Definition, RulebookContent } from '@samla/case-model/definition';
import type { Session } from '../schemas.ts';
import type { FakeCity } from './city.ts';

type CaseTypeDefinition = Extract<Definition, { kind: 'caseType' }>;

/** The case types as they are opened today: of several versions of one key, the fixture's last. */
export function caseTypesOfToday(city: FakeCity): ReadonlyMap<CaseTypeKey, CaseTypeDefinition> {
  const byKey = new Map<CaseTypeKey, CaseTypeDefinition>();
  for (const definition of city.fixture.definitions) {
    if (definition.kind === 'caseType') byKey.set(definition.content.key, definition);
  }
  return byKey;
}

/** A version of a case type by its hash. */
export function caseTypeByHash(city: FakeCity, hash: string): CaseTypeDefinition | undefined {
  return city.fixture.definitions.find(
    (definition): definition is CaseTypeDefinition =>
      definition.kind === 'caseType' && definition.hash === hash,
  );
}

/** @throws RangeError when the fixture has no rule book, which every city has */
export function rulebookOfToday(city: FakeCity): {
  readonly hash: string;
  readonly content: RulebookContent;
} {
  const found = city.fixture.definitions.findLast(({ kind }) => kind === 'rulebook');
  if (found?.kind !== 'rulebook') throw new RangeError('the fixture has no rule book');
  return found;
}

/** What a case runs on; null where the fixture lacks its case type. */
export function playbookOf(city: FakeCity, definitionHash: string): Playbook | null {
  const caseType = caseTypeByHash(city, definitionHash)?.content;
  return caseType ? { caseType, rulebook: rulebookOfToday(city).content } : null;
}

/** The versions used today, as a session tells them. */
export function catalogueOf(city: FakeCity): Session['catalogue'] {
  return {
    rulebook: rulebookOfToday(city).hash,
    caseTypes: [...caseTypesOfToday(city)].map(([key, { hash }]) => ({ key, hash })),
  };
}
