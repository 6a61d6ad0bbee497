import { folderNameOf } from '@samla/desktop/host/store/worker-folder';
import type { Chance } from '../../chance.ts';
import type { Machine } from '../machine.ts';
import type { Fault } from '../network.ts';
import type { World } from '../world.ts';

const kinds: readonly Fault['kind'][] = [
  'cut',
  'lostAnswer',
  'lostAnswer',
  'halfOpen',
  'duplicate',
  'delay',
  'lateAnswer',
  'page',
];
const statuses = [401, 403, 404, 409, 413, 429, 500, 502, 503] as const;

/** Gives a line another mood: sound, bad now and then, dead, or one that lets a certain text never pass. */
export function weather(world: World, machine: Machine): string {
  const { chance } = world.scheduler;
  if (chance.happens(0.15)) return chance.pick(walls)(machine);
  const share = chance.pick([0, 0, 0.15, 0.4, 1]);
  const only = chance.happens(0.3) ? chance.pick(kinds) : null;
  const status = chance.happens(0.3) ? chance.pick(statuses) : null;
  machine.lineFault = () => {
    const now = world.scheduler.chance;
    return now.happens(share) ? faultOf(only ?? now.pick(kinds), status, now) : null;
  };
  return `the line of ${machine.name} is bad ${String(share)} ${only ?? ''} ${status === null ? '' : String(status)}`;
}

const walls = ([403, 404, 409, 413] as const).flatMap((status) => [
  (machine: Machine) => wall(machine, status),
  (machine: Machine) => draftWall(machine, status),
]);

/** Something between reads along, and answers the next command with a page of its own each time it sees it. */
function wall(machine: Machine, status: number): string {
  let refused: string | undefined;
  machine.lineFault = (path, body) => {
    if (path !== 'sync.push') return null;
    const { commands } = JSON.parse(body) as { commands: readonly { readonly id: string }[] };
    refused ??= commands[0]?.id;
    const isSeen = commands.some(({ id }) => id === refused);
    return isSeen ? { kind: 'page', status, retryAfterSeconds: null } : null;
  };
  return `the line of ${machine.name} refuses one text with ${String(status)}`;
}

/** As {@link wall}, for the next draft; it stands until the run has proven that it holds up nothing else. */
function draftWall(machine: Machine, status: number): string {
  machine.draftWall = {
    key: null,
    fault: (path, body) => {
      if (path !== 'drafts.put' || !machine.draftWall) return null;
      const { key } = JSON.parse(body) as { readonly key: string };
      machine.draftWall.key ??= key;
      return machine.draftWall.key === key ? { kind: 'page', status, retryAfterSeconds: null } : null;
    },
  };
  return `the line of ${machine.name} refuses one draft with ${String(status)}`;
}

function faultOf(kind: Fault['kind'], status: number | null, chance: Chance): Fault {
  switch (kind) {
    case 'delay':
    case 'lateAnswer':
      return { kind, milliseconds: chance.between(1, 60_000) };
    case 'page': {
      const retryAfterSeconds = chance.happens(0.3) ? chance.between(1, 30) : null;
      return { kind, status: status ?? chance.pick(statuses), retryAfterSeconds };
    }
    default:
      return { kind };
  }
}

/**
 * For a while a disk cannot be read. What reads back wrong is of the cache: what that makes of unsent work is told in
 * numbers, so nobody here could say which text is gone.
 */
export function unreadable(world: World, machine: Machine): string {
  const { chance } = world.scheduler;
  const fault = chance.pick(['io', 'io', 'corrupt'] as const);
  const only = chance.pick(['/cache.db', '/cache.db', '/work.db', ''] as const);
  let left = chance.between(1, 80);
  let times = chance.between(1, 10);
  machine.readsMayFail = true;
  machine.diskFault = ({ call, path }) => {
    if (call !== 'read' && call !== 'readFile') return null;
    const ofCache = path.endsWith('/cache.db');
    if (fault === 'corrupt' ? !ofCache : !path.endsWith(only)) return null;
    if (--left > 0 || times <= 0) return null;
    times--;
    return fault;
  };
  return `the disk of ${machine.name} cannot be read: ${fault} ${only}`;
}

/** The machine stops, and a page of its cache cannot be read any more when it is back. */
export function cacheBreaks(world: World, machine: Machine): string {
  const { chance } = world.scheduler;
  machine.kill(chance.fraction());
  if (machine.fromTheFuture) return 'a newer program has been here';
  const path = `${folderNameOf(machine.subject)}/cache.db`;
  const image = machine.disk.image(path);
  if (!image) return 'no cache';
  const size = image.readUInt16BE(16);
  // of a page of rows or of an index SQLite itself tells that it is broken, as the cipher does of every page
  const pages = Array.from({ length: image.length / size - 2 }, (_, at) => at + 3).filter((page) =>
    B_TREE.includes(image[(page - 1) * size] ?? 0),
  );
  if (pages.length === 0) return 'an empty cache';
  machine.readsMayFail = machine.pageIsBroken = true;
  const page = chance.pick(pages);
  machine.disk.breakPage(path, page);
  return `page ${String(page)} of ${String(image.length / size)} of the cache is broken`;
}

/** The first byte of SQLite's pages of tables and indexes. */
const B_TREE: readonly number[] = [2, 5, 10, 13];

/** Something happens to a disk: it is full, broken for a while, or the machine stops at one of the next writes. */
export function diskTrouble(world: World, machine: Machine): string {
  const { chance } = world.scheduler;
  const fault = chance.pick(['full', 'readOnly', 'io', 'die', 'die', 'dieAfter', 'dieAfter'] as const);
  let left = chance.between(1, 60);
  let times = fault === 'die' || fault === 'dieAfter' ? 1 : chance.between(1, 40);
  machine.diskFault = ({ call }) => {
    if (call === 'close' || call === 'read' || call === 'readFile' || --left > 0 || times <= 0) return null;
    times--;
    return fault;
  };
  return `the disk of ${machine.name}: ${fault} after ${String(left)} writes`;
}
