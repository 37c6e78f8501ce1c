import type { BuildOptions } from 'esbuild';
import { join } from 'node:path';

/** As the stacks bundle a function (infra/constructs/app-function.ts), for the Node at hand. @param root of the project */
export const asDeployed = (root: string) =>
  ({
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    alias: { pdfkit: join(root, 'shared/runtime/bundled-pdfkit.mjs') },
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    logLevel: 'error',
  }) as const satisfies BuildOptions;
