import { useRef, useState } from 'react';
import { useWorkspace } from '../app/workspace-context.tsx';
import type { Hit } from './hits.ts';

const LIMIT = 20;

export interface Search {
  readonly hits: readonly Hit[];
  readonly more: boolean;
  readonly isLoading: boolean;
  /** nothing is typed */
  readonly isEmpty: boolean;
  /** the latest question got no answer */
  readonly failed: boolean;
  find(text: string): void;
}

/** Looks for persons and cases while a worker types; the answer to the latest text wins. */
export function useSearch(): Search {
  const { client, say, text } = useWorkspace();
  const [found, setFound] = useState<Omit<Search, 'find'>>({
    hits: [],
    more: false,
    isLoading: false,
    isEmpty: true,
    failed: false,
  });
  const latest = useRef('');

  const find = (typed: string) => {
    const wanted = typed.trim();
    latest.current = wanted;
    if (wanted === '')
      return setFound({ hits: [], more: false, isLoading: false, isEmpty: true, failed: false });
    // what was found for fewer letters goes at once: Enter must never open another case than the letters say
    setFound({ hits: [], more: false, isLoading: true, isEmpty: false, failed: false });
    client.search.find.query({ text: wanted.slice(0, 100), limit: LIMIT }).then(
      ({ hits, more }) => {
        if (latest.current === wanted) {
          setFound({ hits, more, isLoading: false, isEmpty: false, failed: false });
        }
      },
      () => {
        if (latest.current !== wanted) return;
        setFound({ hits: [], more: false, isLoading: false, isEmpty: false, failed: true });
        say(text('said.noHost'));
      },
    );
  };
  return { ...found, find };
}
