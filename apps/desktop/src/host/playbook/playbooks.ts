import type { CaseTypeContent, Definition, RulebookContent } from '@samla/case-model/definition';
import type { Playbook } from '@samla/case-model/case/playbook';
import type { Database } from '../store/database.ts';

interface DefinitionRow {
  readonly kind: Definition['kind'];
  readonly content: string;
}

/** The definitions of the cache. Each is read once: it never changes under its hash. */
export class Playbooks {
  readonly #db: Database;
  readonly #read = new Map<string, Definition | null>();
  /** by hash of the case type; void when the rule book is another */
  readonly #playbooks = new Map<string, Playbook>();
  #rulebookHash: string | null = null;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The rule book that holds now; null while it has not come. */
  get rulebook(): RulebookContent | null {
    const found = this.#rulebookHash === null ? null : this.get(this.#rulebookHash);
    return found?.kind === 'rulebook' ? found.content : null;
  }

  get rulebookHash(): string | null {
    return this.#rulebookHash;
  }

  /** The server says which rule book holds. */
  useRulebook(hash: string | null): void {
    if (hash === this.#rulebookHash) return;
    this.#rulebookHash = hash;
    this.#playbooks.clear();
  }

  /** A definition by its hash; null when it has not come. */
  get(hash: string): Definition | null {
    const known = this.#read.get(hash);
    if (known !== undefined) return known;
    const row = this.#db
      .prepare<[string], DefinitionRow>('select kind, content from definition where hash = ?')
      .get(hash);
    const found = row
      ? ({ kind: row.kind, hash, content: JSON.parse(row.content) as unknown } as Definition)
      : null;
    this.#read.set(hash, found);
    return found;
  }

  caseType(hash: string): CaseTypeContent | null {
    const found = this.get(hash);
    return found?.kind === 'caseType' ? found.content : null;
  }

  /** What a case runs on; null while its case type or the rule book has not come. The same object each time. */
  of(caseTypeHash: string): Playbook | null {
    const known = this.#playbooks.get(caseTypeHash);
    if (known) return known;
    const caseType = this.caseType(caseTypeHash);
    const { rulebook } = this;
    if (!caseType || !rulebook) return null;
    const made = { caseType, rulebook };
    this.#playbooks.set(caseTypeHash, made);
    return made;
  }

  /** Every case type that is here. */
  caseTypes(): readonly { readonly hash: string; readonly content: CaseTypeContent }[] {
    return this.#db
      .prepare<[], string>(`select hash from definition where kind = 'caseType' order by hash`)
      .pluck()
      .all()
      .flatMap((hash) => {
        const content = this.caseType(hash);
        return content ? { hash, content } : [];
      });
  }

  /** Those of the hashes that are not here. */
  missing(hashes: Iterable<string>): string[] {
    return [...new Set(hashes)].filter((hash) => this.get(hash) === null);
  }

  /** These are no longer in the cache. */
  forget(hashes: readonly string[]): void {
    for (const hash of hashes) {
      this.#read.delete(hash);
      this.#playbooks.delete(hash);
    }
  }

  keep(definitions: readonly Definition[]): void {
    const insert = this.#db.prepare(
      'insert or replace into definition (hash, kind, key, content) values (?, ?, ?, ?)',
    );
    for (const definition of definitions) {
      const { hash, kind, content } = definition;
      insert.run(hash, kind, content.key, JSON.stringify(content));
      this.#read.set(hash, definition);
      this.#playbooks.delete(hash);
    }
  }
}
