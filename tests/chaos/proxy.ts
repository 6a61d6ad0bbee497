import { connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Chance } from '../simulation/chance.ts';

/** What a line does with what is sent over it. */
export const weathers = [
  'clear',
  /** refuses and breaks every connection */
  'cut',
  /** breaks a connection after some bytes, in the middle of whatever it was */
  'cutAfter',
  'delay',
  /** takes everything and carries nothing on; nobody is told */
  'halfOpen',
  /** carries the request and throws the answer away */
  'loseAnswers',
  /** carries each request twice, the second over a connection of its own */
  'twice',
  /** some bytes at a time */
  'slow',
] as const;
type Weather = (typeof weathers)[number];

/** A line of bytes that can be made bad in every way that a network is. */
export interface FaultProxy {
  readonly port: number;
  weather: Weather;
  /** how often each weather did something */
  readonly met: ReadonlyMap<Weather, number>;
  /** clear weather, and an end to every connection that the bad one has spoilt */
  mend(): void;
  close(): Promise<void>;
}

/** One connection through the line, both its sockets. */
interface Pair {
  readonly near: Socket;
  readonly far: Socket;
  /** bytes that it may still carry in `cutAfter` */
  budget: number;
  spoilt: boolean;
}

const SLOW_PIECES = 12;

/**
 * Starts a line on a free loopback port. It knows nothing of what it carries but where an HTTP request ends.
 * @param target where the next connection goes
 */
export async function startFaultProxy(target: () => NetConnectOpts, chance: Chance): Promise<FaultProxy> {
  const pairs = new Set<Pair>();
  const met = new Map<Weather, number>();
  const meet = (weather: Weather) => void met.set(weather, (met.get(weather) ?? 0) + 1);

  const end = (pair: Pair) => {
    pairs.delete(pair);
    pair.near.destroy();
    pair.far.destroy();
  };

  const server = createServer((near) => {
    if (proxy.weather === 'cut') {
      meet('cut');
      return void near.destroy();
    }
    const far = connect(target());
    const pair: Pair = { near, far, budget: chance.below(3000), spoilt: false };
    pairs.add(pair);
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      socket.on('error', () => end(pair));
      socket.on('close', () => {
        if (!pair.spoilt) end(pair);
      });
    }
    carry(pair, near, far, 'up');
    carry(pair, far, near, 'down');
  });

  function carry(pair: Pair, from: Socket, to: Socket, way: 'up' | 'down'): void {
    let turn = Promise.resolve();
    from.on('data', (bytes: Buffer) => {
      turn = turn.then(() => carryOn(pair, to, bytes, way));
    });
  }

  async function carryOn(pair: Pair, to: Socket, bytes: Buffer, way: 'up' | 'down'): Promise<void> {
    if (pair.spoilt) return;
    const { weather } = proxy;
    if (weather !== 'clear' && !(weather === 'loseAnswers' && way === 'up')) meet(weather);
    switch (weather) {
      case 'clear':
        to.write(bytes);
        return;
      case 'cut':
        end(pair);
        return;
      case 'cutAfter':
        to.write(bytes.subarray(0, pair.budget));
        pair.budget -= bytes.length;
        if (pair.budget <= 0) to.end(() => end(pair));
        return;
      case 'delay':
        await pause(chance.between(20, 700));
        to.write(bytes);
        return;
      case 'halfOpen':
        pair.spoilt = true;
        return;
      case 'loseAnswers':
        if (way === 'down') end(pair);
        else to.write(bytes);
        return;
      case 'twice':
        if (way === 'up' && isWholePost(bytes)) again(bytes);
        to.write(bytes);
        return;
      case 'slow': {
        const size = Math.max(1, Math.ceil(bytes.length / SLOW_PIECES));
        for (let at = 0; at < bytes.length; at += size) {
          to.write(bytes.subarray(at, at + size));
          await pause(40);
        }
      }
    }
  }

  function again(bytes: Buffer): void {
    const far = connect(target());
    far.on('error', () => far.destroy());
    // read, so that the other end is not held up; nobody hears the answer
    far.on('data', () => far.end());
    far.write(bytes);
  }

  const proxy: FaultProxy & { weather: Weather } = {
    port: 0,
    weather: 'clear',
    met,
    mend() {
      proxy.weather = 'clear';
      for (const pair of pairs) if (pair.spoilt) end(pair);
    },
    close() {
      for (const pair of pairs) end(pair);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(proxy, { port: (server.address() as AddressInfo).port });
}

/** Whether the bytes are one HTTP request with its whole body. */
function isWholePost(bytes: Buffer): boolean {
  if (!bytes.subarray(0, 5).equals(Buffer.from('POST '))) return false;
  const text = bytes.toString('latin1');
  const head = text.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)\r\n/i.exec(text.slice(0, head + 2))?.[1];
  return head > 0 && length !== undefined && bytes.length === head + 4 + Number(length);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
