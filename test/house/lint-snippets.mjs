// ESLint loads its configuration by dynamic import, which jest's module system refuses: so it runs in a process of its own.
import { ESLint } from 'eslint';

const eslint = new ESLint();
let input = '';
for await (const chunk of process.stdin) input += chunk;
const findings = [];
for (const { filePath, code } of JSON.parse(input)) {
  const [result] = await eslint.lintText(code, { filePath });
  findings.push(result.messages.map(({ ruleId, message }) => ruleId ?? message));
}
process.stdout.write(JSON.stringify(findings));
