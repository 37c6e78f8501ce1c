import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes the bill of materials of what runs (CycloneDX): functions, console and local platform, without the tools that build and test them. */
const root = fileURLToPath(new URL('../', import.meta.url));
const folder = `${root}reports`;
const bill = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const { components } = JSON.parse(bill);
const counts = new Map();
for (const { licenses = [] } of components) {
  const names = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name);
  const name = names.join(' ') || 'in a file of its own';
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/sbom.cdx.json`, bill);
const byCount = [...counts].sort(([, one], [, other]) => other - one);
console.log(`reports/sbom.cdx.json: ${components.length} components`);
console.log(byCount.map(([name, count]) => `${name} ${count}`).join(', '));
