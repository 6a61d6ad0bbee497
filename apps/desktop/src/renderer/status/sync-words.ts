import type { HostState } from '../../host/contract.ts';
import type { Line } from '../app/workspace.ts';
import type { Text } from '../messages/use-text.ts';

/** How sending and fetching stand, in words, and how the words are coloured. */
export function syncWords(
  line: Line,
  { sync, memoryOnly }: Pick<HostState, 'sync' | 'memoryOnly'>,
  text: Text,
): { readonly words: string; readonly tone: 'ok' | 'plain' | 'needsYou'; readonly sign: string } {
  if (line === 'lost') return { words: text('status.lineLost'), tone: 'needsYou', sign: '!' };
  switch (sync.kind) {
    case 'online':
      if (sync.message !== null) return { words: sync.message, tone: 'plain', sign: '!' };
      return { words: text('status.online'), tone: 'ok', sign: '●' };
    case 'fetching':
      return { words: text('status.fetching'), tone: 'ok', sign: '●' };
    case 'firstFetch': {
      const words = sync.progress ? text('status.firstFetch', sync.progress) : text('status.firstFetchStart');
      return { words, tone: 'plain', sign: '↓' };
    }
    case 'offline':
      return {
        words: text(memoryOnly ? 'status.offlineInMemory' : 'status.offline'),
        tone: 'plain',
        sign: '○',
      };
    case 'signInNeeded':
      return {
        words: text(memoryOnly ? 'status.signInNeededInMemory' : 'status.signInNeeded'),
        tone: 'needsYou',
        sign: '!',
      };
    case 'failed':
    case 'outdated':
      return { words: sync.message ?? text('status.failed'), tone: 'needsYou', sign: '!' };
    case 'idle':
      return { words: text('status.idle'), tone: 'plain', sign: '○' };
  }
}
