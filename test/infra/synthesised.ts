import { App, type cx_api } from 'aws-cdk-lib';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cairn } from '../../infra/cairn.ts';
import { SAMPLE_SETTINGS } from '../../infra/sample-settings.ts';
import type { DeploySettings } from '../../shared/runtime/deploy-settings.ts';

export const ROOT = join(__dirname, '../..');

export interface Resource {
  Type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- CloudFormation is untyped, and the assertions say what they expect
  Properties: Record<string, any>;
  DeletionPolicy?: string;
  DependsOn?: string[];
  stack: string;
  id: string;
}

/** An app with the flags of cdk.json that does not bundle the functions. */
export const anApp = (): App => {
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };
  const outdir = mkdtempSync(join(tmpdir(), 'cairn-synth-'));
  return new App({
    outdir,
    context: { ...context, 'aws:cdk:bundling-stacks': [], 'aws:cdk:disable-asset-staging': true },
  });
};

/** Synthesises in memory: the files of it are gone when this returns, or throws for a finding. */
export function assembled(app: App): cx_api.CloudAssembly {
  try {
    const assembly = app.synth();
    // Templates are read when first asked for.
    assembly.stacks.forEach((stack) => stack.template as unknown);
    return assembly;
  } finally {
    rmSync(app.outdir, { recursive: true, force: true });
  }
}

/** Every resource of every stack, as CloudFormation would get it. */
export function synthesised(settings: DeploySettings = SAMPLE_SETTINGS): Resource[] {
  const app = anApp();
  cairn(app, settings);
  return assembled(app).stacks.flatMap((stack) => {
    const { Resources } = stack.template as { Resources: Record<string, Omit<Resource, 'stack' | 'id'>> };
    return Object.entries(Resources).map(([id, resource]) => ({ ...resource, stack: stack.stackName, id }));
  });
}

export const ofType = (resources: Resource[], type: string): Resource[] =>
  resources.filter((resource) => resource.Type === type);
