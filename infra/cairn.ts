import { Aspects, Validations, type App } from 'aws-cdk-lib';
import { AwsSolutionsChecks, HIPAASecurityChecks, NIST80053R5Checks } from 'cdk-nag';
import type { DeploySettings } from '../shared/runtime/deploy-settings.ts';
import { reachOf } from './reach.ts';
import { SealedLogs } from './sealed-logs.ts';
import { AlertsStack } from './stacks/alerts-stack.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { ConsoleStack } from './stacks/console-stack.ts';
import { HistoryHeadsStack } from './stacks/history-heads-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { JobsStack } from './stacks/jobs-stack.ts';
import { LinksStack } from './stacks/links-stack.ts';
import { MessagingStack } from './stacks/messaging-stack.ts';
import { OutageListsStack } from './stacks/outage-lists-stack.ts';
import { OutageStack } from './stacks/outage-stack.ts';
import { ReceiptsStack } from './stacks/receipts-stack.ts';
import { RepliesStack } from './stacks/replies-stack.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';
import { WatchStack } from './stacks/watch-stack.ts';

/** Everything that exists in AWS for one installation. What must not be lost is in stacks of its own, which a deployment rarely touches. */
export function cairn(app: App, settings: DeploySettings) {
  const env = { account: settings.account, region: settings.region };
  const { consoleDomain, alarmEmail } = settings;

  const stateful = new StatefulStack(app, 'CairnStateful', { env });
  const identity = new IdentityStack(app, 'CairnIdentity', { env, consoleDomain });

  const { topic } = new AlertsStack(app, 'CairnAlerts', { env, alarmEmail });
  const messaging = new MessagingStack(app, 'CairnMessaging', { env, topic });
  const historyHeads = new HistoryHeadsStack(app, 'CairnHistoryHeads', { env, settings });
  const reach = reachOf({ stateful, messaging, historyHeads, settings });
  new JobsStack(app, 'CairnJobs', { env, stateful, messaging, reach, settings, topic });
  const outageLists = new OutageListsStack(app, 'CairnOutageLists', { env, settings });
  new OutageStack(app, 'CairnOutage', { env, stateful, messaging, reach, settings, topic }).addStackDependency(
    outageLists,
  );
  new ReceiptsStack(app, 'CairnReceipts', { env, stateful, messaging, reach, settings, topic });
  new RepliesStack(app, 'CairnReplies', { env, stateful, messaging, reach, settings, topic });
  const apiStack = new ApiStack(app, 'CairnApi', { env, stateful, identity, reach, settings, topic });
  const { api } = apiStack;
  const linksStack = new LinksStack(app, 'CairnLinks', { env, stateful, reach, settings, topic });
  // The role by which API Gateway writes any log is one setting of the account, made there.
  linksStack.addStackDependency(apiStack);
  const { api: links } = linksStack;
  new ConsoleStack(app, 'CairnConsole', { env, api, links, identity, settings });
  new WatchStack(app, 'CairnWatch', { env, settings, topic });

  Aspects.of(app).add(new SealedLogs(stateful.logsKey));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new HIPAASecurityChecks(app), new NIST80053R5Checks(app));
}
