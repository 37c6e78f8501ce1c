import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { BadInput } from '../bad-input.ts';
import { DEPLOY_SETTING_NAMES, environmentName } from '../../shared/runtime/deploy-settings.ts';
import { missingSettings } from '../deploy-check.ts';

const EXIT_MISSING = 1;

const $settings = z.record(z.string(), z.unknown());

const contentsOf = (file: string): Record<string, unknown> => {
  if (!existsSync(file)) return {};
  try {
    return $settings.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new BadInput(`${file}: is no JSON object; mend it and try again`);
  }
};

/** What the CDK reads, the later over the earlier: the context of `~/.cdk.json`, of `cdk.json`, and `cdk.context.json`. */
const cdkContext = (folder: string): Record<string, unknown> => {
  const files = [join(homedir(), '.cdk.json'), join(folder, 'cdk.json')];
  const contexts = files.map((file) => $settings.safeParse(contentsOf(file)['context']).data ?? {});
  return Object.assign({}, ...contexts, contentsOf(join(folder, 'cdk.context.json'))) as Record<string, unknown>;
};

/** Everything that must or may be set, and on stdout, since that was asked for, what is missing or does not fit. */
export const deployCheck = (): void => {
  const missing = missingSettings(process.env, cdkContext(process.cwd()));
  for (const name of DEPLOY_SETTING_NAMES) {
    const trouble = missing.find((line) => line.startsWith(`${name}: `));
    console.log(`${trouble === undefined ? 'ok      ' : 'missing '} ${trouble ?? name} [${environmentName(name)}]`);
  }
  if (missing.length === 0) {
    console.log('Next: npx cdk diff --all, then npx cdk deploy --all.');
    return;
  }
  console.log(
    'Set what is missing in cdk.context.json or in the environment; docs/deploy.md says where it comes from.',
  );
  process.exitCode = EXIT_MISSING;
};
