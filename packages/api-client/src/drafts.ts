import type { Draft, PutDraftInput, PutDraftOutput } from './draft-schemas.ts';
import { ApiError } from './errors.ts';
import { limits } from './limits.ts';

/** What a put does to the draft that is there: the whole rule, for API and fake alike. Null stands for "no draft". */
export function decideDraft(held: Draft | null, put: PutDraftInput): PutDraftOutput | { kind: 'write' } {
  if ((held?.content ?? null) === put.content) return { kind: 'saved', version: held?.version ?? 0 };
  if (put.base !== (held?.version ?? 0)) return { kind: 'conflict', theirs: held };
  return { kind: 'write' };
}

/** What a worker's drafts are in all, without the one that is being put. */
export interface DraftVolume {
  readonly count: number;
  readonly characters: number;
}

/** @throws ApiError `tooLarge`, told in words: the text stays on the device, but does not follow to others */
export function requireRoomForDraft(content: string, others: DraftVolume): void {
  const { draftCharacters, draftsPerWorker, draftsCharacters } = limits;
  if (content.length > draftCharacters) {
    throw tooLarge(`Texten är längre än ${thousands(draftCharacters)} tecken. Dela upp den i flera.`);
  }
  if (others.count >= draftsPerWorker) {
    throw tooLarge(`Du har redan ${draftsPerWorker} påbörjade texter. Skicka eller ta bort några.`);
  }
  if (others.characters + content.length > draftsCharacters) {
    throw tooLarge('Dina påbörjade texter är för långa tillsammans. Skicka eller ta bort några.');
  }
}

function tooLarge(what: string): ApiError {
  const message = `${what} Tills dess finns texten bara på den här datorn.`;
  return new ApiError({ code: 'tooLarge', message });
}

function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}

/** As many of these drafts as one page holds, at least one. */
export function draftPage(drafts: readonly Draft[]): Draft[] {
  let characters = 0;
  const end = drafts.findIndex(({ content }, at) => {
    characters += content?.length ?? 0;
    return at > 0 && (at >= limits.draftPageRows || characters > limits.draftPageCharacters);
  });
  return end < 0 ? [...drafts] : drafts.slice(0, end);
}
