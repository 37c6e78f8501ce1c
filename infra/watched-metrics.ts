import { type Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { METRIC_NAMESPACE, METRICS } from '../shared/runtime/metric-names.ts';

/** A metric that one of our functions emits. */
export const emitted = (which: keyof typeof METRICS, statistic: 'Sum' | 'Maximum', period: Duration): Metric => {
  const { name, service } = METRICS[which];
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName: name,
    dimensionsMap: { service },
    statistic,
    period,
  });
};
