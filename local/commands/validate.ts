import { BadInput } from '../bad-input.ts';
import { findingLine, judgeProtocolFile } from '../read-protocol.ts';
import { readTexts, type StudyTexts } from '../read-texts.ts';

const EXIT_FINDINGS = 2;

/** Findings are what was asked for, so they go to stdout; a file that cannot be read is an error. True when the file is in order. */
const isInOrder = (file: string, texts: StudyTexts): boolean => {
  try {
    const { findings } = judgeProtocolFile(file, texts);
    for (const finding of findings) console.log(findingLine(file, finding));
    if (findings.length === 0) console.log(`${file}: ok`);
    return findings.length === 0;
  } catch (trouble) {
    if (!(trouble instanceof BadInput)) throw trouble;
    console.error(trouble.message);
    return false;
  }
};

export const validate = (files: string[], options: { texts?: string }): void => {
  const texts = readTexts(options.texts);
  const inOrder = files.map((file) => isInOrder(file, texts));
  if (inOrder.includes(false)) process.exitCode = EXIT_FINDINGS;
};
