import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const OXLINT = join(ROOT, 'node_modules/oxlint/bin/oxlint');

/** What only types can tell, and what is written in its stead. */
const REFUSED: [rule: string, refused: string, allowed: string][] = [
  ['no-floating-promises', 'send();', 'await send();'],
  ['no-misused-promises', '[1].forEach(async () => send());', '[1].forEach(() => void send());'],
  ['no-base-to-string', 'export const text = String({ by: 1 });', 'export const text = String(1);'],
  [
    'switch-exhaustiveness-check',
    "switch (state) { case 'sent': break; }",
    "switch (state) { case 'sent': case 'missed': break; }",
  ],
];
const WORDS = `const send = async (): Promise<void> => { await Promise.resolve(); };
declare const state: 'sent' | 'missed';
await send();
export { state };
`;

describe('the lint that reads types', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-lint-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('refuses what each rule is for, and nothing that is written in its stead', () => {
    copyFileSync(join(ROOT, 'tsconfig.json'), join(folder, 'base.json'));
    copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    writeFileSync(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: './base.json', include: ['.'], exclude: [], compilerOptions: { types: [] } }),
    );
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const [rule, refused, allowed] of REFUSED) {
      writeFileSync(join(folder, `${rule}.refused.ts`), `${WORDS}${refused}\n`);
      writeFileSync(join(folder, `${rule}.allowed.ts`), `${WORDS}${allowed}\n`);
    }
    const { stdout, status } = spawnSync(process.execPath, [OXLINT, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string }[] };
    expect(status).toBe(1);
    expect(diagnostics.map(({ code, filename }) => `${filename} ${code}`).sort()).toEqual(
      REFUSED.map(([rule]) => `${rule}.refused.ts typescript(${rule})`).sort(),
    );
  });
});
