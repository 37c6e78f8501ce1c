import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const readIfThere = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const typed = (file: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.trim().split('\n') };
};

describe('a program of the house that cannot use what was typed', () => {
  it.each([
    ['test/world/run-world.ts', ['--jobs', '0'], 'world: --jobs 0: give a whole number from 1 to 256, in digits'],
    ['test/enumerated/run-enumeration.ts', ['--only', 'none'], 'enumerate: --only none: give one of text, '],
    ['bench/run.ts', ['none'], 'bench: no benchmark is called none; there are agenda, '],
  ])(
    '%s %j says so in one line, and does nothing',
    (file, args, answer) => {
      const { status, stdout, lines } = typed(file, ...args);
      expect({ status, stdout, told: lines.length }).toEqual({ status: 2, stdout: '', told: 1 });
      expect(lines[0]).toContain(answer);
    },
    60_000,
  );
});

describe('a program that takes a night', () => {
  it('ends after what is in hand when it is interrupted, keeps what it found and names what goes on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-night-'));
    const report = join(folder, 'world.md');
    const size = ['--studies', '1', '--people', '1', '--days', '2'];
    const args = ['test/world/run-world.ts', '--years', '500', '--jobs', '1', ...size, '--report', report];
    const night = spawn(process.execPath, ['--import', 'tsx', ...args], { cwd: root });
    const said: string[] = [];
    night.stdout.on('data', (text: Buffer) => said.push(String(text)));
    const ended = once(night, 'exit');
    while (readIfThere(report) === '') await new Promise((resolve) => setTimeout(resolve, 50));
    // As a terminal does it, with what npm passes on.
    night.kill('SIGINT');
    night.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
    const [, lived = ''] = /ended early: (\d+) worlds of 91250/.exec(said.join('')) ?? [];
    expect(Number(lived)).toBeGreaterThan(0);
    expect(said.join('')).toContain(`--seed ${String(Number(lived) + 1)} --studies 1 --people 1 --days 2`);
    expect(readIfThere(report)).toContain(`${lived} worlds of 91250; what is left:`);
    rmSync(folder, { recursive: true });
  }, 60_000);
});
