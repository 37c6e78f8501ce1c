import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUNDLING } from '../../infra/bundled-functions.ts';
import { pdfText } from '../support/pdf-text.ts';
import { ROOT } from './synthesised.ts';

/** Far from every package, as on Lambda and in dist/: fonts that are looked up beside one are not there. */
const folder = mkdtempSync(join(tmpdir(), 'cairn-bundled-pdf-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const PRINTS = `
  import { inspectionPdf } from './functions/serve-api/inspection/inspection-pdf.ts';
  const sections = [{ heading: 'Opfølgninger', entries: [{ line: 'Måldato – æøå €' }] }];
  const file = { title: 'Inspektionsmappe ips-ma P-1', lines: [], sections, language: 'da', madeAt: new Date(0) };
  process.stdout.write(await inspectionPdf(file));
`;

const PRINTS_A_LETTER = `
  import { letterPdf } from './functions/serve-api/letters/letter-pdf.ts';
  const letters = [{ lines: ['Deltager 1', 'Prøvevej 1'], text: 'Måldato – æøå €', language: 'da', on: '2026-05-01' }];
  process.stdout.write(await letterPdf({ title: 'letters', letters, language: 'da', madeAt: new Date(0) }));
`;

describe('a PDF made by a bundle', () => {
  it.each([
    ['an inspection file', PRINTS],
    ['a letter', PRINTS_A_LETTER],
  ])(
    'has its fonts with it, where no package lies beside: %s',
    async (_what, contents) => {
      const outdir = mkdtempSync(join(folder, 'print-'));
      await build({ ...BUNDLING, stdin: { contents, resolveDir: ROOT, loader: 'ts' }, outdir });
      const pdf = execFileSync(process.execPath, ['index.mjs'], { cwd: outdir });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdfText(pdf)).toContain('Måldato – æøå €');
    },
    30_000,
  );
});
