import type { OnMachine, OnServer } from './evidence.ts';
import type { Journal, Sent } from './journal.ts';

/** What is looked at when everything is mended and at rest. */
export interface Evidence {
  readonly journal: Journal;
  readonly server: OnServer;
  /** by the machine's name */
  readonly machines: ReadonlyMap<string, OnMachine>;
}

/** Every promise that was broken, in words without any text that a worker has written. Pure. */
export function brokenPromises(evidence: Evidence): string[] {
  return [
    ...idle(evidence),
    ...lostTexts(evidence),
    ...lostCommands(evidence),
    ...doubled(evidence),
    ...outOfOrder(evidence),
    ...unlike(evidence),
    ...evidence.server.unpaired.map((id) => `${id}: entry and receipt do not go together`),
    ...[...evidence.machines].flatMap(([name, { brokenFiles }]) =>
      brokenFiles.map((file) => `${name}: ${file} was laid aside`),
    ),
  ];
}

/** A day on which nothing was written shows nothing. */
function idle({ journal, server }: Evidence): string[] {
  const inRecord = new Set(server.entries.map(({ id }) => id));
  return queued(journal).some(({ commandId }) => inRecord.has(commandId)) ? [] : ['nobody wrote anything'];
}

/** Every text that was said to be saved is on the server, or with its worker: in an outbox, or in a form. */
function lostTexts({ journal, server, machines }: Evidence): string[] {
  const everywhere = [
    ...server.entries.map(({ text }) => text),
    server.drafts,
    ...[...machines.values()].flatMap(({ outbox, drafts }) => [drafts, ...outbox.map(({ text }) => text)]),
  ];
  const found = new Set(everywhere.flatMap((text) => journal.within(text)));
  return [...journal.typed.values()].flatMap((typed) =>
    typed.isKept && !found.has(typed) ? `${typed.mark} was saved and is nowhere` : [],
  );
}

/**
 * Every command that was taken is in the record, or needs its worker, under the id that it has since it was sent anew;
 * what was answered as accepted waits no more.
 */
function lostCommands({ journal, server, machines }: Evidence): string[] {
  const inRecord = new Set(server.entries.map(({ id }) => id));
  return queued(journal).flatMap(({ commandId, machine }) => {
    const { outbox = [], replaced = new Map<string, string>() } = machines.get(machine) ?? {};
    const ids = idsOf(commandId, replaced);
    const waiting = outbox.find(({ id }) => ids.includes(id));
    const recorded = ids.filter((id) => inRecord.has(id));
    if (recorded.length > 1) return `${commandId} is in the record under ${recorded.length} ids`;
    if (waiting && recorded.length > 0) return `${commandId} is in the record and still in the outbox`;
    if (waiting?.status === 'accepted') return `${commandId} was accepted and is not in the record`;
    if (waiting || recorded.length > 0 || ids.some((id) => journal.resolved.has(id))) return [];
    return `${commandId} was taken and is nowhere`;
  });
}

/** What a command has been called, first to last: what fell with another goes with it when that is sent anew. */
function idsOf(commandId: string, replaced: ReadonlyMap<string, string>): string[] {
  const ids = [commandId];
  for (let next = replaced.get(commandId); next !== undefined; next = replaced.get(next)) ids.push(next);
  return ids;
}

/** No text stands in the record more often than it was sent. */
function doubled({ journal, server }: Evidence): string[] {
  const stands = new Map<string, number>();
  for (const { text } of server.entries)
    for (const { mark } of journal.within(text)) stands.set(mark, (stands.get(mark) ?? 0) + 1);
  const sent = new Map<string, number>();
  for (const { marks, outcome } of journal.sent) {
    if (outcome === 'void') continue;
    for (const mark of marks) sent.set(mark, (sent.get(mark) ?? 0) + 1);
  }
  return [...stands].flatMap(([mark, times]) => {
    if (journal.typed.get(mark)?.mayStandTwice === true || times <= (sent.get(mark) ?? 0)) return [];
    return `${mark} was sent ${sent.get(mark) ?? 0} times and stands ${times} times`;
  });
}

/** What one machine sent in one case stands in the order that it was sent, but for what its worker had to handle first. */
function outOfOrder({ journal, server }: Evidence): string[] {
  const place = new Map(server.entries.map(({ id, recordedAt }, at) => [id, { at, recordedAt }]));
  const last = new Map<string, { what: string; at: number }>();
  return queued(journal).flatMap(({ commandId, name, machine, caseId }) => {
    const found = place.get(commandId);
    if (!found || journal.resolved.has(commandId) || journal.overtaken.has(commandId)) return [];
    const line = `${machine} ${caseId}`;
    const before = last.get(line);
    const what = `${commandId} (${name}, recorded ${found.recordedAt})`;
    last.set(line, { what, at: found.at });
    if (!before || before.at < found.at) return [];
    return `${machine}: in ${caseId} ${what} stands before ${before.what}, which was sent first`;
  });
}

/** A machine has exactly the cases that its worker may see, and exactly their record. */
function unlike({ server, machines }: Evidence): string[] {
  return [...machines].flatMap(([name, { subject, cases, entries }]) => {
    const reached = server.reached.get(subject) ?? new Set();
    const tooMany = [...cases].filter((id) => !reached.has(id)).length;
    const lacking = [...reached].filter((id) => !cases.has(id)).length;
    const wanted = server.entries.filter(({ caseId }) => cases.has(caseId));
    const missing = wanted.filter(({ id }) => !entries.has(id)).length;
    const extra = entries.size - (wanted.length - missing);
    return [
      ...(tooMany + lacking === 0
        ? []
        : [`${name} has ${tooMany} cases that its worker may not see, and lacks ${lacking}, at rest`]),
      ...(missing + extra === 0
        ? []
        : [`${name} lacks ${missing} entries of its cases and has ${extra} too many, at rest`]),
    ];
  });
}

function queued(journal: Journal): (Sent & { commandId: string })[] {
  return journal.sent.flatMap((sent) =>
    sent.outcome === 'queued' && sent.commandId !== null ? { ...sent, commandId: sent.commandId } : [],
  );
}
