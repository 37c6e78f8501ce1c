import { execFile } from 'node:child_process';
import * as z from 'zod';

const SEVERE = ['high', 'critical'];

const report = z.object({
  auditReportVersion: z.number(),
  vulnerabilities: z.record(z.string(), z.object({ severity: z.string() })),
});
const refusal = z.object({ message: z.string() });

export type Known =
  /** Of what runs. */
  { kind: 'told'; severe: string[]; others: number } | { kind: 'notTold'; why: string };

const said = async (registry: string | undefined): Promise<unknown> => {
  const env = { ...process.env, ...(registry === undefined ? {} : { npm_config_registry: registry }) };
  // It ends with 1 when it found something, and when it could not ask.
  const text = await new Promise<string>((resolve) => {
    execFile('npm', ['audit', '--omit=dev', '--json'], { env, maxBuffer: Infinity }, (_error, stdout) => {
      resolve(stdout);
    });
  });
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * What the npm registry knows of the packages that run (G21). Not every registry tells: a mirror may hand out packages and answer no
 * question, and then nothing is known.
 * @param registry base address; absent: npm's own setting
 */
export const knownVulnerabilities = async (registry?: string): Promise<Known> => {
  const answer = await said(registry);
  const told = report.safeParse(answer);
  if (!told.success) return { kind: 'notTold', why: refusal.safeParse(answer).data?.message ?? 'npm gave no report' };
  const all = Object.entries(told.data.vulnerabilities);
  const severe = all.filter(([, { severity }]) => SEVERE.includes(severity));
  return {
    kind: 'told',
    severe: severe.map(([name, { severity }]) => `${name}: ${severity}`),
    others: all.length - severe.length,
  };
};
