import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
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
