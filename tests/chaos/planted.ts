/** A fault that must be caught: put into one place of the program, or a setting of PostgreSQL. */
export type PlantedFault = { readonly id: string } & (
  | { readonly file: string; readonly find: string; readonly put: string; readonly cluster?: never }
  | { readonly file?: never; readonly cluster: Readonly<Record<string, string>> }
);

const host = 'apps/desktop/src/host';

/** What only processes that die can show, and what only bytes on a disk can. */
export const PLANTED: readonly PlantedFault[] = [
  // the API answers before what it answers of is on the disk
  {
    id: 'answer-before-commit',
    cluster: { synchronous_commit: 'off', wal_writer_delay: '10s', wal_writer_flush_after: '1GB' },
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
    put: "    if (event.kind !== 'stored' && (writes.length > 0 || also)) {",
  },
  {
    id: 'new-id-at-each-try',
    file: `${host}/outbox/next-batch.ts`,
    find: '    batch.push(command);',
    put: '    batch.push({ ...command, id: (command.id.slice(0, -4) + now.toString(16).slice(-4)) as typeof command.id });',
  },
  {
    id: 'text-in-the-log',
    file: 'apps/case-api/src/service/push.ts',
    find: '  requireOwnCommands(input);\n',
    put: '  requireOwnCommands(input);\n  console.error(JSON.stringify(input));\n',
  },
];
