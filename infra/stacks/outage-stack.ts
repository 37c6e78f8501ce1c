import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';
import { AppFunction } from '../constructs/app-function.ts';
import { ScheduledRun } from '../constructs/scheduled-run.ts';
import { outageListsBucket } from '../outage-lists-bucket.ts';
import type { Reach } from '../reach.ts';
import type { MessagingStack } from './messaging-stack.ts';
import type { StatefulStack } from './stateful-stack.ts';

export interface OutageStackProps extends StackProps {
  stateful: StatefulStack;
  messaging: MessagingStack;
  reach: Reach;
  settings: DeploySettings;
  topic: ITopic;
}

/** Writes each working morning whom the staff of each study would have to call without us. */
export class OutageStack extends Stack {
  constructor(scope: Construct, id: string, props: OutageStackProps) {
    const { stateful, messaging, reach, settings, topic, ...rest } = props;
    super(scope, id, rest);
    const run = new AppFunction(this, 'ListForOutage', {
      name: 'list-for-outage',
      impact:
        'A study has no list of its next appointments: in an outage staff could call nobody whom they are to meet.',
      environment: {
        RECORDS_TABLE: stateful.records.table.tableName,
        CONTACTS_TABLE: stateful.contacts.table.tableName,
        STUDIES_TABLE: stateful.studies.table.tableName,
        DUE_SHARDS: String(settings.dueShards),
        CONTACT_KEY_ID: stateful.contactKey.keyArn,
        PSEUDONYM_KEY_ID: stateful.pseudonymKey.keyArn,
        OUTAGE_LISTS_BUCKET: outageListsBucket(settings),
      },
      timeout: Duration.minutes(10),
      reach,
      topic,
    });
    new ScheduledRun(this, 'Lists', {
      run,
      // Each study has its own zone and its own working days: which morning has come is asked of those.
      expression: 'rate(15 minutes)',
      timeZone: 'UTC',
      worthlessAfter: Duration.minutes(15),
      deadLetters: messaging.runDeadLetters.queue,
      deadLettersKey: messaging.key,
    });
  }
}
