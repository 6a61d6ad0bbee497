import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostLog } from './log.ts';
import { nodeRandom } from './random.ts';

function written(use: (log: ReturnType<typeof hostLog>) => void): string {
  let text = '';
  use(hostLog({ write: (line: string) => (text += line) }));
  return text;
}

describe('the log', () => {
  it('tells what happened by name and number', () => {
    const line: unknown = JSON.parse(written((log) => log.event('sync.pulled', { cases: 12, whole: true })));
    expect(line).toMatchObject({ event: 'sync.pulled', cases: 12, whole: true });
  });

  it('never holds a text, whatever it is called with', () => {
    const personal = fc.constantFrom('Åsa Öberg', '19801224-9812', '198012249812', 'ringde om våld');
    fc.assert(
      fc.property(personal, personal, personal, (name, key, value) => {
        const text = written((log) => log.event(name, { [key]: 1, note: value as unknown as number }));
        for (const part of [name, key, value]) expect(text).not.toContain(part);
      }),
    );
  });
});

describe('chance', () => {
  it('is from 0 to below 1 for a fraction, and as many bytes as asked', () => {
    for (let i = 0; i < 1000; i += 1) {
      const fraction = nodeRandom.fraction();
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThan(1);
    }
    expect(nodeRandom.bytes(32)).toHaveLength(32);
    expect(nodeRandom.bytes(32)).not.toEqual(nodeRandom.bytes(32));
  });
});
