import type { CaseFacts } from '@samla/case-model/case-state';
import type { Library } from '@samla/case-model/definition/load';
import type { Entry } from '@samla/case-model/entry';
import { uuidV7 } from '@samla/case-model/ids';

const id = (n: number) => uuidV7(n, new Uint8Array(10)) as never;

/** A case of a type, before its record. */
export function playbookFor({ caseTypes, rulebook }: Library, key: string): CaseFacts {
  const caseType = caseTypes.find((known) => known.key === key);
  if (!caseType) throw new RangeError(`no case type ${key}`);
  return {
    id: id(1),
    boardId: id(2),
    playbook: { caseType, rulebook },
    assignment: { version: 1, workerId: null, workerName: null, unitId: id(3), unitName: 'Enheten' },
  };
}

/** A long record: an opening, then notes, watches and events as a year of work writes them. */
export function recordOf(count: number): Entry[] {
  return Array.from({ length: count }, (_, at) => {
    const on = `2026-${String(1 + Math.floor(at / 100)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`;
    const common = {
      ...{ id: id(100 + at), caseId: id(1), seq: at + 1, authorId: null, authorName: 'Åsa Bergfält' },
      ...{ recordedAt: `${on}T08:00:00.000Z`, happenedAt: `${on}T08:00:00.000Z` },
    };
    return { ...common, body: bodyOf(at, on) } as never;
  });
}

function bodyOf(at: number, on: string): object {
  if (at === 0) {
    return {
      ...{ kind: 'caseOpened', typeKey: 'children.childInvestigation', receivedOn: on, receivedAt: null },
      ...{ channel: 'letter', backdatingReason: null, reopeningMotive: null },
    };
  }
  if (at % 10 === 0) return { kind: 'watchAdded', dueOn: on, text: 'Ring skolan' };
  return {
    ...{ kind: 'noteAdded', heading: 'Samtal', eventOn: null, backdatingReason: null },
    text: 'Ringt skolan. Får återkomma på torsdag. '.repeat(8),
  };
}
