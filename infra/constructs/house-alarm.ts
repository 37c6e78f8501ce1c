import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface HouseAlarmProps {
  /** Name of the alarm and of its heading in docs/runbook.md. */
  heading: string;
  /** Who is hurt, in a sentence for the person who is woken. */
  impact: string;
  metric: IMetric;
  threshold: number;
  /** Default: at or above the threshold. */
  breaches?: 'atOrAbove' | 'below';
  evaluationPeriods?: number;
  /** How many of these periods must breach; all of them unless given. */
  breachesNeeded?: number;
  /** Silence is an answer for most metrics, and the alarm itself for a dead man's switch. */
  silence?: 'fine' | 'breaching';
  topic: ITopic;
}

/** An alarm says who is hurt and where it is written what to do. */
export class HouseAlarm extends Construct {
  readonly alarm: Alarm;

  constructor(scope: Construct, id: string, props: HouseAlarmProps) {
    super(scope, id);
    this.alarm = new Alarm(this, 'Alarm', {
      alarmName: `cairn-${props.heading}`,
      alarmDescription: `${props.impact} What to do: docs/runbook.md#${props.heading}`,
      metric: props.metric,
      threshold: props.threshold,
      evaluationPeriods: props.evaluationPeriods ?? 1,
      datapointsToAlarm: props.breachesNeeded,
      comparisonOperator:
        props.breaches === 'below'
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: props.silence === 'breaching' ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
    });
    this.alarm.addAlarmAction(new SnsAction(props.topic));
    this.alarm.addOkAction(new SnsAction(props.topic));
  }
}
