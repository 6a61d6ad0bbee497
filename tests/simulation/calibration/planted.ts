import type { Planted } from '../../plant/plant.ts';

const host = 'apps/desktop/src/host';
const server = 'tests/simulation/server';

/** A page of something between, with a status that others have taken for the server's last word. */
function droppedOn(status: number): Planted {
  return {
    id: `dropped-on-${String(status)}`,
    file: `${host}/sync/push.ts`,
    find: '      putOff(failureOf(error), workspace, ports, error);',
    put: `      if (transportFailureOf(error).status === ${String(status)}) {
        outbox.apply({ kind: 'arrived', ids: commands.map(({ id }) => id) });
        continue;
      }
      putOff(failureOf(error), workspace, ports, error);`,
    also: {
      find: "import { limits } from '@samla/api-client/limits';",
      put: "import { transportFailureOf } from '@samla/api-client/client';\nimport { limits } from '@samla/api-client/limits';",
    },
  };
}

/** Bugs that others have shipped, and some that only two writers at once can show. */
export const PLANTED: readonly Planted[] = [
  {
    id: 'cursor-by-sequence',
    file: `${server}/pull.ts`,
    find: 'isAfter(row, cursor) && row.tx < xmin && concerns(row)',
    put: 'row.seq > Number(cursor.seq) && concerns(row)',
    also: {
      find: 'more ? { tx: String(last.tx), seq: String(last.seq) } : beyond(cursor, xmin)',
      put: '{ tx: cursor.tx, seq: String(Math.max(Number(cursor.seq), ...page.map(({ seq }) => seq))) }',
    },
  },
  {
    id: 'feed-past-open-transactions',
    file: `${server}/pull.ts`,
    find: 'isAfter(row, cursor) && row.tx < xmin && concerns(row)',
    put: 'isAfter(row, cursor) && concerns(row)',
    also: {
      find: 'more ? { tx: String(last.tx), seq: String(last.seq) } : beyond(cursor, xmin)',
      put: 'last ? { tx: String(last.tx), seq: String(last.seq) } : beyond(cursor, xmin)',
    },
  },
  {
    id: 'watermark-at-newest',
    file: `${server}/transactions.ts`,
    find: 'if (xid !== null && xid < xmin) xmin = xid;',
    put: 'if (xid !== null && xid > xmin) xmin = xid;',
  },
  {
    id: 'receipt-outside-transaction',
    file: `${server}/push.ts`,
    find: '(keep) => tx.effects.push(keep)',
    put: '(keep) => keep()',
  },
  {
    id: 'no-receipt-looked-for',
    file: `${server}/push.ts`,
    find: 'const receipt = city.receipts.get(key);',
    put: 'const receipt = undefined as FakeReceipt | undefined;',
  },
  {
    id: 'no-row-lock',
    file: `${server}/push.ts`,
    find: 'if (seen) await transactions.lock(tx, `case ${caseId}`);',
    put: 'if (!seen) await transactions.lock(tx, `case ${caseId}`);',
  },
  {
    id: 'gained-case-not-whole',
    file: `${server}/pull.ts`,
    find: '...gained.flatMap(({ entries }) => entries)',
    put: '...gained.flatMap(({ entries }) => entries.slice(-1))',
  },
  {
    id: 'lost-answer-not-taken-back',
    file: `${server}/scope.ts`,
    find: 'from <= asked && (to === null',
    put: 'from <= asked + 1 && (to === null',
  },
  {
    id: 'lost-is-forgotten-when-asked-ahead',
    file: `${server}/scope.ts`,
    find: '(to === null || to > kept)',
    put: '(to === null || to > asked)',
  },
  {
    id: 'protected-in-the-index',
    file: `${host}/search/name-index.ts`,
    find: "if (protection !== 'none') return;",
    put: "if (protection === 'protectedRegistration') return;",
  },
  {
    id: 'no-version-guard',
    file: `${host}/sync/apply-page.ts`,
    find: 'where excluded.version > case_base.version`',
    put: 'where true`',
  },
  {
    id: 'lost-cases-kept',
    file: `${host}/sync/apply-page.ts`,
    find: 'const erased = eraseCases(cache, page.lost);',
    put: 'const erased = eraseCases(cache, page.lost.slice(1));',
  },
  {
    id: 'index-keeps-names',
    file: `${host}/sync/apply-page.ts`,
    find: 'names.remove(pk);',
    put: '',
  },
  {
    id: 'cursor-before-rows',
    file: `${host}/sync/apply-page.ts`,
    find: 'putEntries(cache, page.entries, touched);',
    put: 'putEntries(cache, page.entries.slice(0, 40), touched);',
  },
  {
    id: 'refusal-tried-again',
    file: `${host}/outbox/reduce.ts`,
    find: "  if (outcome.kind !== 'later') return { ...item, status: { ...outcome, at: event.at } };",
    put: "  if (outcome.kind === 'refused') return { ...item, status: was };\n  if (outcome.kind !== 'later') return { ...item, status: { ...outcome, at: event.at } };",
  },
  {
    id: 'refusal-dropped',
    file: `${host}/outbox/reduce.ts`,
    find: "  if (outcome.kind !== 'later') return { ...item, status: { ...outcome, at: event.at } };",
    put: "  if (outcome.kind !== 'later') return { ...item, status: { kind: 'accepted', version: 1, recordedAt: event.at } };",
  },
  {
    id: 'dropped-on-foreign-page',
    file: `${host}/sync/push.ts`,
    find: "    case 'foreign':\n",
    put: `    case 'foreign': {
      const dropped = [...outbox.queue.values()].filter(({ status }) => status.kind === 'sending');
      outbox.apply({ kind: 'arrived', ids: dropped.map(({ command }) => command.id) });
      return;
    }
    case 'fault' as 'foreign':\n`,
  },
  ...[404, 409, 429].map(droppedOn),
  {
    id: 'same-text-same-command',
    file: `${host}/outbox/reduce.ts`,
    find: "    case 'stored':\n",
    put: "    case 'stored':\n      for (const { command } of queue.values()) if (JSON.stringify([command.aggregate, command.args]) === JSON.stringify([event.command.aggregate, event.command.args])) return queue;\n",
  },
  {
    id: 'new-id-at-each-try',
    file: `${host}/sync/push.ts`,
    find: 'client.sync.push.mutate({ deviceId: stores.deviceId, commands, reads: [] })',
    put: 'client.sync.push.mutate({ deviceId: stores.deviceId, commands: commands.map((one) => ({ ...one, id: (one.id.slice(0, -4) + String(1_000 + Math.floor(ports.random.fraction() * 9_000))) as typeof one.id })), reads: [] })',
    also: {
      find: 'new Map(answer.results.map(({ id, outcome }) => [id, outcome]))',
      put: 'new Map(answer.results.map(({ outcome }, at) => [commands[at]?.id as CommandId, outcome]))',
    },
  },
  {
    id: 'poison-blocks-all',
    file: `${host}/outbox/next-batch.ts`,
    find: '      heldCases.add(caseId);\n      continue;',
    put: '      return batch;',
  },
  {
    id: 'poison-draft-blocks-all',
    file: `${host}/sync/sync-drafts.ts`,
    find: "if (failure.kind !== 'foreign' && failure.kind !== 'fault') throw",
    put: "if (failure.kind !== 'fault') throw",
  },
  {
    id: 'poison-never-told',
    file: `${host}/outbox/failing.ts`,
    find: 'if (failed.times >= until.after && lasted >= until.over) {',
    put: 'if (failed.times >= 1_000) {',
  },
  {
    id: 'no-order-within-case',
    file: `${host}/outbox/next-batch.ts`,
    find: 'if (heldCases.has(caseId)) continue;',
    put: 'if (heldCases.size > 1_000) continue;',
  },
  {
    id: 'status-not-on-disk',
    file: `${host}/outbox/outbox.ts`,
    find: 'this.#delete.run(id);',
    put: '',
  },
  {
    id: 'draft-gone-before-command',
    file: `${host}/case/submit.ts`,
    find: '  const decision = decide(local?.state, command, decideContext(workspace.organisation, now));\n  if (',
    put: '  const decision = decide(local?.state, command, decideContext(workspace.organisation, now));\n  if (draftKey !== null) workspace.drafts.delete(draftKey);\n  if (',
  },
  {
    id: 'text-written-on-dropped',
    file: `${host}/case/submit.ts`,
    find: '  if (draftLeft !== null) drafts.save',
    put: "  if (draftLeft === '') drafts.save",
  },
  {
    id: 'draft-saved-after-clear',
    file: 'apps/desktop/src/renderer/drafts/autosaver.ts',
    find: '  taken(): boolean {\n',
    put: '  taken(): boolean {\n    const late = this.store.get().content;\n    this.#options.timer.after(SAVE_AFTER, () => void this.#options.save(late, [null]));\n',
  },
  {
    id: 'lost-poke-not-made-up-for',
    file: `${host}/sync/schedule.ts`,
    find: "    if (end.kind === 'paused') return;",
    put: "    if (end.kind === 'paused' || (end.kind === 'done' && !end.lagging && end.nextTryAt === null)) return;",
  },
  {
    id: 'leaning-not-told',
    file: `${host}/outbox/item.ts`,
    find: "return needsYou(status) || (status.kind === 'waiting' && leansOnTrouble(queue, command));",
    put: 'return needsYou(status);',
  },
  {
    id: 'opened-here-for-ever',
    file: `${host}/case/new-cases.ts`,
    find: 'for (const id of gone) erase.run(id);',
    put: '',
  },
  {
    id: 'newer-store-opened',
    file: `${host}/store/migrate.ts`,
    find: '  if (current > newest)\n',
    put: '  if (current > newest + 1_000_000)\n',
  },
  {
    id: 'drafts-lost-at-upgrade',
    file: `${host}/store/work-migrations/0030-drafts.ts`,
    find: 'insert into draft_next (key, content, saved_at) select key, content, saved_at from draft;',
    put: '',
  },
  {
    id: 'one-folder-for-all',
    file: `${host}/store/worker-folder.ts`,
    find: '`samla worker ${subject}`',
    put: '`samla worker`',
  },
  {
    id: 'unsent-gone-at-sign-out',
    file: `${host}/store/leave.ts`,
    find: 'disk.removeDatabase(`${folderName}/cache.db`)',
    put: 'disk.removeDatabase(`${folderName}/work.db`)',
  },
];
