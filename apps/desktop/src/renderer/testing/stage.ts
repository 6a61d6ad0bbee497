/** What a story needs to set up the whole workspace over a host in memory. */
export { ErrorBoundary } from '../app/ErrorBoundary.tsx';
export { intl } from '../app/intl.ts';
export { Root } from '../app/Root.tsx';
export { textOf } from '../messages/use-text.ts';
export { FakeHost, type FakeHostOptions } from './fake-host.ts';
export { sampleCases } from './sample-cases.ts';
export { serveInMemory } from './serve.ts';
