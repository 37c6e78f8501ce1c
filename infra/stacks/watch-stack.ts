import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, TextWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { HouseAlarm } from '../constructs/house-alarm.ts';
import { emitted } from '../watched-metrics.ts';
import { reputation, smsSpent, unconfirmedPercent, watches } from '../watches.ts';

export interface WatchStackProps extends StackProps {
  settings: DeploySettings;
  topic: ITopic;
}

/** The alarms that belong to no single function or queue, and the one page that shows how things go. */
export class WatchStack extends Stack {
  constructor(scope: Construct, id: string, { settings, topic, ...props }: WatchStackProps) {
    super(scope, id, props);
    for (const watch of watches(settings)) new HouseAlarm(this, watch.heading, { ...watch, topic });
    const minutes = Duration.minutes(5);
    const graph = (title: string, ...left: IMetric[]) => new GraphWidget({ title, left, width: 12 });
    new Dashboard(this, 'Dashboard', {
      dashboardName: 'cairn',
      widgets: [
        [
          new TextWidget({
            markdown: '# Cairn\nWhat each alarm means and what to do: docs/runbook.md',
            width: 24,
            height: 2,
          }),
        ],
        [
          graph('Ticks', emitted('tick', 'Sum', minutes)),
          graph('Oldest due, seconds', emitted('oldestDueSeconds', 'Maximum', minutes)),
        ],
        [
          graph('Sends', emitted('sendsAccepted', 'Sum', minutes), emitted('sendsUnclear', 'Sum', minutes)),
          graph('Unconfirmed', unconfirmedPercent),
        ],
        [
          graph('Bounces and complaints', reputation('Reputation.BounceRate'), reputation('Reputation.ComplaintRate')),
          graph('SMS, US dollars this month', smsSpent),
        ],
      ],
    });
  }
}
