import { Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cairn } from '../../infra/cairn.ts';
import { SAMPLE_SETTINGS } from '../../infra/sample-settings.ts';
import { anApp, assembled, ROOT } from './synthesised.ts';

const wholeApp = () => {
  const app = anApp();
  cairn(app, SAMPLE_SETTINGS);
  return app;
};

describe('findings', () => {
  it('there are none that nobody gave a reason for', () => {
    expect(() => assembled(wholeApp())).not.toThrow();
  });

  it('one more would stop the synthesis, whichever of the packs asks: good practice, health data or public bodies', () => {
    const app = wholeApp();
    new Bucket(new Stack(app, 'Careless'), 'Open');
    try {
      expect(() => app.synth()).toThrow(/[Vv]alidation/);
      const report = readFileSync(join(app.outdir, 'validation-report.json'), 'utf8');
      for (const rule of ['AwsSolutions-S10', 'HIPAA.Security-S3Buck', 'NIST.800.53.R5-S3Buck'])
        expect(report).toContain(rule);
    } finally {
      rmSync(app.outdir, { recursive: true, force: true });
    }
  });

  it('each acknowledgement is for one resource, in a sentence, and there are few', () => {
    const app = wholeApp();
    rmSync(app.outdir, { recursive: true });
    const acknowledged = app.node
      .findAll()
      .flatMap((construct) =>
        construct.node.metadata
          .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
          .map(({ data }) => ({ path: construct.node.path, data: JSON.stringify(data) })),
      );
    expect(acknowledged.length).toBeGreaterThan(0);
    const rules = new Set(acknowledged.map(({ data }) => /[\w.]+-(\w+)/.exec(data)?.[1]));
    expect(rules.size).toBeLessThanOrEqual(22);
    // Of packs that ask the same of every function, policy and bucket.
    expect(acknowledged.length).toBeLessThanOrEqual(186);
    for (const { path, data } of acknowledged) {
      expect(path.split('/').length).toBeGreaterThan(1);
      expect(data).toMatch(/[A-Z].{20,}\./);
    }
  });
});

describe('the app', () => {
  const start = (settings: Record<string, string>) =>
    spawnSync(join(ROOT, 'node_modules/.bin/tsx'), ['infra/app.ts'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings },
    });

  it('refuses a region outside the EU, and says what else is missing', () => {
    const { status, stderr } = start({ CAIRN_DEPLOY_REGION: 'us-east-1' });
    expect(status).toBe(1);
    expect(stderr).toContain('region: does not fit: one of eu-west-1, eu-central-1, eu-north-1');
    expect(stderr).toContain('alarmEmail: the address that alarms are mailed to');
  }, 30_000);
});
