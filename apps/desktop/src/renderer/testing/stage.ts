/** What a story needs to set up the whole workspace over a host in memory. */
export { Root } from '../app/Root.tsx';
export { FakeHost, type FakeHostOptions } from './fake-host.ts';
export { sampleCases, type SampleCase } from './sample-cases.ts';
export { NOW, sampleId } from './sample-record.ts';
export { serveInMemory } from './serve.ts';
