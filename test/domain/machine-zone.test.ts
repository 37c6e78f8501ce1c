import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PRINT_INSTANTS = fileURLToPath(new URL('../support/print-instants.ts', import.meta.url));

const answersUnder = async (machineZone: string): Promise<string> => {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', PRINT_INSTANTS], {
    env: { ...process.env, TZ: machineZone },
  });
  return stdout;
};

describe('a machine that believes to be somewhere else', () => {
  it('sends at the same instants', async () => {
    const zones = ['UTC', 'Asia/Dubai', 'America/New_York', 'Pacific/Apia'];
    const [utc = '', ...others] = await Promise.all(zones.map(answersUnder));
    expect(utc).toContain('"leaves":"2026-03-27T09:00:00Z","opens":"2026-03-30T09:00:00+02:00"');
    expect(others).toEqual([utc, utc, utc]);
  }, 30_000);
});
