import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { SignInNeededError } from '../authenticator.ts';
import { anna, as, atDemoIdp } from '../testing/at-demo-idp.ts';
import { MemoryKeys } from '../testing/bench.ts';

const program = fileURLToPath(new URL('../testing/killed-program.ts', import.meta.url));

test('killed between receiving a rotated token and writing it: sign in again, and nothing else', async () => {
  await atDemoIdp(async (idp, make) => {
    const file = join(await mkdtemp(join(tmpdir(), 'samla-sign-in-')), 'sign-in');
    const key = randomBytes(32);
    const child = spawn(process.execPath, [program, idp.url, file, key.toString('hex')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    expect(line.toString()).toBe('received\n');
    child.kill('SIGKILL');
    expect((await ended)[1]).toBe('SIGKILL');

    const made = await make({ ...as(anna), file, keys: new MemoryKeys(key) });
    expect(made.authenticator.state()).toEqual({ kind: 'signedIn', who: anna });
    await expect(made.authenticator.accessToken()).rejects.toThrow(SignInNeededError);
    expect(made.authenticator.state()).toEqual({ kind: 'expired', who: anna, message: null });
    await made.authenticator.signIn();
    expect((await made.until('signedIn')).who).toEqual(anna);
  });
});
