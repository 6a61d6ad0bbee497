import { limits } from '@samla/api-client/limits';
import { definitionsOutput } from '@samla/api-client/schemas';
import type { CaseApi } from '../session/case-api.ts';
import type { Workspace } from '../session/workspace.ts';

/** Fetches those of the definitions that are not here. One that the server does not know stays missing. */
export async function fetchDefinitions(
  { playbooks }: Workspace,
  api: CaseApi,
  hashes: Iterable<string>,
): Promise<void> {
  const missing = playbooks.missing(hashes);
  for (let from = 0; from < missing.length; from += limits.definitionHashes) {
    const asked = missing.slice(from, from + limits.definitionHashes);
    const answer = await api.call((client) => client.definitions.get.query({ hashes: asked }));
    playbooks.keep(definitionsOutput.parse(answer).definitions);
  }
}
