import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

interface SystemPackage {
  readonly name: string;
  readonly what: string;
  present(): boolean;
}

const packages: readonly SystemPackage[] = [
  {
    name: 'chromium',
    what: 'the browser of the stories and the end-to-end tests',
    present: () => existsSync('/usr/bin/chromium'),
  },
  {
    name: 'postgresql',
    what: 'the database of the contract and end-to-end tests',
    present: () => globSync('/usr/lib/postgresql/*/bin/initdb').length > 0,
  },
  {
    name: 'xvfb',
    what: 'the screen of the test with real key presses',
    present: () => existsSync('/usr/bin/Xvfb'),
  },
  {
    name: 'xdotool',
    what: 'the real key presses',
    present: () => existsSync('/usr/bin/xdotool'),
  },
];

/**
 * Makes sure that the programs of the tests are there: as root they are installed, otherwise they are named.
 * @throws Error that names what is missing and how to get it
 */
export function requireSystemPackages(): void {
  const missing = packages.filter((item) => !item.present());
  if (missing.length === 0) return;
  const names = missing.map((item) => item.name);
  const command = `apt-get install -y ${names.join(' ')}`;
  const reasons = missing.map((item) => `  ${item.name}: ${item.what}`).join('\n');
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(
      `The tests need packages that are not installed:\n${reasons}\nInstall them with: sudo ${command}`,
    );
  }
  console.error(`Installing ${names.join(', ')} …`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'] as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  spawnSync('apt-get', ['update', '-q'], { ...options, stdio: [...options.stdio] });
  const install = spawnSync('sh', ['-c', `${command} -q`], { ...options, stdio: [...options.stdio] });
  if (install.status !== 0 || packages.some((item) => !item.present())) {
    throw new Error(`These packages could not be installed:\n${reasons}\nTry: ${command}`);
  }
}
