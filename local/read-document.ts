import { readFileSync } from 'node:fs';
import { BadInput } from './bad-input.ts';

/** Longer than any protocol or library of texts: a file of this size was given by mistake. */
const MAX_BYTES = 5_000_000;

const remedies = (what: string): Record<string, string> => ({
  ENOENT: `there is no such file; give the path of ${what}`,
  EISDIR: `this is a folder; give the path of ${what} in it`,
  EACCES: 'this file may not be read; give it to whoever runs this',
});

/** @param what the file should hold, as a remedy names it. @throws BadInput when it cannot be read at all */
export const readDocument = (file: string, what: string): string => {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MAX_BYTES) throw new BadInput(`${file}: longer than ${what} can be; give another file`);
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (trouble) {
    const { code, message } = trouble as NodeJS.ErrnoException;
    throw trouble instanceof BadInput ? trouble : new BadInput(`${file}: ${remedies(what)[code ?? ''] ?? message}`);
  }
};
