import type { CaseService } from '@samla/api-client/service';
import type { Metrics } from './metrics.ts';
import type { StreamOwner, Streams } from './streams.ts';

/** The same service, counted, and with its streams held by the server. */
export function measuredService(
  service: CaseService,
  owner: StreamOwner,
  metrics: Metrics,
  streams: Streams,
): CaseService {
  return {
    session: () => service.session(),
    registerDevice: (deviceId) => service.registerDevice(deviceId),
    definitions: (hashes) => service.definitions(hashes),
    async pull(input) {
      const page = await service.pull(input);
      metrics.pulled({
        cases: page.cases.length,
        persons: page.persons.length,
        entries: page.entries.length,
      });
      return page;
    },
    async fetchCases(input) {
      const answer = await service.fetchCases(input);
      metrics.pulled({
        cases: answer.cases.length,
        persons: answer.persons.length,
        entries: answer.entries.length,
      });
      return answer;
    },
    async push(input) {
      const answer = await service.push(input);
      for (const { outcome } of answer.results) metrics.pushed(outcome.kind);
      return answer;
    },
    pokes: (deviceId, signal) => streams.follow(owner, signal, (end) => service.pokes(deviceId, end)),
    listDevices: (deviceId) => service.listDevices(deviceId),
    reportLost: (input) => service.reportLost(input),
    reportDestroyed: (input) => service.reportDestroyed(input),
    putDraft: (input) => service.putDraft(input),
    pullDrafts: (input) => service.pullDrafts(input),
    beat: (input) => service.beat(input),
    lookUpPerson: (input) => service.lookUpPerson(input),
  };
}
