import { buildSync, type BuildOptions, type Metafile } from 'esbuild';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryOf, type FunctionName } from '../shared/runtime/env.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/**
 * How a function is bundled. What is asked for while it runs (`await import(…)`) lies in files of its own beside the entry, so that a cold start
 * neither reads nor compiles it.
 */
export const BUNDLING = {
  absWorkingDir: ROOT,
  bundle: true,
  splitting: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  outExtension: { '.js': '.mjs' },
  entryNames: 'index',
  // Without its SDK's CommonJS files a bundle is half as large, and starts a third sooner. The SDK is bundled at all because the one in the
  // runtime changes without notice, and its retry defaults with it.
  mainFields: ['module', 'main'],
  alias: {
    pdfkit: join(ROOT, 'shared/runtime/bundled-pdfkit.mjs'),
    '@aws-sdk/credential-provider-node': join(ROOT, 'shared/runtime/bundled-credentials.mjs'),
    'mnemonist/lru-cache': join(ROOT, 'shared/runtime/bundled-lru-cache.mjs'),
  },
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'error',
} as const satisfies BuildOptions;

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** @returns a folder with the function's `index.mjs` and what it loads later; it lives as long as the process */
export const bundledInto = (name: FunctionName): string => {
  const outdir = mkdtempSync(join(tmpdir(), `cairn-${name}-`));
  folders.push(outdir);
  buildSync({ ...BUNDLING, entryPoints: [entryOf(name)], outdir, sourcemap: true });
  return outdir;
};

/**
 * What a cold start reads: the entry and what it imports, and not what it asks for while it runs. `sources` are the files it was made of.
 * @param later the source of what else is asked for, such as an area of the API
 */
export const readAtStart = ({ outputs }: Metafile, later?: string): { bytes: number; sources: string[] } => {
  const read = new Set<string>();
  const follow = (file: string): void => {
    if (read.has(file)) return;
    read.add(file);
    for (const { path, kind } of outputs[file]?.imports ?? []) if (kind === 'import-statement') follow(path);
  };
  for (const [file, { entryPoint }] of Object.entries(outputs))
    if (basename(file) === 'index.mjs' || (later !== undefined && entryPoint === later)) follow(file);
  const files = [...read].map((file) => outputs[file]);
  return {
    bytes: files.reduce((sum, file) => sum + (file?.bytes ?? 0), 0),
    sources: files.flatMap((file) => Object.keys(file?.inputs ?? {})),
  };
};
