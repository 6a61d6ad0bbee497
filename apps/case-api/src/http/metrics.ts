import type { FeedHealth } from '../db/watermark.ts';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What the API tells Prometheus. Labels are names of the program only, and few. */
export interface Metrics {
  readonly registry: Registry;
  request(procedure: string, status: number, seconds: number): void;
  pushed(outcome: string): void;
  pulled(rows: { readonly cases: number; readonly persons: number; readonly entries: number }): void;
  readonly openStreams: { inc(): void; dec(): void };
}

/** @param feedHealth asked once for each reading */
export function createMetrics(feedHealth: () => Promise<FeedHealth>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    ...{ name: 'samla_requests_total', help: 'Answered requests', registers },
    labelNames: ['procedure', 'status'],
  });
  const seconds = new Histogram({
    ...{ name: 'samla_request_seconds', help: 'Time to the answer; of a stream, its life', registers },
    labelNames: ['procedure'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  });
  const outcomes = new Counter({
    ...{ name: 'samla_push_outcomes_total', help: 'Answers to commands, by kind', registers },
    labelNames: ['kind'],
  });
  const rows = new Counter({
    ...{ name: 'samla_pull_rows_total', help: 'Rows sent to devices, by kind', registers },
    labelNames: ['kind'],
  });
  const openStreams = new Gauge({ name: 'samla_open_streams', help: 'Open streams of pokes', registers });
  // both gauges of one reading are of one question
  let asked: Promise<FeedHealth> | null = null;
  const ask = () => (asked ??= feedHealth().finally(() => (asked = null)));
  new Gauge({
    ...{ name: 'samla_feed_watermark_age_seconds', help: 'How long the feed has been held back', registers },
    async collect() {
      this.set((await ask()).heldSeconds ?? 0);
    },
  });
  new Gauge({
    ...{ name: 'samla_feed_rows_waiting', help: 'Rows of the feed above the watermark', registers },
    async collect() {
      this.set((await ask()).waitingRows);
    },
  });
  return {
    registry,
    openStreams,
    request(procedure, status, time) {
      requests.inc({ procedure, status });
      seconds.observe({ procedure }, time);
    },
    pushed: (kind) => outcomes.inc({ kind }),
    pulled(sent) {
      for (const [kind, count] of Object.entries(sent)) rows.inc({ kind }, count);
    },
  };
}
