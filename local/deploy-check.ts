import { findDeploySettings } from '../shared/runtime/deploy-settings.ts';

/**
 * What must be set before `npx cdk deploy` and is missing or does not fit, one sentence each; empty when nothing is.
 * `context` is the CDK context (`cdk.json`, `cdk.context.json`), `env` the environment.
 */
export function missingSettings(
  env: Readonly<Record<string, string | undefined>>,
  context: Readonly<Record<string, unknown>>,
): string[] {
  const found = findDeploySettings(env, context);
  return found.kind === 'complete' ? [] : found.missing;
}
