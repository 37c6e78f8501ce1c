import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

function lint(snippets: { filePath: string; code: string }[]): string[][] {
  const answer = execFileSync(process.execPath, [join(__dirname, 'lint-snippets.mjs')], {
    cwd: ROOT,
    input: JSON.stringify(snippets),
    encoding: 'utf8',
  });
  return JSON.parse(answer) as string[][];
}

const imports = (from: string) => `import * as it from '${from}';\nvoid it;\n`;
const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';

const REFUSED_IMPORTS: [file: string, from: string][] = [
  ['shared/domain/agenda.ts', '@aws-sdk/client-sns'],
  ['shared/domain/agenda.ts', 'node:crypto'],
  ['shared/domain/agenda.ts', 'crypto'],
  ['shared/domain/agenda.ts', 'zod'],
  ['shared/domain/agenda.ts', 'date-holidays'],
  ['shared/domain/agenda.ts', '../ports/messenger.ts'],
  ['shared/domain/agenda.ts', '../ports.ts'],
  ['shared/domain/agenda.ts', '../adapters/sns-sms.ts'],
  ['shared/domain/agenda.ts', '../contract/participant.ts'],
  ['shared/domain/agenda.ts', '../runtime/env.ts'],
  ['shared/domain/agenda.ts', '../../functions/carry-out/carry-out.ts'],
  ['shared/domain/agenda.ts', '../../test/support/a-participant.ts'],
  ['shared/ports/messenger.ts', '../adapters/sns-sms.ts'],
  ['shared/ports/messenger.ts', '@aws-sdk/client-sns'],
  ['shared/contract/participant.ts', '@aws-sdk/client-dynamodb'],
  ['shared/runtime/env.ts', '../../functions/carry-out/carry-out.ts'],
  ['shared/runtime/env.ts', '../adapters/sns-sms.ts'],
  ['shared/adapters/sns-sms.ts', '../../local/start.ts'],
  ['shared/adapters/sns-sms.ts', '../../functions/carry-out/carry-out.ts'],
  ['functions/carry-out/carry-out.ts', '../../shared/adapters/sns-sms.ts'],
  ['functions/carry-out/carry-out.ts', '@aws-sdk/client-sns'],
  ['functions/carry-out/carry-out.ts', '../sweep-due/sweep-due.ts'],
  ['functions/carry-out/carry-out.ts', '../../local/start.ts'],
  ['functions/carry-out/carry-out.ts', '../../infra/app.ts'],
  ['functions/carry-out/steps/send.ts', '../../sweep-due/sweep-due.ts'],
  ['functions/carry-out/steps/send.ts', '../../../shared/adapters/sns-sms.ts'],
  ['functions/carry-out/index.ts', '../sweep-due/index.ts'],
  ['functions/carry-out/index.ts', '@aws-sdk/client-sns'],
  ['functions/carry-out/index.ts', '../../test/support/a-participant.ts'],
  ['functions/serve-api/run-imports/index.ts', '../../sweep-due/sweep-due.ts'],
  ['functions/serve-api/run-imports/index.ts', '@aws-sdk/client-sns'],
  ['functions/serve-api/run-imports/run-imports.ts', '../../../shared/adapters/on-aws.ts'],
  ['local/start.ts', '@aws-sdk/client-dynamodb'],
  ['local/start.ts', '../infra/app.ts'],
  ['local/start.ts', '../test/support/a-participant.ts'],
  ['infra/app.ts', '../functions/carry-out/index.ts'],
  ['infra/app.ts', '../shared/domain/protocol.ts'],
  ['infra/stacks/jobs-stack.ts', '../../shared/adapters/sns-sms.ts'],
  ['infra/stacks/jobs-stack.ts', '@aws-sdk/client-sns'],
  ['console/src/pages/today/queries.ts', '../../../../shared/domain/record.ts'],
  ['console/src/pages/today/queries.ts', '../../../../shared/contract/task-body.ts'],
  ['console/src/pages/today/queries.ts', '../../../../functions/serve-api/policy.ts'],
  ['console/src/pages/today/today-page.tsx', 'react-aria-components'],
  ['console/src/pages/today/today-page.tsx', 'node:fs'],
];

const ALLOWED_IMPORTS: [file: string, from: string][] = [
  ['shared/domain/agenda.ts', 'luxon'],
  ['shared/domain/phone-number.ts', 'libphonenumber-js/max'],
  ['shared/domain/agenda.ts', './civil-date.ts'],
  ['shared/domain/checks/windows.ts', '../civil-date.ts'],
  ['shared/ports/messenger.ts', '../domain/record.ts'],
  ['shared/adapters/sns-sms.ts', '@aws-sdk/client-sns'],
  ['functions/carry-out/carry-out.ts', '../../shared/ports/messenger.ts'],
  ['functions/carry-out/steps/send.ts', '../carry-out.ts'],
  ['functions/carry-out/steps/send.ts', '../../../shared/domain/record.ts'],
  ['functions/carry-out/index.ts', '../../shared/adapters/sns-sms.ts'],
  ['functions/serve-api/run-imports/index.ts', '../../../shared/adapters/on-aws.ts'],
  ['functions/serve-api/run-imports/run-import.ts', '../import-writing.ts'],
  ['local/start.ts', '../functions/carry-out/carry-out.ts'],
  ['infra/stacks/jobs-stack.ts', '../../shared/runtime/env.ts'],
  ['infra/stacks/stateful-stack.ts', '../../shared/runtime/table-shapes.ts'],
  ['infra/constructs/console-headers.ts', '../../shared/runtime/console-policy.ts'],
  ['console/src/pages/today/today-page.tsx', 'react-aria-components/Button'],
  ['console/src/pages/today/today-page.tsx', '../../kit/button.tsx'],
  ['test/infra/stacks.test.ts', '../../shared/adapters/sns-sms.ts'],
];

const DOMAIN = 'shared/domain/agenda.ts';
const REFUSED_SYNTAX: [file: string, code: string][] = [
  [DOMAIN, 'export const now = Date.now();'],
  [DOMAIN, 'export const now = new Date();'],
  [DOMAIN, 'export const now = Date();'],
  [DOMAIN, "import { DateTime } from 'luxon';\nexport const now = DateTime.now();"],
  [DOMAIN, "import { DateTime } from 'luxon';\nexport const now = DateTime.local();"],
  [DOMAIN, "import { DateTime } from 'luxon';\nexport const now = DateTime.utc();"],
  [DOMAIN, 'export const now = performance.now();'],
  [DOMAIN, 'export const chance = Math.random();'],
  [DOMAIN, 'export const id = globalThis.crypto.randomUUID();'],
  [DOMAIN, 'setTimeout(() => {}, 1);'],
  ['functions/carry-out/carry-out.ts', 'export const now = Date.now();'],
  ['functions/carry-out/carry-out.ts', "import { randomUUID } from 'node:crypto';\nvoid randomUUID;"],
  ['shared/contract/participant.ts', 'export const now = new Date();'],
  ['shared/contract/participant.ts', "import { z } from 'zod';\nvoid z;"],
  ['shared/contract/participant.ts', "export * from './study.ts';"],
  ['shared/contract/participant.ts', "export { study } from './study.ts';"],
  ['infra/app.ts', 'export default 1;'],
  ['console/src/kit/page.tsx', "export const it = <p dangerouslySetInnerHTML={{ __html: '' }} />;"],
  ['console/src/kit/page.tsx', "export const it = <p style={{ color: 'red' }} />;"],
  ['test/domain/agenda.test.ts', "jest.mock('luxon');"],
  ['test/domain/agenda.test.ts', "it.only('x', () => undefined);"],
];

const ALLOWED_SYNTAX: [file: string, code: string][] = [
  [DOMAIN, 'export const epoch = new Date(0);'],
  [DOMAIN, "import { DateTime } from 'luxon';\nexport const day = DateTime.fromISO('2026-01-31');"],
  [DOMAIN, "import { DateTime } from 'luxon';\nexport const day = DateTime.utc(2026, 1, 31);"],
  ['shared/adapters/system-clock.ts', 'export const now = () => Date.now();'],
  ['shared/contract/participant.ts', "import * as z from 'zod';\nvoid z;"],
  ['local/start.ts', "console.log('ready');"],
  [
    'console/src/kit/page.tsx',
    "import type { Task } from '../../../shared/contract/task-body.ts';\nexport type It = Task;",
  ],
];

const OTHER_RULES: [rule: string, file: string, code: string][] = [
  ['no-console', 'functions/carry-out/carry-out.ts', "console.log('sent');"],
  ['no-restricted-globals', DOMAIN, 'export const zone = process.env.TZ;'],
];

it('refuses every import and every clock that crosses a border of the house, and nothing else', () => {
  const cases = [
    ...REFUSED_IMPORTS.map(([filePath, from]) => ({ filePath, code: imports(from), expected: [IMPORTS] })),
    ...ALLOWED_IMPORTS.map(([filePath, from]) => ({ filePath, code: imports(from), expected: [] })),
    ...REFUSED_SYNTAX.map(([filePath, code]) => ({ filePath, code, expected: [SYNTAX] })),
    ...ALLOWED_SYNTAX.map(([filePath, code]) => ({ filePath, code, expected: [] })),
    ...OTHER_RULES.map(([rule, filePath, code]) => ({ filePath, code, expected: [rule] })),
  ];
  const found = lint(cases);
  const answers = cases.map(({ filePath, code }, at) => ({ filePath, code, found: [...new Set(found[at])] }));
  expect(answers).toEqual(cases.map(({ filePath, code, expected }) => ({ filePath, code, found: expected })));
}, 30_000);
