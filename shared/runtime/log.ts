import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Log, Meter } from '../ports/log.ts';

/** Structured lines of ids and reason codes; the service's name comes from the environment that infra sets. */
export const lambdaLog = (logger = new Logger()): Log => ({
  info: (code, fields = {}) => logger.info(code, fields),
  warn: (code, fields = {}) => logger.warn(code, fields),
  error: (code, fields = {}) => logger.error(code, fields),
});

/** Embedded metrics; each count is written out at once, since a frozen function would keep what it has not. */
export const lambdaMeter = (metrics = new Metrics()): Meter => ({
  count: (name, by = 1) => {
    metrics.addMetric(name, MetricUnit.Count, by);
    metrics.publishStoredMetrics();
  },
});
