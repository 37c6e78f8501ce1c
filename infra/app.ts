import { App } from 'aws-cdk-lib';
import { DEPLOY_SETTING_NAMES, findDeploySettings } from '../shared/runtime/deploy-settings.ts';
import { cairn } from './cairn.ts';
import { SAMPLE_SETTINGS } from './sample-settings.ts';

const app = new App();
const context = Object.fromEntries(
  DEPLOY_SETTING_NAMES.map((name): [string, unknown] => [name, app.node.tryGetContext(name)]),
);
const found = findDeploySettings(process.env, context);
switch (found.kind) {
  case 'complete':
    cairn(app, found.settings);
    break;
  case 'none':
    cairn(app, SAMPLE_SETTINGS);
    break;
  case 'incomplete':
    throw new Error(`Not deployable yet (docs/deploy.md):\n${found.missing.join('\n')}`);
}
