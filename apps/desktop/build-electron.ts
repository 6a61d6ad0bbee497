import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
/** Has a compiled part, so it stays a package of its own beside the bundles. */
const NATIVE = ['better-sqlite3'];

interface Bundle {
  /** name of the built file without its ending */
  readonly name: string;
  readonly entry: string;
  readonly format: 'es' | 'cjs';
  /** what it runs on */
  readonly target: string;
  readonly external: readonly (string | RegExp)[];
}

const onNode = [...builtinModules, /^node:/, ...NATIVE];
const BUNDLES: readonly Bundle[] = [
  { name: 'main', entry: 'src/electron/main.ts', format: 'es', target: 'node24', external: onNode },
  // nothing newer than Node 22 runs where the Windows package is rehearsed
  { name: 'host', entry: 'src/electron/host.ts', format: 'es', target: 'node22', external: onNode },
  // a sandboxed preload script is one CommonJS file that can require Electron alone
  {
    name: 'preload',
    entry: 'src/preload/index.ts',
    format: 'cjs',
    target: 'chrome150',
    external: ['electron'],
  },
];

function configOf({ name, entry, format, target, external }: Bundle, outDir: string): InlineConfig {
  const fileName = `${name}.${format === 'cjs' ? 'cjs' : 'js'}`;
  return {
    configFile: false,
    root: path('.'),
    logLevel: 'warn',
    // on Node packages are taken as Node takes them, not as a browser would
    ...(format === 'es' && { ssr: { noExternal: true, target: 'node' } }),
    build: {
      outDir,
      emptyOutDir: false,
      target,
      minify: false,
      sourcemap: false,
      ...(format === 'es'
        ? { ssr: path(entry) }
        : { lib: { entry: path(entry), formats: [format], fileName: () => fileName } }),
      rolldownOptions: {
        external: [...external],
        output: { format, entryFileNames: fileName, codeSplitting: false },
      },
    },
  };
}

/**
 * Builds what Electron runs: main, host and preload, one file each.
 * @param outDir the folder for them; `dist/electron` of this package when absent
 */
export async function buildElectron(outDir = path('dist/electron')): Promise<void> {
  for (const bundle of BUNDLES) await build(configOf(bundle, outDir));
}

if (import.meta.main) await buildElectron();
