import type { Playbook } from '@samla/case-model/case/playbook';
import type { Definition } from '@samla/case-model/definition';
import type { CaseView } from '../../host/contract.ts';
import type { HostClient } from './client.ts';

/** The definitions that this window has fetched. One never changes under its hash, so each is asked for once. */
export class Definitions {
  readonly #client: HostClient;
  readonly #known = new Map<string, Definition>();
  readonly #asked = new Map<string, Promise<void>>();
  readonly #playbooks = new Map<string, Playbook>();

  constructor(client: HostClient) {
    this.#client = client;
  }

  get(hash: string): Definition | null {
    return this.#known.get(hash) ?? null;
  }

  /** Fetches what a case runs on, before the case is shown. What cannot be fetched is asked for again next time. */
  async load(playbook: CaseView['playbook']): Promise<void> {
    if (playbook) await Promise.all([playbook.caseType, playbook.rulebook].map((hash) => this.fetch(hash)));
  }

  /** What a case runs on; null where it has not come. */
  playbook(hashes: CaseView['playbook']): Playbook | null {
    if (!hashes) return null;
    const key = `${hashes.caseType} ${hashes.rulebook}`;
    const known = this.#playbooks.get(key);
    if (known) return known;
    const [caseType, rulebook] = [this.get(hashes.caseType), this.get(hashes.rulebook)];
    if (caseType?.kind !== 'caseType' || rulebook?.kind !== 'rulebook') return null;
    const made = { caseType: caseType.content, rulebook: rulebook.content };
    this.#playbooks.set(key, made);
    return made;
  }

  fetch(hash: string): Promise<void> {
    if (this.#known.has(hash)) return Promise.resolve();
    const asked = this.#asked.get(hash) ?? this.#ask(hash);
    this.#asked.set(hash, asked);
    return asked;
  }

  async #ask(hash: string): Promise<void> {
    try {
      const found = await this.#client.definition.get.query({ hash });
      if (found) this.#known.set(hash, found);
    } catch {
      // the case is then shown without its plan, and says so
    } finally {
      this.#asked.delete(hash);
    }
  }
}
