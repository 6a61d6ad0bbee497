import type { Planted } from '../plant/plant.ts';

const host = 'apps/desktop/src/host';
const push = 'apps/case-api/src/service/push.ts';

/** What only processes that die can show, and what only bytes on a disk can. */
export const PLANTED: readonly Planted[] = [
  {
    id: 'answer-before-commit',
    file: push,
    find: '      return await attempt(false);',
    put: `      return await new Promise((resolve, reject) => {
        request
          .write(async (tx) => {
            const definitions = request.deps.definitions;
            resolve(await applyCommand(tx, { worker, command, idTaken: false, now: request.now(), definitions }));
            await new Promise((later) => setTimeout(later, 1500));
          })
          .catch(reject);
      });`,
  },
  {
    id: 'draft-gone-before-command',
    file: `${host}/service.ts`,
    find: '      const answer = submit(input, open, context(open), reachable());',
    put: `      if (input.draftKey !== null) open.drafts.delete(input.draftKey);
      await new Promise((resolve) => setTimeout(resolve, 300));
      const answer = submit(input, open, context(open), reachable());`,
  },
  {
    id: 'command-only-in-memory',
    file: `${host}/outbox/outbox.ts`,
    find: '    if (writes.length > 0 || also) {',
    put: "    if (events[0]?.kind !== 'stored' && (writes.length > 0 || also)) {",
  },
  {
    id: 'new-id-at-each-try',
    file: `${host}/sync/push.ts`,
    find: 'client.sync.push.mutate({ deviceId: stores.deviceId, commands, reads: [] })',
    put: `client.sync.push.mutate({
          deviceId: stores.deviceId,
          commands: commands.map((one) => ({ ...one, id: (one.id.slice(0, -6) + Buffer.from(ports.random.bytes(3)).toString('hex')) as typeof one.id })),
          reads: [],
        })`,
    also: {
      find: 'new Map(answer.results.map(({ id, outcome }) => [id, outcome]))',
      put: 'new Map(answer.results.map(({ outcome }, at) => [commands[at]?.id as CommandId, outcome]))',
    },
  },
  {
    id: 'text-in-the-log',
    file: push,
    find: '  requireOwnCommands(input);\n',
    put: '  requireOwnCommands(input);\n  console.error(JSON.stringify(input));\n',
  },
];
