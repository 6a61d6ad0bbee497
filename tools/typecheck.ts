import { bin, run } from './lib/run.ts';

const projects = ['tsconfig.json', 'tsconfig.browser.json', 'tsconfig.e2e.json'];
const codes = await Promise.all(projects.map((project) => run(bin('tsc'), ['-p', project])));
process.exitCode = Math.max(...codes);
