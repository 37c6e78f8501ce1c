import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Bundles what runs on a laptop: local/cairn.ts to dist/cairn.mjs, local/start.ts to dist/start.mjs and console/ to dist/console/. One file starts in a fraction of the time that
 * some hundred take; another folder than dist/ may be named. `npm ci` runs this as its last step, so trouble is told in one line.
 */
const root = new URL('../', import.meta.url);
const dist = resolve(process.argv[2] ?? fileURLToPath(new URL('dist/', root)));
const ENTRIES = ['cairn', 'start'];

/** Native code, or files that are looked up beside the module: these stay where npm puts them. */
const EXTERNAL = ['dynalite', 'dynalite/*', 'classic-level', 'esbuild'];

/** CommonJS packages inside an ESM bundle ask for Node's own modules by require. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

const bundle = async (build, entry) => {
  const { outputFiles } = await build({
    entryPoints: { [entry]: fileURLToPath(new URL(`local/${entry}.ts`, root)) },
    absWorkingDir: fileURLToPath(root),
    outdir: dist,
    outExtension: { '.js': '.mjs' },
    chunkNames: `${entry}-[hash]`,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: EXTERNAL,
    alias: { pdfkit: fileURLToPath(new URL('shared/runtime/bundled-pdfkit.mjs', root)) },
    banner: { js: REQUIRE },
    minifyWhitespace: true,
    minifySyntax: true,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'error',
    write: false,
  });
  for (const { path, contents } of outputFiles) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, contents);
  }
  const written = new Set(outputFiles.map(({ path }) => basename(path)));
  const ofEntry = (name) => name === `${entry}.mjs` || (name.startsWith(`${entry}-`) && name.endsWith('.mjs'));
  for (const name of await readdir(dist)) if (ofEntry(name) && !written.has(name)) await rm(join(dist, name));
};

const esbuild = await import('esbuild').catch(() => undefined);
if (esbuild === undefined) {
  console.error('cairn: not bundled, since esbuild is a development dependency: run `npm ci` without --omit=dev.');
} else {
  for (const entry of ENTRIES.filter((name) => existsSync(new URL(`local/${name}.ts`, root)))) {
    try {
      await bundle(esbuild.build, entry);
    } catch (trouble) {
      console.error(
        `cairn: dist/${entry}.mjs was not bundled: ${String(trouble.message).split('\n').slice(0, 5).join('\n')}`,
      );
      process.exitCode = 1;
    }
  }
  const { bundleConsole } = await import('../console/bundle.mjs');
  await bundleConsole(join(dist, 'console')).catch((trouble) => {
    console.error(`cairn: dist/console was not bundled: ${String(trouble.message).split('\n').slice(0, 5).join('\n')}`);
    process.exitCode = 1;
  });
}
