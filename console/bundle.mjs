import { build, transform } from 'esbuild';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** React Aria brings its own few words in 34 languages, and thirteen calendars; ours are two and one. */
const LANGUAGES = /[\\/](da-DK|en-US)\.m?js$/;
const OTHER_CALENDARS = /^import .*calendars\/(?!Gregorian)\w+\.mjs";$/gm;
const onlyOurs = {
  name: 'only-our-languages-and-calendar',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]intl[\\/](.*[\\/])?[a-z]{2}-[A-Z]{2}\.m?js$/ }, ({ path }) =>
      LANGUAGES.test(path) ? undefined : { contents: 'export default {};', loader: 'js' },
    );
    onLoad({ filter: /[\\/]createCalendar\.mjs$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replaceAll(OTHER_CALENDARS, ''),
      loader: 'js',
    }));
  },
};

/** React Aria empties what it says aloud by writing markup, which trusted types refuse: any date field would fall over. */
const EMPTIED = ".innerHTML = ''";
const emptiedWithoutMarkup = {
  name: 'emptied-without-markup',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]dist[\\/]private[\\/]live-announcer[\\/]LiveAnnouncer\.mjs$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      if (!code.includes(EMPTIED)) throw new Error(`${path} is emptied in another way now: look at it again`);
      return { contents: code.replaceAll(EMPTIED, '.replaceChildren()'), loader: 'js' };
    });
  },
};

/** React waits 300 ms from one notice of loading to what it stood for, also where all of that is there. */
const WAITS = '((exitStatus = globalMostRecentFallbackTime + 300 - now()),';
const shownWhenThere = {
  name: 'shown-when-there',
  setup: ({ onEnd, onLoad }) => {
    let isMet = false;
    onLoad({ filter: /[\\/]react-dom-client\.production\.js$/ }, async ({ path }) => {
      const code = await readFile(path, 'utf8');
      isMet = true;
      if (!code.includes(WAITS)) throw new Error(`${path} waits in another way now: look at it again`);
      return { contents: code.replaceAll(WAITS, '((exitStatus = 0),'), loader: 'js' };
    });
    onEnd(() => {
      if (!isMet) throw new Error('the file in which React waits has another name now: look for it again');
    });
  },
};

/** That of react-intl: messages are parsed here, once, so that no browser loads the parser. */
const PARSER = '@formatjs/icu-messageformat-parser';
const readWords = async (path) => {
  const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', format: 'esm' });
  return import(`data:text/javascript,${encodeURIComponent(code)}`);
};
const parsedWords = {
  name: 'parsed-words',
  setup: async ({ onLoad, onResolve }) => {
    const ofReactIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'));
    const { parse } = await import(pathToFileURL(ofReactIntl.resolve(PARSER)));
    onResolve({ filter: new RegExp(`^${PARSER}$`) }, () => ({ path: ofReactIntl.resolve(`${PARSER}/no-parser.js`) }));
    onLoad({ filter: /[\\/]words\.(da|en)\.ts$/ }, async ({ path }) => {
      const languages = Object.entries(await readWords(path)).map(([language, words]) => {
        const parsed = Object.entries(words).map(([key, text]) => [key, text.includes('{') ? parse(text) : text]);
        return `export const ${language} = ${JSON.stringify(Object.fromEntries(parsed))};`;
      });
      return { contents: languages.join('\n'), loader: 'js' };
    });
  },
};

const tag = (path) =>
  path.endsWith('.css')
    ? `<link rel="stylesheet" href="/${path}" />`
    : `<script type="module" src="/${path}"></script>`;

/**
 * Bundles the console into a folder: index.html, and under assets/ files whose names change with their content. No script and no style
 * stands in the page itself, since the content security policy would refuse it.
 * @returns esbuild's metafile: what is in which chunk, and how many bytes
 */
export const bundleConsole = async (folder) => {
  const { outputFiles, metafile } = await build({
    entryPoints: { console: join(here, 'src/main.tsx') },
    absWorkingDir: dirname(here.replace(/[\\/]$/, '')),
    outdir: folder,
    entryNames: 'assets/[name]-[hash]',
    chunkNames: 'assets/[name]-[hash]',
    assetNames: 'assets/[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: ['es2022', 'chrome120', 'firefox121', 'safari17.5'],
    jsx: 'automatic',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [onlyOurs, parsedWords, shownWhenThere, emptiedWithoutMarkup],
    metafile: true,
    logLevel: 'error',
    write: false,
  });
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'assets'), { recursive: true });
  await Promise.all(outputFiles.map(({ path, contents }) => writeFile(path, contents)));
  const first = outputFiles.map(({ path }) => path).filter((path) => basename(path).startsWith('console-'));
  const tags = first.map((path) => tag(relative(folder, path).replaceAll('\\', '/'))).sort();
  const page = await readFile(join(here, 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), page.replace('<!-- files -->', tags.join('\n    ')));
  await writeFile(join(folder, 'icon.svg'), await readFile(join(here, 'icon.svg')));
  return metafile;
};

/** `node console/bundle.mjs FOLDER` prints the metafile. */
const [, script, folder] = process.argv;
if (script === fileURLToPath(import.meta.url) && folder !== undefined)
  process.stdout.write(JSON.stringify(await bundleConsole(folder)));
