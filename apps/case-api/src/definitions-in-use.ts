import type { Session } from '@samla/api-client/schemas';
import {
  caseTypeContentSchema,
  type Area,
  type CaseTypeContent,
  type Definition,
  type RulebookContent,
} from '@samla/case-model/definition';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { Tx } from './db/tables.ts';
import { DefinitionError } from './definitions.ts';

interface TypeInUse {
  readonly hash: string;
  readonly content: CaseTypeContent;
}

/**
 * The definitions that this program opens cases by, and those that its cases are pinned to, read once per hash: content
 * is addressed by its hash, so what was read stays true.
 */
export class DefinitionsInUse {
  /** by their order */
  readonly areas: readonly Area[];
  readonly catalogue: Session['catalogue'];
  readonly rulebook: RulebookContent;
  readonly #types = new Map<string, TypeInUse>();
  readonly #byHash = new Map<string, Definition>();
  /** null: no content of today's form; such a case has no plan until the start step moves it */
  readonly #pinned = new Map<string, CaseTypeContent | null>();

  /** @throws DefinitionError when there is no rule book */
  constructor(definitions: readonly Definition[]) {
    const areas: Area[] = [];
    let rulebook: Extract<Definition, { kind: 'rulebook' }> | null = null;
    for (const definition of definitions) {
      this.#byHash.set(definition.hash, definition);
      if (definition.kind === 'area') areas.push(definition.content);
      else if (definition.kind === 'rulebook') rulebook = definition;
      else {
        this.#types.set(definition.content.key, definition);
        this.#pinned.set(definition.hash, definition.content);
      }
    }
    if (!rulebook) throw new DefinitionError('The definitions have no rule book.');
    this.areas = areas.sort((a, b) => a.order - b.order);
    this.rulebook = rulebook.content;
    this.catalogue = {
      rulebook: rulebook.hash,
      caseTypes: [...this.#types.values()]
        .map(({ hash, content: { key } }) => ({ key, hash }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    };
  }

  /** A case type as it is opened today. */
  caseType(key: string): TypeInUse | null {
    return this.#types.get(key) ?? null;
  }

  /** A definition of this program. */
  byHash(hash: string): Definition | undefined {
    return this.#byHash.get(hash);
  }

  /** What a case runs on: the case type that it is pinned to, and the rule book of today. */
  async playbook(tx: Tx, hash: string): Promise<Playbook | null> {
    let caseType = this.#pinned.get(hash);
    if (caseType === undefined) {
      caseType = await readContent(tx, hash);
      this.#pinned.set(hash, caseType);
    }
    return caseType && { caseType, rulebook: this.rulebook };
  }
}

async function readContent(tx: Tx, hash: string): Promise<CaseTypeContent | null> {
  const row = await tx
    .selectFrom('definition')
    .select('content')
    .where('hash', '=', hash)
    .where('kind', '=', 'caseType')
    .executeTakeFirst();
  return caseTypeContentSchema.safeParse(row?.content).data ?? null;
}
