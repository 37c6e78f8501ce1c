import { BadInput } from '../bad-input.ts';
import { findingLine, judgeProtocolFile } from '../read-protocol.ts';

const EXIT_FINDINGS = 2;

/** Findings are what was asked for, so they go to stdout; a file that cannot be read is an error. True when the file is in order. */
const isInOrder = (file: string): boolean => {
  try {
    const { findings } = judgeProtocolFile(file);
    for (const finding of findings) console.log(findingLine(file, finding));
    if (findings.length === 0) console.log(`${file}: ok`);
    return findings.length === 0;
  } catch (trouble) {
    if (!(trouble instanceof BadInput)) throw trouble;
    console.error(trouble.message);
    return false;
  }
};

export const validate = (files: string[]): void => {
  const inOrder = files.map(isInOrder);
  if (inOrder.includes(false)) process.exitCode = EXIT_FINDINGS;
};
