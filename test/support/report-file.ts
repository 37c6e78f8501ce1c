import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { BadInput } from '../../local/bad-input.ts';

/** Whether a report can be written shows before hours go into what it tells. @throws BadInput */
export const openReport = (file: string | undefined): ((text: string) => void) => {
  if (file === undefined) return () => undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    closeSync(openSync(file, 'a'));
  } catch {
    throw new BadInput(`--report ${file}: cannot be written; give a file in a folder in which you may write`);
  }
  return (text) => {
    writeFileSync(file, text);
  };
};
